import type { NamedOne } from '../lexicon/names.ts';
import type { Check, Finding } from './check.ts';
import type { CheckedSpeech } from './checkedSpeech.ts';

/** One person or body by two forms: against the people file, and against （以下简称…） in the speech itself. */
export const nameVariant: Check<'name.variant'> = {
  severity: 'hint',
  find: (checked) => [...listed(checked), ...abbreviated(checked)],
  fixes: (_checked, { span, values: { right } }) => [
    { title: { kind: 'replace', text: right }, edits: [{ span, text: right }], isSafe: false },
  ],
};

function listed(checked: CheckedSpeech): readonly Finding<'name.variant'>[] {
  return checked.names.all.flatMap((one) => [...unwanted(checked, one), ...misspelt(checked, one)]);
}

/** Forms that the list says are not to be used. */
function unwanted(
  checked: CheckedSpeech,
  { name, notWritten, alsoWritten }: NamedOne,
): readonly Finding<'name.variant'>[] {
  return notWritten.flatMap((written) =>
    placesOf(checked, written)
      .filter((start) => ![name, ...alsoWritten].some((right) => isWithin(checked.prose, right, start, written)))
      .map((start) => found(start, written, name)),
  );
}

/** Whether a form at an offset is part of a longer one that is right: 县水利 of 县水利局. */
function isWithin(text: string, longer: string, start: number, written: string): boolean {
  const inner = longer.indexOf(written);
  return inner >= 0 && text.startsWith(longer, start - inner);
}

/** 县长张小明 where 县长 is 张晓明: an office before a name that differs in one character. */
function misspelt(checked: CheckedSpeech, { name, offices }: NamedOne): readonly Finding<'name.variant'>[] {
  if (!/^[\u4e00-\u9fff]{2,4}$/.test(name)) return [];
  return offices.flatMap((office) =>
    placesOf(checked, office).flatMap((at) => {
      const start = at + office.length;
      const written = checked.prose.slice(start, start + name.length);
      const differing = [...name].filter((character, index) => written.charAt(index) !== character).length;
      const isName = differing === 1 && written.charAt(0) === name.charAt(0) && /^[\u4e00-\u9fff]+$/.test(written);
      const isOther = checked.names.all.some((other) => other.name.startsWith(written));
      return isName && !isOther ? [found(start, written, name)] : [];
    }),
  );
}

/** 全称（以下简称“简称”） and （以下称…）: from there on the short form stands. */
const DEFINITION = /[（(]以下(?:简称|统称|称)[：:]?[“"]?([^”"）)]{2,12})[”"]?[）)]/g;
const LONGEST_NAME = 40;

function abbreviated(checked: CheckedSpeech): readonly Finding<'name.variant'>[] {
  const { prose } = checked;
  if (!prose.includes('以下')) return [];
  return [...prose.matchAll(DEFINITION)].flatMap((match) => {
    const short = match[1] ?? '';
    const before = prose.slice(Math.max(0, match.index - LONGEST_NAME), match.index);
    // The full form is what stands right before, in its quotation marks or up to the clause's beginning.
    const full = /[《“]([^《》“”]{4,})[》”]$/.exec(before)?.[1];
    if (full === undefined || full.includes(short) === false) return [];
    return placesOf(checked, full)
      .filter((start) => start > match.index)
      .map((start) => found(start, full, short));
  });
}

function placesOf({ prose }: CheckedSpeech, words: string): readonly number[] {
  const places: number[] = [];
  for (let at = prose.indexOf(words); at >= 0; at = prose.indexOf(words, at + words.length)) places.push(at);
  return places;
}

function found(start: number, written: string, right: string): Finding<'name.variant'> {
  return { span: { start, end: start + written.length }, values: { written, right } };
}
