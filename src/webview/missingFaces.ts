import type { MissingFace, PreviewFace } from '../preview/protocol.ts';

/** The stack of each face in the style sheet. */
const faces: readonly PreviewFace[] = ['title', 'text', 'black', 'kai'];

/**
 * The names under which systems carry the typefaces of official documents. Whoever has one of them sees the page as it is
 * meant; every other name of a stack stands in for it.
 */
const officeNames: readonly string[] = [
  '方正小标宋简体',
  '方正小标宋_GBK',
  'FZXiaoBiaoSong-B05S',
  'FZXiaoBiaoSong-B05',
  '仿宋_GB2312',
  'FangSong_GB2312',
  '方正仿宋_GBK',
  '方正仿宋简体',
  '仿宋',
  'FangSong',
  '黑体',
  'SimHei',
  '方正黑体_GBK',
  '方正黑体简体',
  '楷体_GB2312',
  'KaiTi_GB2312',
  '方正楷体_GBK',
  '方正楷体简体',
  '楷体',
  'KaiTi',
];

/** Which faces of the page this computer has no office font for. `undefined` where that cannot be found out. */
export async function missingFaces(): Promise<readonly MissingFace[] | undefined> {
  const looks = glyphLooks();
  if (looks === undefined) return undefined;
  const missing: MissingFace[] = [];
  for (const face of faces) {
    const stack = stackOf(face);
    const wanted = stack.filter((name) => officeNames.includes(name));
    const others = stack.filter((name) => !officeNames.includes(name));
    if ((await firstInstalled(wanted, looks)) !== undefined) continue;
    const instead = await firstInstalled(others, looks);
    missing.push(instead === undefined ? { face } : { face, instead });
    // A reader who scrolls meanwhile does not wait for all of it.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return missing;
}

/** The names of a stack, without the generic one at its end and our own Latin face. */
function stackOf(face: PreviewFace): readonly string[] {
  const stack = getComputedStyle(document.documentElement).getPropertyValue(`--face-${face}`);
  const names = [...stack.matchAll(/"([^"]+)"/g)].map(([, name = '']) => name);
  return names.filter((name) => name !== 'Rostrum Latin');
}

async function firstInstalled(names: readonly string[], looks: GlyphLooks): Promise<string | undefined> {
  for (const name of names) if (looks.differ(name) || (await loads(name))) return name;
  return undefined;
}

/** Finds a font by its full name; systems that name it in another language do not know it so. */
async function loads(name: string): Promise<boolean> {
  try {
    await new FontFace('Rostrum Probe', `local("${name}")`).load();
    return true;
  } catch {
    return false;
  }
}

interface GlyphLooks {
  /** Whether text in this font looks other than text in none: a font that is there, under any of its names. */
  readonly differ: (name: string) => boolean;
}

/** In two fonts whose shapes nobody takes for each other's; a name is unknown if both stay as they are. */
const generics = ['serif', 'sans-serif'] as const;
const probe = '国永';
const size = 32;

function glyphLooks(): GlyphLooks | undefined {
  const canvas = document.createElement('canvas');
  canvas.width = size * probe.length;
  canvas.height = size * 1.25;
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  if (drawing === null) return undefined;
  const look = (family: string): string => {
    drawing.clearRect(0, 0, canvas.width, canvas.height);
    drawing.font = `${size}px ${family}`;
    drawing.textBaseline = 'top';
    drawing.fillText(probe, 0, 0);
    return drawing.getImageData(0, 0, canvas.width, canvas.height).data.join();
  };
  const without = generics.map((generic) => look(`"Rostrum No Font", ${generic}`));
  return {
    differ: (name) => generics.some((generic, index) => look(`"${name}", ${generic}`) !== without[index]),
  };
}
