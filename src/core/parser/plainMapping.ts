import type { Span } from '../text/span.ts';

export interface MappingEntry {
  readonly key: string;
  readonly value: string;
  /** Both relative to the text that was read. */
  readonly keySpan: Span;
  readonly valueSpan: Span;
}

/**
 * A line of YAML that is a key and a plain value and can be nothing else: `时长: 20`, `标题: 在会上的讲话`, `副题:`. No
 * quotes, comments, brackets, anchors, or colons within the value.
 */
const PLAIN_LINE = /^(\p{L}[\p{L}\w-]*):(?:[ \t]+([^\s"'#&*!|>%@`{}[\],?:-][^:#\r\n]*?))?[ \t]*$/u;

/**
 * Reads YAML that consists of plain lines, as nearly all front matter does; `undefined` for any other, which is left to a
 * full YAML reader. That reader takes longer than all the rest of parsing a short speech.
 */
export function readPlainMapping(yaml: string): readonly MappingEntry[] | undefined {
  const entries: MappingEntry[] = [];
  const keys = new Set<string>();
  let start = 0;
  for (const line of yaml.split('\n')) {
    const content = line.endsWith('\r') ? line.slice(0, -1) : line;
    if (content !== '') {
      const [, key, value = ''] = PLAIN_LINE.exec(content) ?? [];
      if (key === undefined || keys.has(key)) return undefined;
      keys.add(key);
      const valueStart = start + (value === '' ? key.length + 1 : content.indexOf(value, key.length + 1));
      entries.push({
        key,
        value,
        keySpan: { start, end: start + key.length },
        valueSpan: { start: valueStart, end: valueStart + value.length },
      });
    }
    start += line.length + 1;
  }
  return entries;
}
