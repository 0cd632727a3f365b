import type { FrontMatterFault } from '../speech.ts';
import type { Span } from '../text/span.ts';

export interface MappingEntry {
  readonly key: string;
  readonly value: string;
  /** Both relative to the text that was read. */
  readonly keySpan: Span;
  readonly valueSpan: Span;
}

export interface MappingFault {
  readonly fault: FrontMatterFault;
  readonly span: Span;
}

export interface MappingReading {
  readonly entries: readonly MappingEntry[];
  readonly faults: readonly MappingFault[];
}

/**
 * A line of YAML that is a key and a plain value and can be nothing else: `时长: 20`, `标题: 在会上的讲话`, `副题:`. No
 * quotes, comments, brackets, anchors, or colons within the value. `标题：甲` with the colon of an input method is no YAML,
 * but clear enough to be read; it is reported.
 */
const PLAIN_LINE = /^(\p{L}[\p{L}\w-]*)(?::(?=[ \t]|$)|(：))[ \t]*([^\s"'#&*!|>%@`{}[\],?:：-][^:：#\r\n]*?)?[ \t]*$/u;

/**
 * Reads front matter that consists of plain lines, as nearly all does; `undefined` for any other, which is left to a full
 * YAML reader. That reader takes longer than all the rest of parsing a short speech.
 */
export function readPlainMapping(yaml: string): MappingReading | undefined {
  const entries: MappingEntry[] = [];
  const faults: MappingFault[] = [];
  const keys = new Set<string>();
  let start = 0;
  for (const line of yaml.split('\n')) {
    const content = line.endsWith('\r') ? line.slice(0, -1) : line;
    if (content !== '') {
      const [, key, fullwidthColon, value = ''] = PLAIN_LINE.exec(content) ?? [];
      if (key === undefined) return undefined;
      const keySpan = { start, end: start + key.length };
      if (fullwidthColon !== undefined) faults.push({ fault: 'fullwidthColon', span: { start, end: keySpan.end + 1 } });
      if (keys.has(key)) faults.push({ fault: 'duplicateKey', span: keySpan });
      keys.add(key);
      const valueStart = start + (value === '' ? key.length + 1 : content.indexOf(value, key.length + 1));
      entries.push({ key, value, keySpan, valueSpan: { start: valueStart, end: valueStart + value.length } });
    }
    start += line.length + 1;
  }
  return { entries, faults };
}
