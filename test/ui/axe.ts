import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A rule of accessibility that a page breaks: its id, how grave that is, and the elements. */
export interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly targets: readonly string[];
}

/** What axe-core finds in one document, without the documents in its frames. */
export async function violationsIn(frame: Frame): Promise<readonly Violation[]> {
  await frame.evaluate(source);
  return await frame.evaluate(async () => {
    const axe: unknown = Reflect.get(window, 'axe');
    const { violations } = await (axe as typeof import('axe-core')).run(document, { iframes: false });
    return violations.map(({ id, impact, nodes }) => ({
      id,
      impact: impact ?? '',
      targets: nodes.slice(0, 5).map(({ target }) => target.join(' ')),
    }));
  });
}

/** Those that keep somebody from using the page. */
export function serious(violations: readonly Violation[]): readonly Violation[] {
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
}
