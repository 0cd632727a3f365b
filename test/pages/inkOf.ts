import { spawnSync } from 'node:child_process';
import { officeProgram } from '../../scripts/libreOffice.ts';

/** Something printed between two blank stretches of a page; lengths in millimetres from its top left corner. */
export interface InkBand {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** The row of pixels with the most ink: that of the dashes of a page number. */
  readonly densest: number;
}

const DOTS_AN_INCH = 300;
const MILLIMETRES_A_DOT = 25.4 / DOTS_AN_INCH;
const DARK = 128;

/** The rows of ink on a page, counted from 1, from top to bottom. */
export function inkBands(pdf: string, page: number): readonly InkBand[] {
  const { stdout, status, stderr } = spawnSync(
    officeProgram('pdftoppm') ?? 'pdftoppm',
    ['-r', String(DOTS_AN_INCH), '-gray', '-f', String(page), '-l', String(page), pdf],
    { maxBuffer: 64 * 1024 * 1024, timeout: 60_000 },
  );
  if (status !== 0) throw new Error(`pdftoppm: ${stderr}`);
  const { width, height, pixels } = readPgm(stdout);
  const rows: (Row | undefined)[] = [];
  for (let y = 0; y < height; y++) rows.push(rowOf(pixels.subarray(y * width, (y + 1) * width)));
  const bands: InkBand[] = [];
  for (let y = 0; y < height; y++) {
    if (rows[y] === undefined) continue;
    const top = y;
    while (y + 1 < height && rows[y + 1] !== undefined) y++;
    bands.push(bandOf(rows, top, y));
  }
  return bands;
}

interface Row {
  readonly first: number;
  readonly last: number;
  readonly dark: number;
}

function rowOf(pixels: Uint8Array): Row | undefined {
  let first = -1;
  let last = -1;
  let dark = 0;
  for (let x = 0; x < pixels.length; x++) {
    if ((pixels[x] ?? 255) >= DARK) continue;
    if (first === -1) first = x;
    last = x;
    dark += 1;
  }
  return first === -1 ? undefined : { first, last, dark };
}

function bandOf(rows: readonly (Row | undefined)[], top: number, bottom: number): InkBand {
  let left = Number.POSITIVE_INFINITY;
  let right = 0;
  let densest = top;
  for (let y = top; y <= bottom; y++) {
    const row = rows[y];
    if (row === undefined) continue;
    left = Math.min(left, row.first);
    right = Math.max(right, row.last + 1);
    if (row.dark > (rows[densest]?.dark ?? 0)) densest = y;
  }
  const [t, b, l, r, d] = [top, bottom + 1, left, right, densest + 0.5].map((dots) => dots * MILLIMETRES_A_DOT);
  return { top: t ?? 0, bottom: b ?? 0, left: l ?? 0, right: r ?? 0, densest: d ?? 0 };
}

/** `P5 width height 255` and the pixels. */
function readPgm(bytes: Buffer): { readonly width: number; readonly height: number; readonly pixels: Uint8Array } {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 64).toString('latin1'));
  if (head === null) throw new Error('pdftoppm gave no picture');
  return { width: Number(head[1]), height: Number(head[2]), pixels: bytes.subarray(head[0].length) };
}
