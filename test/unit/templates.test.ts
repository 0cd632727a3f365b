import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseSpeech } from '../../src/core/parser/parseSpeech.ts';
import type { Speech } from '../../src/core/speech.ts';
import { isNumberedForm } from '../../src/services/edits/markerNumber.ts';
import { outlineSeries } from '../../src/services/edits/outlineSeries.ts';
import { type SpeechKindId, speechKinds } from '../../src/services/speechKinds.ts';
import { fillTemplate, withCounts } from '../../src/services/templates/fillTemplate.ts';
import { fillTitle } from '../../src/services/templates/fillTitle.ts';
import { mainPoints, type PointList, subPoints } from '../../src/services/templates/pointList.ts';
import { templateSnippet } from '../../src/services/templates/templateSnippet.ts';
import { templateTitle } from '../../src/services/templates/templateTitle.ts';

const root = new URL('../../', import.meta.url);

function templateOf(file: string): string {
  return readFileSync(new URL(file, root), 'utf8');
}

/** What a writer is offered for each kind: the announcement, the fewest and the most; nothing where there is no choice. */
const offered: Readonly<Record<SpeechKindId, readonly [main?: string, sub?: string]>> = {
  'work-meeting': ['三点意见 2–10', '三项任务 2–10'],
  mobilisation: ['四点意见 3–10', '三项任务 2–10'],
  commendation: ['三点意见 3–10', '三条经验 2–10'],
  'opening-address': [],
  'closing-address': ['三件事 2–10'],
  'welcome-address': [],
  'duty-report': ['三个方面 3–10', '三件实事 2–10'],
  forum: ['三点意见 2–10'],
  'party-lecture': ['三个方面 3–10', '两层意思 2–10'],
  'host-script': ['四项议程 2–10'],
  pledge: ['三点表态 2–10', '三件事 2–10'],
  'experience-exchange': ['三个方面 2–10', '两点体会 2–10'],
  inaugural: ['四点 3–10'],
  'consultative-conference': ['四点意见 3–10'],
  'work-report': ['十个方面 7–12'],
  integrity: ['四点意见 3–10', '三项任务 2–10'],
  'work-safety': ['四点意见 3–10', '三个领域 2–10'],
};

function offer(list: PointList | undefined): string | undefined {
  if (list === undefined) return undefined;
  const { speech, announcement, fewest, most } = list;
  const words = speech.text.slice(announcement.span.start, announcement.span.end);
  return `${words.replace(/(?<=方面).+$/, '')} ${fewest}–${most}`;
}

function countsOf(list: PointList | undefined): readonly (number | undefined)[] {
  if (list === undefined) return [undefined];
  return Array.from({ length: list.most - list.fewest + 1 }, (_, index) => list.fewest + index);
}

/** Every number of main points with every number of sub-points. */
function sizes(template: string): readonly { readonly mainPoints?: number; readonly subPoints?: number }[] {
  return countsOf(mainPoints(template)).flatMap((main) => {
    const sized = main === undefined ? {} : { mainPoints: main };
    return countsOf(subPoints(withCounts(template, sized))).map((sub) =>
      sub === undefined ? sized : { ...sized, subPoints: sub },
    );
  });
}

/** Announcements that a reader would count in vain, and series that skip a number. */
function faults(speech: Speech): readonly string[] {
  const counts = speech.announcements
    .filter(({ class: kind, count, items }) => kind !== 'fact' && kind !== 'vague' && items.length !== count)
    .map(({ span }) => speech.text.slice(span.start, span.end + 12));
  const series = outlineSeries(speech)
    .filter(([first]) => first !== undefined && isNumberedForm(first.form))
    .filter((members) => members.some(({ ordinal }, index) => ordinal !== index + 1))
    .map((members) => members.map(({ marker }) => marker).join(' '));
  return [...counts, ...series];
}

function membersOf(speech: Speech, count: number, words: string): number {
  const found = speech.announcements.find(
    ({ span, items }) => items.length === count && speech.text.slice(span.start, span.end).endsWith(words),
  );
  return found?.items.length ?? 0;
}

/** The words of a list's announcement behind the number. */
function nameOf({ speech, announcement }: PointList): string {
  return speech.text.slice(announcement.countSpan.end, announcement.span.end);
}

const answers = {
  occasion: '区水务局河道整治',
  office: '区水务局局长',
  speaker: '林宁',
  date: '2026年1月5日',
  minutes: 12,
};

