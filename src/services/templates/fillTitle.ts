import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { templateTitle } from './templateTitle.ts';

/**
 * The template under the writer's title. What the writer put in the title's open places is put wherever the template
 * names them again: 在【会议名称】上的讲话 with 在全区推进会上的讲话 fills 【会议名称】 with 全区推进会.
 */
export function fillTitle(template: string, title: string): string {
  const open = templateTitle(template);
  if (open === undefined) return `${title}\n\n${template}`;
  // 类型: 开幕词 in the front matter is not the title 开幕词.
  const at = template.indexOf(open, parseSpeech(template).frontMatter?.span.end ?? 0);
  let filled = template.slice(0, at) + title + template.slice(at + open.length);
  for (const [place, value] of filledPlaces(open, title)) filled = filled.replaceAll(place, () => value);
  return filled;
}

/** An open place of a template: 【会议名称】; not 【】. */
const OPEN_PLACE = /【[^【】\r\n]+】/g;

function filledPlaces(open: string, title: string): ReadonlyMap<string, string> {
  const places = open.match(OPEN_PLACE) ?? [];
  const words = open.split(OPEN_PLACE);
  // Where two places touch or one comes back, the title does not tell which words belong to which.
  const isClear = new Set(places).size === places.length && words.slice(1, -1).every((word) => word !== '');
  if (places.length === 0 || !isClear) return new Map();
  const match = new RegExp(`^${words.map(literally).join('(.+?)')}$`).exec(title);
  const filled = new Map<string, string>();
  places.forEach((place, index) => {
    const value = match?.[index + 1];
    if (value !== undefined && !value.includes('【')) filled.set(place, value);
  });
  return filled;
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
