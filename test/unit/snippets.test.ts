// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the strings are snippets, whose syntax it is.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseSpeech } from '../../src/core/parser/parseSpeech.ts';
import type { Speech } from '../../src/core/speech.ts';
import { type InsertablePart, readInsertableParts, SNIPPET_FILES } from '../../src/services/insertableParts.ts';
import { speechKinds } from '../../src/services/speechKinds.ts';
import { templateSnippet } from '../../src/services/templates/templateSnippet.ts';
import { expandSnippet, parseSnippet, stopNumbers } from '../expandSnippet.ts';

const root = new URL('../../', import.meta.url);
const sources = SNIPPET_FILES.map((file) => readFileSync(new URL(`snippets/${file}`, root), 'utf8'));
const snippets = sources.flatMap(readInsertableParts);

/** A marker that nothing follows: 二是, （三）, 1., ②, 第四，; not 一要抓紧传达. */
const BARE_MARKER =
  /^(?:[一二三四五六七八九十]+[、是要可]|（[^（）]{1,2}）|\d+[.．]|[①-⑳]|第.[，、]?|#+|[—―]+)[，、：\s]*$/;

describe('the snippet files', () => {
  test('are those of the manifest and of the folder', () => {
    const { contributes } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
    const language = 'speech';
    expect(contributes.snippets).toEqual(SNIPPET_FILES.map((file) => ({ language, path: `./snippets/${file}` })));
    expect(readdirSync(new URL('snippets/', root)).toSorted()).toEqual(SNIPPET_FILES.toSorted());
  });

  test('name every entry once', () => {
    // JSON.parse keeps the last of two equal names without a word, so the names are counted in the source.
    const names = sources.flatMap((source) => [...source.matchAll(/^ {2}"(.+)": \{$/gm)].map((match) => match[1]));
    expect(names).toEqual(snippets.map((snippet) => snippet.name));
    expect(new Set(names).size).toBe(names.length);
  });

  test('write nothing twice', () => {
    const texts = snippets.map((snippet) => expandSnippet(snippet.body).trim());
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });

  test('leave bare markers to the list of what comes next', () => {
    const texts = snippets.map((snippet) => expandSnippet(snippet.body).trim());
    // （掌声） looks like （一）, but is a stage direction.
    expect(texts.filter((text) => BARE_MARKER.test(text))).toEqual(['（掌声）']);
    expect(['二是', '（三）', '1.', '②', '第四，', '一、'].filter((marker) => !BARE_MARKER.test(marker))).toEqual([]);
  });

  test('give no prefix to two entries', () => {
    const prefixes = snippets.flatMap((snippet) => snippet.prefixes);
    expect(prefixes.filter((prefix, index) => prefixes.indexOf(prefix) !== index)).toEqual([]);
  });

  // Tab asks which one is meant where the words before the cursor end in the prefixes of two.
  test('have no prefix that ends in another', () => {
    const prefixes = snippets.flatMap((snippet) => snippet.prefixes);
    const pairs = prefixes.flatMap((long) =>
      prefixes.filter((short) => short !== long && long.endsWith(short)).map((short) => `${short} in ${long}`),
    );
    expect(pairs).toEqual([]);
  });

  test('describe no two entries alike', () => {
    const descriptions = snippets.map((snippet) => snippet.description);
    expect(new Set(descriptions).size).toBe(descriptions.length);
  });

  test.each(snippets.map((snippet) => [snippet.name, snippet] as const))('%s: well formed', (_name, snippet) => {
    expect(snippet.prefixes.some((prefix) => /^\p{Script=Han}+$/u.test(prefix))).toBe(true);
    const latin = snippet.prefixes.filter((prefix) => /^[a-z]+$/.test(prefix));
    // Of the pinyin, the shorter one is made of letters of the longer one: cw of chengwei.
    expect(latin.some((short) => latin.some((long) => isAbbreviation(short, long)))).toBe(true);
    expect(snippet.prefixes.every((prefix) => /^(?:\p{Script=Han}+|[a-z]+)$/u.test(prefix))).toBe(true);
    expect(snippet.description).toMatch(/^\p{Script=Han}[^\n]{10,80}$/u);

    const stops = [...new Set(stopNumbers(parseSnippet(snippet.body)))].filter((stop) => stop > 0);
    expect(stops).toEqual(stops.map((_stop, index) => index + 1));

    const text = expandSnippet(snippet.body);
    expect(text).not.toMatch(/[$\\|]/);
    expect(text).not.toMatch(/此处|填写|请输入|[ \t]+$/m);
    expect(unbalanced(text)).toEqual([]);
    expect(text).not.toMatch(/\p{Script=Han}[,;:!?](?=\p{Script=Han})/u);
    expect(text).not.toMatch(/[。，；：！]{2}/);
  });
});

describe('the expander of this test', () => {
  test.each([
    ['a stop without a default', 'a$1b', 'ab'],
    ['a default', '${1:同志们}！', '同志们！'],
    ['the first choice', '${1|甲,乙|}', '甲'],
    ['an escaped comma and bar in a choice', '${1|甲\\,乙\\|丙,丁|}', '甲,乙|丙'],
    ['a mirror after its default', '${1:增强}$1${1}', '增强增强增强'],
    ['a mirror before its default', '$1${1:增强}', '增强增强'],
    ['escaped marks', '{${1:3}分钟\\}\\$\\\\', '{3分钟}$\\'],
    ['a variable with a transform', '${CURRENT_MONTH/^0//}月', '3月'],
    ['a variable inside a default', '${1:${CURRENT_YEAR}年}', '2026年'],
    ['braces that belong to nothing', '{a}', '{a}'],
  ])('%s', (_name, body, text) => {
    expect(expandSnippet(body)).toBe(text);
  });
});

const head = '在全区重点工作推进会上的讲话\n（2026年1月5日）\n区长　周　宁\n\n同志们：\n\n';
const body = (text: string): Speech => parseSpeech(`${head}${text}\n`);
const leads = (speech: Speech): string[] => speech.nodes.map((node) => `${node.level}${node.kind} ${node.marker}`);
const counts = (speech: Speech): string[] =>
  speech.announcements.map(
    (found) => `${found.count}/${found.items.length}${found.refrain ? ` ${found.refrain}` : ''}`,
  );

describe('an expanded snippet is the part that it claims to be', () => {
  test('文稿信息: front matter with a kind that has a template', () => {
    const speech = parseSpeech(`${expand('文稿信息')}${head}`);
    expect(speech.problems).toEqual([]);
    expect(speech.frontMatter?.entries.map((entry) => entry.key)).toEqual(['kind', 'occasion', 'minutes', 'rate']);
    expect(speech.facts).toMatchObject({ minutes: 20, rate: 180, kind: { value: '工作会议讲话' } });
    expect(choicesOf('文稿信息', 1)).toEqual(speechKinds.map((kind) => kind.label));
  });

  test('标题: title, date without leading zeros, speaker', () => {
    const speech = parseSpeech(`${expand('标题、日期、讲话人', { 5: '林和平' })}同志们：\n\n今天开会。\n`);
    expect(speech.facts).toMatchObject({
      title: { value: '在【会议名称】上的讲话' },
      date: { value: '2026年3月8日' },
      office: { value: '【职务】' },
      speaker: { value: '林和平' },
    });
  });

  test.each(choicesOf('称谓', 1).map((choice) => [choice]))('称谓: %s', (choice) => {
    const speech = parseSpeech(`在会上的讲话\n\n${expand('称谓', { 1: choice })}今天开会。\n`);
    expect(speech.paragraphs[1]?.kind).toBe('salutation');
    expect(speech.facts.salutation?.value).toBe(`${choice}：`);
  });

  test.each(choicesOf('过渡句', 2).map((count, index) => [count, [3, 2, 4, 5, 6][index] ?? 0] as const))(
    '过渡句: announces %s, agrees with the headings that follow, and is the transition',
    (count, value) => {
      const headings = ['一、认识', '二、任务', '三、要求', '四、责任', '五、作风', '六、纪律'].slice(0, value);
      const speech = body([expand('过渡句', { 2: count }), ...headings].join('\n'));
      expect(counts(speech)).toEqual([`${value}/${value}`]);
      expect(speech.parts.map((part) => part.kind)).toContain('transition');
    },
  );

  test('一、章节: a heading alone and two points under it', () => {
    const speech = body(expand('一、章节'));
    expect(leads(speech)).toEqual(['1H 一、', '2P （一）', '2P （二）']);
  });

  test('要点: each rank under the one above', () => {
    const speech = body(['一、任务', ...['（一）要点', '1.要点', '（1）要点'].map((name) => expand(name))].join('\n'));
    expect(leads(speech)).toEqual(['1H 一、', '2P （一）', '3P 1.', '4P （1）']);
  });

  test.each([
    ['四个“进一步增强”', {}, '4/4 进一步增强'],
    ['四个“进一步增强”', { 1: '明显改进' }, '4/4 明显改进'],
    ['六个坚持', {}, '6/6'],
    ['问题与不足', {}, '3/3'],
    ['提要求', {}, '3/3'],
  ])('%s %o: the count is true', (name, typed, expected) => {
    expect(counts(body(expand(name, typed)))).toEqual([expected]);
  });

  test('a refrain typed once stands in every item', () => {
    const words = expand('四个“进一步增强”', { 1: '持续向好' }).split('持续向好').length - 1;
    expect(words).toBe(5);
    expect(expand('六个坚持', { 1: '注重' }).split('注重').length - 1).toBe(7);
  });

  test('总之, 号召, 谢谢大家: summary, closing, thanks', () => {
    const text = ['一、认识', '二、任务', ...['总之', '号召', '谢谢大家'].map((name) => expand(name))].join('\n');
    const speech = body(text);
    expect(speech.parts.map((part) => part.kind)).toEqual(
      expect.arrayContaining(['body', 'summary', 'closing', 'thanks']),
    );
    expect(speech.paragraphs.at(-1)?.kind).toBe('thanks');
  });

  test('号召: opens with an address in its paragraph', () => {
    const kinds = body(`一、认识\n${expand('号召')}`)
      .paragraphs.at(-1)
      ?.inlines.map((inline) => inline.kind);
    expect(kinds).toContain('address');
  });

  test.each(choicesOf('祝愿', 1).map((choice) => [choice]))('祝愿: %s opens no series', (choice) => {
    expect(body(expand('祝愿', { 1: choice })).nodes).toEqual([]);
  });

  test.each(choicesOf('（掌声）', 1).map((choice) => [choice]))('（%s）: alone and after an end mark', (choice) => {
    const direction = expand('（掌声）', { 1: choice });
    expect(body(direction).paragraphs.at(-1)?.kind).toBe('stageDirection');
    expect(
      body(`谢谢同志们！${direction}`)
        .paragraphs.at(-1)
        ?.inlines.map((inline) => inline.kind),
    ).toContain('stageDirection');
  });

  test.each(choicesOf('【待核实】', 1).map((choice) => [choice]))('【%s】: a placeholder', (choice) => {
    const speech = body(`全年完成${expand('【待核实】', { 1: choice })}项任务。`);
    expect(speech.paragraphs.at(-1)?.inlines.map((inline) => inline.kind)).toEqual(['placeholder']);
  });

  test('{3分钟}: the budget of a heading', () => {
    expect(body(`一、提高认识。${expand('{3分钟}')}`).nodes[0]?.budget).toBe(180);
    expect(body(`一、提高认识${expand('{3分钟}', { 1: '12' })}`).nodes[0]?.budget).toBe(720);
  });

  test('批注: a closed comment, no paragraph of its own', () => {
    const speech = body(`今天开会。\n${expand('批注')}`);
    expect(speech.comments.map((found) => found.closed)).toEqual([true]);
    expect(speech.paragraphs.at(-1)?.kind).toBe('text');
  });

  test('主持：下一项: running text, no reference counted as a series', () => {
    const speech = body(
      choicesOf('主持：下一项', 1)
        .map((count) => expand('主持：下一项', { 1: count }))
        .join('\n'),
    );
    expect(speech.nodes).toEqual([]);
    expect(speech.text).toContain('下面，进行第二项议程，请【单位、职务】【姓名】同志讲话。大家欢迎！');
  });

  test('述职结尾: the report closes', () => {
    const speech = body(`一、履职情况\n${expand('述职结尾')}`);
    expect(speech.text).toContain('\n特此报告，请予评议。\n');
    expect(speech.parts.map((part) => part.kind)).toContain('closing');
  });

  test.each(choicesOf('同志们！', 1).map((choice) => [choice]))('%s！: an address alone in its line', (choice) => {
    const speech = body(`今天开会。\n${expand('同志们！', { 1: choice })}任务已经明确。`);
    expect(speech.paragraphs.at(-2)?.kind).toBe('address');
  });
});

describe('a template as a snippet', () => {
  const files = readdirSync(new URL('templates/', root));
  test.each(files.map((file) => [file]))('%s expands back to itself', (file) => {
    const template = readFileSync(new URL(`templates/${file}`, root), 'utf8');
    expect(expandSnippet(templateSnippet(template))).toBe(template);
  });

  test('what is typed once stands wherever the name came back', () => {
    const snippet = templateSnippet('在【会议名称】上\n【姓名】：【会议名称】{3分钟}，$1');
    expect(expandSnippet(snippet, { 1: '工作会' })).toBe('在工作会上\n【姓名】：工作会{3分钟}，$1');
  });
});

function expand(name: string, typed: Readonly<Record<number, string>> = {}): string {
  return expandSnippet(snippetNamed(name).body, typed);
}

function choicesOf(name: string, stop: number): readonly string[] {
  const found = parseSnippet(snippetNamed(name).body).find((node) => node.type === 'choice' && node.stop === stop);
  if (found?.type !== 'choice') throw new Error(`${name} has no choice at ${stop}`);
  return found.choices;
}

function snippetNamed(name: string): InsertablePart {
  const found = snippets.find((snippet) => snippet.name === name);
  if (!found) throw new Error(`no snippet is called ${name}`);
  return found;
}

/** Whether a word is another one without some of its later letters, and much shorter. */
function isAbbreviation(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length && short.length * 3 <= long.length * 2 && short[0] === long[0];
}

/** The pairs that open without closing, or close without opening. */
function unbalanced(text: string): readonly string[] {
  const closing = new Map(['“”', '‘’', '《》', '（）', '【】', '〔〕', '{}'].map((pair) => [pair[0], pair[1]]));
  const open: string[] = [];
  const faults: string[] = [];
  for (const character of text) {
    const end = closing.get(character);
    if (end !== undefined) open.push(end);
    else if ([...closing.values()].includes(character) && open.pop() !== character) faults.push(character);
  }
  return [...faults, ...open];
}
