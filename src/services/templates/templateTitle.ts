/** Front matter at the very start, its closing fence included; text without a closing fence has none. */
const frontMatter = /^---[ \t]*\r?\n(?:.*\r?\n)*?---[ \t]*(?:\r?\n|$)/;

/** `<!-- … -->`, also over lines: a note for the writer, no part of the text. */
const comment = /<!--[\s\S]*?-->/g;

/** The `#`s that may stand before a title. Not `#` without a space, which is text: `#1工程`. */
const decoration = /^#{1,4}[ \u3000]+/;

/** The first line of text after the front matter, without indentation; `undefined` where there is no text. */
export function templateTitle(template: string): string | undefined {
  const lines = template
    .replace(/^\uFEFF/, '')
    .replace(frontMatter, '')
    .replace(comment, '')
    .split(/\r?\n|\r/);
  for (const line of lines) {
    const title = line.trim().replace(decoration, '');
    if (title !== '') return title;
  }
  return undefined;
}
