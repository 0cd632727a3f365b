import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';
import { root } from './bootstrap.mjs';
import { runProcess } from './childProcess.ts';
import type { Scratch } from './scratch.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'chrome.exe'];
const places = [
  '/usr/bin/chromium',
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const installMilliseconds = 10 * 60_000;

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A Chromium of this machine: `CHROME_PATH`, the search path, known places, then what Playwright has downloaded. */
export function findChromium(): string | undefined {
  const told = process.env['CHROME_PATH'];
  if (told) return isExecutable(told) ? told : undefined;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const candidates = [
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    ...places,
    chromium.executablePath(),
  ];
  return candidates.find(isExecutable);
}

/** Finds a Chromium or installs one: by apt as root on Debian, else by Playwright. Rejects with what was tried. */
export async function ensureChromium(scratch: Scratch): Promise<string> {
  const found = findChromium();
  if (found !== undefined) return found;
  if (process.env['CHROME_PATH']) {
    throw new Error(`CHROME_PATH names ${process.env['CHROME_PATH']}, which is no program that can be run`);
  }
  const tried: string[] = [];
  const options = { milliseconds: installMilliseconds, shown: false, scratch };
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log('Installing Chromium and fonts with apt …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const update = await runProcess('apt-get', ['update', '-qq'], { ...options, env });
    const packages = ['chromium', 'fonts-noto-cjk'];
    const install = await runProcess('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      ...options,
      env,
    });
    if (findChromium() === undefined) {
      tried.push(`apt-get: ${install.fault ?? `${update.output}${install.output}`.trim().split('\n').at(-1)}`);
    }
  }
  if (findChromium() === undefined) {
    console.log('Downloading Chromium with Playwright …');
    const cli = join(root, 'node_modules', 'playwright-core', 'cli.js');
    const install = await runProcess(process.execPath, [cli, 'install', 'chromium'], options);
    if (findChromium() === undefined) {
      tried.push(`playwright install: ${install.fault ?? install.output.trim().split('\n').at(-1)}`);
    }
  }
  const installed = findChromium();
  if (installed === undefined) {
    throw new Error(`no Chromium. Install one or name it in CHROME_PATH. Tried: ${tried.join('; ')}`);
  }
  return installed;
}
