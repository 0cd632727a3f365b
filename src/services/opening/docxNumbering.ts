import { formattedNumber } from './docxNumberForms.ts';
import { attributeOf, xmlTags } from './xmlTags.ts';

/** One level of a numbering: what its numbers look like. */
export interface NumberingLevel {
  readonly start: number;
  readonly format: string;
  /** `%1、`: the number of a level stands for %1 to %9. */
  readonly text: string;
  /** All numbers in digits. */
  readonly isLegal: boolean;
  /** The style that is numbered by this level. */
  readonly style: string | undefined;
}

/** `numbering.xml` as far as it is needed. */
export interface Numbering {
  /** By the id that paragraphs name. */
  readonly instances: ReadonlyMap<string, NumberingInstance>;
}

export interface NumberingInstance {
  /** What is counted together. */
  readonly counted: string;
  readonly levels: ReadonlyMap<number, NumberingLevel>;
  /** Where the counting starts anew with this instance. */
  readonly restarts: ReadonlyMap<number, number>;
}

interface MutableLevel {
  start: number;
  format: string;
  text: string;
  isLegal: boolean;
  style: string | undefined;
}

/** Reads `numbering.xml`. Throws `XmlError`. */
export function readNumbering(xml: string): Numbering {
  const abstracts = new Map<string, Map<number, MutableLevel>>();
  const instances = new Map<
    string,
    { counted: string; levels: Map<number, MutableLevel>; restarts: Map<number, number> }
  >();
  let levels: Map<number, MutableLevel> | undefined;
  let instance: { counted: string; levels: Map<number, MutableLevel>; restarts: Map<number, number> } | undefined;
  let level: MutableLevel | undefined;
  let overridden = 0;
  for (const tag of xmlTags(xml)) {
    const value = attributeOf(tag, 'w:val');
    if (tag.kind === 'close') {
      if (tag.name === 'w:abstractNum' || tag.name === 'w:num') levels = undefined;
      if (tag.name === 'w:num') instance = undefined;
      if (tag.name === 'w:lvl') level = undefined;
      continue;
    }
    switch (tag.name) {
      case 'w:abstractNum':
        levels = new Map();
        abstracts.set(attributeOf(tag, 'w:abstractNumId') ?? '', levels);
        break;
      case 'w:num':
        instance = { counted: '', levels: new Map(), restarts: new Map() };
        levels = instance.levels;
        instances.set(attributeOf(tag, 'w:numId') ?? '', instance);
        break;
      case 'w:abstractNumId':
        if (instance) instance.counted = value ?? '';
        break;
      case 'w:lvlOverride':
        overridden = Number(attributeOf(tag, 'w:ilvl') ?? 0);
        break;
      case 'w:startOverride':
        instance?.restarts.set(overridden, Number(value ?? 1));
        break;
      case 'w:lvl':
        level = { start: 1, format: 'decimal', text: '', isLegal: false, style: undefined };
        levels?.set(Number(attributeOf(tag, 'w:ilvl') ?? 0), level);
        break;
      case 'w:start':
        if (level) level.start = Number(value ?? 1);
        break;
      case 'w:numFmt':
        if (level) level.format = value ?? 'decimal';
        break;
      case 'w:lvlText':
        if (level) level.text = value ?? '';
        break;
      case 'w:isLgl':
        if (level) level.isLegal = value !== '0' && value !== 'false';
        break;
      case 'w:pStyle':
        if (level) level.style = value;
        break;
    }
  }
  for (const each of instances.values()) {
    const own = new Map(each.levels);
    each.levels = new Map(abstracts.get(each.counted));
    for (const [index, override] of own) each.levels.set(index, override);
  }
  return { instances };
}

/** Counts the paragraphs of a document as they come. */
export class NumberingCounter {
  readonly #numbering: Numbering;
  /** By what is counted together: the last number of each level. */
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  /** The marker of the next paragraph that has this number; empty where it has none that can be written. */
  next(id: string, index: number): string {
    const instance = this.#numbering.instances.get(id);
    const level = instance?.levels.get(index);
    if (!instance || !level) return '';
    if (level.format === 'bullet') return '——';
    const counts = this.#counts.get(instance.counted) ?? [];
    this.#counts.set(instance.counted, counts);
    if (!this.#begun.has(id)) {
      this.#begun.add(id);
      for (const [at, start] of instance.restarts) counts[at] = start - 1;
    }
    counts[index] = (counts[index] ?? level.start - 1) + 1;
    counts.length = index + 1;
    const text = level.text.replace(/%([1-9])/g, (_all, digit) => {
      const at = Number(digit) - 1;
      const of = instance.levels.get(at);
      return formattedNumber(counts[at] ?? of?.start ?? 1, level.isLegal ? 'decimal' : (of?.format ?? 'decimal'));
    });
    // A number without a mark of its own is kept apart from the words.
    return text === '' || /[、.．，,：:)）〕】]$/.test(text) ? text : `${text} `;
  }
}