describe.each(speechKinds)('the template of $label', ({ id, label, file }) => {
  const template = templateOf(file);
  const speech = parseSpeech(template);
  const parts = speech.parts.map(({ kind }) => kind);

  test('is read with its head, a body and an end', () => {
    expect(speech.problems).toEqual([]);
    expect(speech.facts.kind?.value).toBe(label);
    expect(speech.facts.title?.source).toBe('text');
    expect(speech.facts.salutation?.source).toBe('text');
    expect(parts).toContain('salutation');
    expect(['closing', 'thanks', 'signature']).toContain(parts.at(-1));
  });

  test('offers a choice of points where the kind has them', () => {
    expect([offer(mainPoints(template)), offer(subPoints(template))]).toEqual([offered[id][0], offered[id][1]]);
  });

  test('keeps its parts and its counts at every number of points', () => {
    const [main, sub] = [mainPoints(template), subPoints(template)];
    for (const size of sizes(template)) {
      const sized = parseSpeech(fillTemplate(template, size));
      expect([size, faults(sized)]).toEqual([size, []]);
      expect([size, sized.parts.map(({ kind }) => kind)]).toEqual([size, parts]);
      if (main && size.mainPoints) expect(membersOf(sized, size.mainPoints, nameOf(main))).toBe(size.mainPoints);
      if (sub && size.subPoints) expect(membersOf(sized, size.subPoints, nameOf(sub))).toBe(size.subPoints);
    }
  });

  test('leaves no note and no blank line too many in any of them', () => {
    for (const size of sizes(template)) {
      const text = fillTemplate(template, size);
      expect(text).not.toMatch(/<!--|\n\n\n|[ \t\u3000]+$|。。|；。/m);
      expect(text.endsWith('\n') && !text.endsWith('\n\n')).toBe(true);
    }
  });

  test('takes the answers into head, signature and front matter', () => {
    const filled = fillTemplate(template, answers);
    const { facts, problems } = parseSpeech(filled);
    expect(problems).toEqual([]);
    expect(facts.minutes).toBe(12);
    expect(facts.occasion?.value).toContain('区水务局河道整治');
    expect(facts.salutation?.value).toBe(speech.facts.salutation?.value);
    expect(facts.title?.source).toBe('text');
    expect(filled).not.toMatch(/【(?:日期|职务|姓名)】/);
    if (id === 'duty-report') {
      expect(filled).toMatch(/担任区水务局局长，[\s\S]*\n林\u3000宁\n2026年1月5日\n$/);
    } else {
      expect([facts.date?.value, facts.office?.value, facts.speaker?.value]).toEqual([
        '2026年1月5日',
        '区水务局局长',
        '林宁',
      ]);
      expect(filled).toContain('（2026年1月5日）\n区水务局局长　林\u3000宁\n');
    }
  });

  test('without answers is the template itself, but for the notes', () => {
    expect(fillTemplate(template, {})).toBe(template.replace(/<!--[^>]*-->/g, ''));
  });

  test('has its tab stops in the order of writing', () => {
    const filled = fillTemplate(template, { ...answers, mainPoints: 4 });
    const titled = fillTitle(filled, templateTitle(filled) ?? '');
    const stops = [...templateSnippet(titled).matchAll(/\$\{(\d+):/g)].map(([, stop]) => Number(stop));
    expect(stops.length).toBeGreaterThan(5);
    expect(stops).toEqual(stops.map((_, index) => index + 1));
  });
});

test('a fourth point of a work meeting stands behind the third, before the closing', () => {
  const text = fillTemplate(templateOf('templates/work-meeting.speech'), { mainPoints: 4 });
  expect(text).toMatch(
    /我讲四点意见。[\s\S]*\n三、加强领导[\s\S]*\n\n四、【第四点意见】\n\n【第四点意见的具体内容】。\n\n同志们！/,
  );
});

test('a work meeting with two points does without the third', () => {
  const text = fillTemplate(templateOf('templates/work-meeting.speech'), { mainPoints: 2 });
  expect(text).toMatch(/我讲两点意见。[\s\S]*\n一、肯定成绩[\s\S]*\n二、突出重点[\s\S]*的目标】。\n\n同志们！/);
  expect(text).not.toMatch(/加强领导|三、/);
});

test('an agenda and the words that lead to each of its items have the same number', () => {
  const text = fillTemplate(templateOf('templates/host-script.speech'), { mainPoints: 6 });
  expect(text).toContain('共有六项议程。');
  expect(text.match(/^下面，进行第.项议程/gm)).toEqual(
    ['一', '二', '三', '四', '五', '六'].map((number) => `下面，进行第${number}项议程`),
  );
  expect(text).toContain('；六是【第六项议程的发言人和内容】。');
});

test('the last of the tasks of a government stays the last', () => {
  const text = fillTemplate(templateOf('templates/work-report.speech'), { mainPoints: 12 });
  expect(text).toMatch(
    /（八）保障改善民生[\s\S]*（九）【第九个方面】。[\s\S]*（十一）守牢安全底线[\s\S]*（十二）加强政府自身建设/,
  );
});

test('the template that the documentation shows does what it says of it', () => {
  const [, section = ''] = readFileSync(new URL('README.md', root), 'utf8').split('## 自己的模板\n');
  const [, block = ''] = section.split('```');
  const template = block.slice(1);
  expect([offer(mainPoints(template)), offer(subPoints(template))]).toEqual(['三点意见 2–10', '两项任务 2–10']);
  const more = fillTemplate(template, { occasion: '全镇春耕会', mainPoints: 4, subPoints: 3 });
  expect(more).toMatch(/在全镇春耕会上的讲话[\s\S]*我讲四点意见。[\s\S]*三项任务。[\s\S]*（三）【第三项任务】/);
  expect(more).toMatch(/\n三、【第三点意见】\n[^\n]+\n四、加强领导\n/);
  expect(fillTemplate(template, { mainPoints: 2 })).toMatch(/我讲两点意见。\n一、抓好任务\n[\s\S]*\n二、加强领导\n/);
  for (const size of sizes(template)) expect(faults(parseSpeech(fillTemplate(template, size)))).toEqual([]);
});
