/** Used where a title holds nothing that may stand in a file name. */
const fallback = '讲话稿';

/** File systems stop at 255 bytes; the rest is room for `.speech` and for a number that keeps two files apart. */
const byteLimit = 200;

/** Characters that Windows, macOS or Linux refuse in a file name: of 「总结/计划：上」 only the `/`. */
const forbidden = /[<>:"/\\|?*]/g;

/** Control characters, invisible format characters (they could hide or turn a name) and halves of surrogate pairs. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}]/gu;

/** Names of devices on Windows, also before a dot: `CON`, `com1.2026`. Not `CONTENTS`, `COM10`. */
const deviceName = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])[ .]*(?:\.|$)/i;

/**
 * A name for the file of a speech with this title: without extension, valid on Windows, macOS and Linux, at most 200
 * bytes of UTF-8, never empty.
 */
export function speechFileName(title: string): string {
  const visible = title
    .replace(/[\t\r\n\v\f]/g, ' ')
    .replace(forbidden, '')
    .replace(invisible, '')
    .replace(/ +/g, ' ');
  // One byte is kept for the mark before a device's name.
  const name = trimDotsAndSpaces(firstBytes(trimDotsAndSpaces(visible), byteLimit - 1));
  if (name === '') return fallback;
  return deviceName.test(name) ? `_${name}` : name;
}

/** Windows drops dots and spaces at the end; a dot at the start hides the file elsewhere. */
function trimDotsAndSpaces(name: string): string {
  return name.replace(/^[.\s]+/, '').replace(/[.\s]+$/, '');
}

/** As many whole characters from the start as fit in `limit` bytes of UTF-8. */
function firstBytes(text: string, limit: number): string {
  let bytes = 0;
  let end = 0;
  for (const character of text) {
    bytes += utf8Length(character.codePointAt(0) ?? 0);
    if (bytes > limit) return text.slice(0, end);
    end += character.length;
  }
  return text;
}

function utf8Length(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
