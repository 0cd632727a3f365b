import { isMap, isScalar, parseDocument } from 'yaml';
import type { MappingEntry, MappingFault, MappingReading } from './plainMapping.ts';

/** An entry typed with a full-width colon: `标题：…`. */
const FULLWIDTH_ENTRY = /^[ \t]*[\p{L}_][\p{L}\w-]{0,19}[ \t]*：/mu;

/** Reads a YAML mapping, every value as a string; what can be read of a broken one is kept. Spans are relative to `yaml`. */
export function readYamlMapping(yaml: string): MappingReading {
  let document: ReturnType<typeof parseDocument>;
  try {
    document = parseDocument(yaml, { schema: 'failsafe', prettyErrors: false, logLevel: 'silent' });
  } catch {
    // The YAML reader recurses: nesting thousands deep overflows its stack.
    return { entries: [], faults: [{ fault: 'syntax', span: { start: 0, end: yaml.length } }] };
  }
  return { entries: entriesOf(document), faults: faultsOf(yaml, document) };
}

function faultsOf(yaml: string, document: ReturnType<typeof parseDocument>): MappingFault[] {
  const root = document.contents;
  const fullwidth = FULLWIDTH_ENTRY.exec(yaml);
  if (fullwidth && (document.errors.length > 0 || !isMap(root))) {
    const span = { start: fullwidth.index, end: fullwidth.index + fullwidth[0].length };
    return [{ fault: 'fullwidthColon', span }];
  }
  if (document.errors.length > 0) {
    return document.errors.map(({ code, pos }) => ({
      fault: code === 'DUPLICATE_KEY' ? 'duplicateKey' : 'syntax',
      span: { start: pos[0], end: Math.max(pos[1], pos[0] + 1) },
    }));
  }
  if (root && !isMap(root) && yaml.trim() !== '') {
    return [{ fault: 'notAMapping', span: { start: 0, end: yaml.trimEnd().length } }];
  }
  return [];
}

function entriesOf({ contents }: ReturnType<typeof parseDocument>): MappingEntry[] {
  if (!isMap(contents)) return [];
  return contents.items.flatMap(({ key, value }): MappingEntry[] => {
    if (!isScalar(key) || !key.range) return [];
    const [start, end] = key.range;
    const range = isScalar(value) && value.range ? value.range : undefined;
    return [
      {
        key: String(key.value).trim(),
        value: isScalar(value) && value.value != null ? String(value.value).trim() : '',
        keySpan: { start, end },
        valueSpan: range ? { start: range[0], end: Math.max(range[0], range[1]) } : { start: end, end },
      },
    ];
  });
}
