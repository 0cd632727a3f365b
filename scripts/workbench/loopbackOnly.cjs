// Loaded into the server under test and its extension hosts (by NODE_OPTIONS): refuses every connection that leaves
// this machine, and writes down what was wanted. A page's requests are watched in the browser; these are not seen there.
const childProcess = require('node:child_process');
const { appendFileSync } = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const { Socket, isIP } = require('node:net');
const process = require('node:process');

const file = process.env['ROSTRUM_OUTSIDE_FILE'];
const { connect } = Socket.prototype;

/** @param {string} host */
function isLoopback(host) {
  return (
    host === 'localhost' ||
    host === '::1' ||
    host === '::ffff:127.0.0.1' ||
    (isIP(host) === 4 && host.startsWith('127.'))
  );
}

/**
 * @this {import('node:net').Socket}
 * @param {any[]} args as Node gives them: options and callback, often wrapped in one array
 */
function guardedConnect(...args) {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  const options = typeof first === 'object' && first !== null ? first : {};
  const isNetwork = typeof first === 'number' || (options.path === undefined && options.port !== undefined);
  const host = String(
    (typeof first === 'number' ? (typeof second === 'string' ? second : undefined) : options.host) ?? 'localhost',
  );
  if (isNetwork && !isLoopback(host)) {
    const wanted = `${host}:${typeof first === 'number' ? first : options.port}`;
    if (file) appendFileSync(file, `${wanted}\n`);
    process.nextTick(() => this.destroy(new Error(`${wanted} is not on this machine`)));
    return this;
  }
  return connect.apply(this, /** @type {any} */ (args));
}

Socket.prototype.connect = /** @type {any} */ (guardedConnect);

const { fork } = childProcess;

/**
 * The server takes NODE_OPTIONS away from the extension hosts that it starts; they get it back.
 *
 * @param {string} module
 * @param {any[]} rest arguments for the module and options, either of which may be absent
 */
function guardedFork(module, ...rest) {
  const options = rest.find((each) => typeof each === 'object' && each !== null && !Array.isArray(each));
  if (options?.env) options.env = { ...options.env, NODE_OPTIONS: `--require=${__filename}` };
  return fork(module, .../** @type {[any]} */ (rest));
}

childProcess.fork = /** @type {any} */ (guardedFork);
syncBuiltinESMExports();
