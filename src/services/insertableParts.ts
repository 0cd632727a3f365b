import { snippetText } from './snippetText.ts';

/** A part of a speech that can be inserted, as the snippet file tells it. */
export interface InsertablePart {
  readonly name: string;
  /** What is typed to get it, Chinese words before pinyin. */
  readonly prefixes: readonly string[];
  /** A snippet. */
  readonly body: string;
  readonly description: string;
}

/** The snippet files in the extension's folder `snippets`, in the order in which their parts are offered. */
export const SNIPPET_FILES: readonly string[] = ['speech.json', 'passages.json', 'kinds.json'];

/** Reads a snippet file. Entries that are no snippets are left out; a text that is no JSON throws. */
export function readInsertableParts(json: string): readonly InsertablePart[] {
  const file: unknown = JSON.parse(json);
  if (typeof file !== 'object' || file === null) return [];
  return Object.entries(file).flatMap(([name, snippet]: [string, unknown]) => {
    if (typeof snippet !== 'object' || snippet === null) return [];
    const fields = new Map<string, unknown>(Object.entries(snippet));
    const body = lines(fields.get('body'));
    if (body.length === 0) return [];
    return [
      {
        name,
        prefixes: lines(fields.get('prefix')),
        body: body.join('\n'),
        description: lines(fields.get('description')).join(' '),
      },
    ];
  });
}

function lines(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((line: unknown) => typeof line === 'string') : [];
}

/** Where a part goes, and the snippet that puts it there. */
export interface Placement {
  readonly at: 'cursor' | 'documentStart';
  readonly snippet: string;
}

/** The place in a draft where a part is wanted. */
export interface InsertionPoint {
  /** The line of the cursor. */
  readonly line: string;
  /** The line above it; absent in the first line. */
  readonly lineAbove: string | undefined;
  /** The cursor's place in the line, in UTF-16 code units. */
  readonly character: number;
}

/**
 * Places a part at a cursor. What is a paragraph of its own starts a new one behind written text, set off as that text
 * is, and keeps written text apart that follows; what belongs into a sentence goes where the cursor stands.
 */
export function placePart(body: string, { line, lineAbove, character }: InsertionPoint): Placement {
  if (isFrontMatter(body)) return { at: 'documentStart', snippet: body };
  const before = line.slice(0, character).trim();
  const after = line.slice(character).trim();
  const indent = fullwidthIndent(line);
  const indented = indent === '' ? body : body.replaceAll('\n', `\n${indent}`);
  const separator = lineAbove?.trim() === '' ? '\n\n' : '\n';
  if (!isParagraph(body)) return { at: 'cursor', snippet: indented };
  const lead = before === '' ? '' : `${separator}${indent}`;
  const tail = after === '' ? '' : `${separator}${indent}`;
  return { at: 'cursor', snippet: `${lead}${indented}${tail}` };
}

function isFrontMatter(body: string): boolean {
  return body.startsWith('---\n');
}

/** What of the line's indentation the editor does not repeat by itself on the lines of a snippet. */
export function fullwidthIndent(line: string): string {
  return /^[ \t]*(\u3000[ \t\u3000]*)/.exec(line)?.[1] ?? '';
}

/**
 * What goes on with a sentence or a paragraph. Matches 一是…, 既要…, 一方面…, and alone （掌声）, 【待核实】, ××, **加重**,
 * {3分钟}, a comment; not （一）健全机制。…, 一、提高认识, 谢谢大家！
 */
const WITHIN_PARAGRAPH =
  /^(?:一[是要可]|一个是|既要|一方面|（[^（）]*）$|【[^【】]*】$|[×＿]+$|\*\*[^*]*\*\*$|[{｛][^{}｛｝]*[}｝]$|<!--[\s\S]*-->$)/;

function isParagraph(body: string): boolean {
  const text = snippetText(body);
  return !WITHIN_PARAGRAPH.test(text);
}
