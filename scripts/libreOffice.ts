import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { root } from './bootstrap.mjs';
import { type RunResult, runProcess } from './childProcess.ts';
import type { Scratch } from './scratch.ts';

/** The programs that show a Word file as pages and read them. */
const programs = {
  soffice: 'libreoffice-writer-nogui',
  pdftotext: 'poppler-utils',
  pdftoppm: 'poppler-utils',
} as const;
type Program = keyof typeof programs;

const installMilliseconds = 10 * 60_000;
const folder = join(root, '.tools', 'office-fonts');
const config = join(folder, 'fonts.conf');

/** The typefaces of the official layout and the free ones of the same widths that stand in for them in tests. */
const standIns = [
  { family: '仿宋_GB2312', file: 'FandolFang-Regular.otf', name: 'FandolFang' },
  { family: '楷体_GB2312', file: 'FandolKai-Regular.otf', name: 'FandolKai' },
  { family: '黑体', file: 'FandolHei-Regular.otf', name: 'FandolHei' },
  { family: '宋体', file: 'FandolSong-Regular.otf', name: 'FandolSong' },
  { family: '方正小标宋简体', file: 'FandolSong-Regular.otf', name: 'FandolSong' },
  { family: 'Times New Roman', file: 'LiberationSerif-Regular.ttf', name: 'Liberation Serif' },
] as const;

/** The absolute path of a program; `undefined` where there is none. */
export function officeProgram(name: Program): string | undefined {
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter).filter(Boolean),
    '/usr/bin',
    '/opt/libreoffice/program',
  ];
  return folders.map((each) => join(each, name)).find(existsSync);
}

/** The environment in which those typefaces alone are there. */
export function officeEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, FONTCONFIG_FILE: config };
}

/** Finds LibreOffice, poppler and the typefaces, or installs them by apt as root on Debian. Rejects with what was tried. */
export async function ensureLibreOffice(scratch: Scratch): Promise<void> {
  const names = Object.keys(programs) as readonly Program[]; // the keys of a constant
  const absent = names.filter((name) => officeProgram(name) === undefined);
  if (absent.length > 0) {
    console.log('Installing LibreOffice and poppler with apt …');
    await apt(scratch, ['update', '-qq']);
    await apt(scratch, [
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      ...new Set(absent.map((name) => programs[name])),
    ]);
    const still = absent.filter((name) => officeProgram(name) === undefined);
    if (still.length > 0) throw new Error(`no ${still.join(', ')} after apt-get install`);
  }
  if (!existsSync(config)) await installFonts(scratch);
}

async function apt(scratch: Scratch, args: readonly string[], cwd = root): Promise<void> {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) {
    throw new Error('no LibreOffice with poppler-utils and the fonts of the tests, and no apt as root to install them');
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  check(
    'apt-get',
    await runProcess('apt-get', args, { cwd, env, milliseconds: installMilliseconds, shown: false, scratch }),
  );
}

function check(step: string, { code, fault, output }: RunResult): void {
  if (code !== 0) throw new Error(`${step}: ${fault ?? output.trim().split('\n').slice(-5).join('\n')}`);
}

async function installFonts(scratch: Scratch): Promise<void> {
  console.log('Fetching the fonts of the page tests (once) …');
  const partial = `${folder}.partial`;
  const unpacked = join(scratch.folder, 'fonts');
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  await mkdir(unpacked, { recursive: true });
  await apt(scratch, ['download', '-qq', 'texlive-lang-chinese', 'fonts-liberation'], unpacked);
  for (const name of (await readdir(unpacked)).filter((each) => each.endsWith('.deb'))) {
    check(
      'dpkg',
      await runProcess('dpkg', ['-x', name, '.'], { cwd: unpacked, milliseconds: 120_000, shown: false, scratch }),
    );
  }
  const files = await readdir(unpacked, { recursive: true });
  for (const { file } of standIns) {
    const found = files.find((each) => each.endsWith(`/${file}`));
    if (found === undefined) throw new Error(`no ${file} in the packages`);
    await copyFile(join(unpacked, found), join(partial, file));
  }
  await writeFile(join(partial, 'fonts.conf'), fontConfig());
  await rm(folder, { recursive: true, force: true });
  await rename(partial, folder);
}

function fontConfig(): string {
  const matches = standIns.map(
    ({ family, name }) => `  <match target="pattern">
    <test name="family"><string>${family}</string></test>
    <edit name="family" mode="assign" binding="strong"><string>${name}</string></edit>
  </match>`,
  );
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
${matches.join('\n')}
</fontconfig>
`;
}
