import type { Announcement, OutlineNode, Speech } from '../core/speech.ts';
import { lineAt } from '../core/text/lineStarts.ts';
import type { Language } from './arguments.ts';

/** The outline of a speech as the command line gives it: offsets in UTF-16 code units, lines 1-based, absent facts null. */
export function outlineJson(speech: Speech): Record<string, unknown> {
  const { facts } = speech;
  return {
    title: facts.title?.value ?? null,
    subtitle: facts.subtitle?.value ?? null,
    date: facts.date?.value ?? null,
    speaker: facts.speaker?.value ?? null,
    office: facts.office?.value ?? null,
    salutation: facts.salutation?.value ?? null,
    nodes: speech.nodes.map((node) => nodeJson(speech, node)),
    announcements: speech.announcements.map(announcementJson),
  };
}

function nodeJson(speech: Speech, node: OutlineNode): Record<string, unknown> {
  return {
    offset: node.markerSpan.start,
    end: node.section.end,
    level: node.level,
    kind: node.kind,
    marker: node.marker,
    ordinal: node.ordinal ?? null,
    series: node.series,
    lead: node.lead,
    leadEnd: node.leadSpan.end,
    line: lineAt(speech.lineStarts, node.markerSpan.start) + 1,
    parentMissing: node.parentMissing,
  };
}

function announcementJson(announcement: Announcement): Record<string, unknown> {
  return {
    offset: announcement.span.start,
    end: announcement.span.end,
    count: announcement.count ?? null,
    unit: announcement.unit,
    noun: announcement.noun ?? null,
    refrain: announcement.refrain ?? null,
    class: announcement.class,
    items: announcement.items.map(({ start }) => start),
    unchecked: announcement.unchecked ?? null,
  };
}

/** The outline as a tree for people. */
export function outlineTreeText(speech: Speech, language: Language): string {
  const { facts, nodes } = speech;
  const lines: string[] = [];
  if (facts.title) lines.push(facts.title.value);
  if (facts.subtitle) lines.push(`——${facts.subtitle.value}`);
  if (facts.salutation) lines.push(facts.salutation.value);
  for (const node of nodes) {
    const missing = node.parentMissing ? MISSING_PARENT[language] : '';
    lines.push(`${'  '.repeat(node.level)}${node.marker}${node.marker === '' ? '' : SEPARATOR}${node.lead}${missing}`);
  }
  if (nodes.length === 0) lines.push(EMPTY[language]);
  return lines.join('\n');
}

const SEPARATOR = ' ';
const MISSING_PARENT: Readonly<Record<Language, string>> = { zh: '（上级缺）', en: ' (its parent is missing)' };
const EMPTY: Readonly<Record<Language, string>> = { zh: '（没有层次标题或并列项）', en: '(no headings and no series)' };
