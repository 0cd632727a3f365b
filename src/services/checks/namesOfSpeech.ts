import type { Speech } from '../../core/speech.ts';
import type { NamedOne, Names } from '../lexicon/names.ts';

/** Keys of the front matter under which people and bodies are listed. */
const KEYS = /^(?:人员|人名|单位|机构|名单|people|names)$/i;

/** The people and bodies that a speech lists in its front matter: `人员: 县长 张晓明、副县长 李强`, `单位: 县水利局`. */
export function namesOfSpeech({ text, frontMatter }: Speech): Names {
  const all: NamedOne[] = [];
  for (const { key, keySpan, value } of frontMatter?.entries ?? []) {
    if (key !== undefined || !KEYS.test(text.slice(keySpan.start, keySpan.end))) continue;
    for (const written of value.split(/[、，,；;\r\n]/)) {
      const words = written.trim().split(/[ \u3000]+/);
      const name = words.at(-1) ?? '';
      if (name !== '') all.push({ name, offices: words.slice(0, -1), alsoWritten: [], notWritten: [] });
    }
  }
  return { all };
}
