import { expect, test } from 'vitest';
import { firstPdf, type PdfProgram, type ProgramOutcome } from './firstPdf.ts';

const browser: PdfProgram = { kind: 'browser', path: '/b' };
const office: PdfProgram = { kind: 'libreOffice', path: '/o' };
const bytes = new Uint8Array([1]);
const made: ProgramOutcome = { kind: 'made', bytes };
const failed = (reason: string): ProgramOutcome => ({ kind: 'failed', reason });

/** What comes of it, and what was asked. */
async function tried(programs: readonly PdfProgram[], outcomes: readonly ProgramOutcome[]) {
  const asked: string[] = [];
  const left = [...outcomes];
  const outcome = await firstPdf(
    programs,
    async ({ path }, source) => {
      asked.push(`${path} ${new TextDecoder().decode(source)}`);
      return left.shift() ?? failed('asked too often');
    },
    async (kind) => new TextEncoder().encode(kind),
  );
  return { outcome, asked };
}

test.each([
  ['the first one', [browser, office], [made], { kind: 'made', bytes, by: 'browser' }, ['/b browser']],
  [
    'the next one where the first gives none',
    [browser, office],
    [failed('policy'), made],
    { kind: 'made', bytes, by: 'libreOffice' },
    ['/b browser', '/o libreOffice'],
  ],
  [
    'where none gives one, why the first did not',
    [office, browser],
    [failed('first'), failed('second')],
    { kind: 'failed', reason: 'first' },
    ['/o libreOffice', '/b browser'],
  ],
  [
    'whoever cancels waits for no other',
    [browser, office],
    [{ kind: 'cancelled' }],
    { kind: 'cancelled' },
    ['/b browser'],
  ],
  ['no program', [], [], { kind: 'absent' }, []],
] as const)('%s', async (_name, programs, outcomes, outcome, asked) => {
  expect(await tried(programs, outcomes)).toEqual({ outcome, asked });
});
