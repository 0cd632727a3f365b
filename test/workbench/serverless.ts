import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { codeServerFolder } from '../../scripts/workbench/install.ts';
import { testSettings } from '../../scripts/workbench/settings.ts';

export interface ServerlessOptions {
  /** Folder of the extension under test. */
  readonly extension: string;
  /** Module inside that folder whose `run` the host calls; absent: no tests, only the workbench. */
  readonly tests?: string;
  /** Folder of the file system in memory, built. */
  readonly memfs: string;
  /** First content of the workspace: path under its root → text. */
  readonly files: Readonly<Record<string, string>>;
  readonly language: 'en' | 'zh-cn';
}

export interface ServerlessWorkbench {
  /** Address of the page that is the workbench. */
  readonly url: string;
  stop(): void;
}

const workbench = join(codeServerFolder, 'lib', 'vscode');
const program = '/vs/out/vs/code/browser/workbench/workbench.js';
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.cjs': 'text/javascript',
  '.mjs': 'text/javascript',
  '.html': 'text/html',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/**
 * The workbench's program with its two ties to a server cut: code-server's build takes its own address for a remote,
 * and keeps the user's settings there.
 */
function programWithoutServer(): string {
  let text = readFileSync(join(workbench, 'out', 'vs', 'code', 'browser', 'workbench', 'workbench.js'), 'utf8');
  const cuts: readonly (readonly [RegExp, string])[] = [
    [/remoteAuthority:location\.host/, 'remoteAuthority:void 0'],
    [
      /(get userRoamingDataHome\(\)\{return )\w+\((\w+)\.file\(this\.userDataPath\)\.with\(\{scheme:(\w+)\.vscodeRemote\}\),"User"\)/,
      '$1$2.file("/User").with({scheme:$3.vscodeUserData})',
    ],
  ];
  for (const [pattern, replacement] of cuts) {
    const cut = text.replace(pattern, replacement);
    if (cut === text) throw new Error(`the workbench's program has no ${pattern}: another version of code-server?`);
    text = cut;
  }
  return text;
}

function attribute(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

function workbenchPage(options: ServerlessOptions, authority: string): string {
  const origin = `http://${authority}`;
  const at = (path: string): object => ({ scheme: 'http', authority, path });
  const { extension, tests } = options;
  const configuration = {
    folderUri: { scheme: 'memfs', authority: '', path: '/ws' },
    additionalBuiltinExtensions: [at('/ext/memfs')],
    enableWorkspaceTrust: false,
    userDataPath: '/',
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
    webviewEndpoint: `${origin}/vs/out/vs/workbench/contrib/webview/browser/pre`,
    productConfiguration: { enableTelemetry: false, nameShort: 'web', nameLong: 'web' },
    configurationDefaults: testSettings,
    developmentOptions: {
      enableSmokeTestDriver: false,
      extensions: [at('/ext/dev')],
      ...(tests === undefined ? {} : { extensionTestsPath: at(`/ext/dev/${relative(extension, tests)}`) }),
    },
  };
  const language =
    options.language === 'en'
      ? ''
      : `<script type="module">globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(options.language)};</script>`;
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta id="vscode-workbench-web-configuration" data-settings="${attribute(configuration)}">
<meta id="vscode-workbench-web-base-url" data-settings="${origin}/vs">
<meta id="vscode-workbench-auth-session" data-settings="">
<link rel="stylesheet" href="${origin}/vs/out/vs/code/browser/workbench/workbench.css">
</head>
<body aria-label=""></body>
<script>globalThis._VSCODE_FILE_ROOT = '${origin}/vs/out/'; performance.mark('code/willLoadWorkbenchMain');</script>
<script type="module" src="${origin}/vs/out/nls.messages.js"></script>
${language}
<script type="module" src="${origin}${program}"></script>
</html>`;
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, {
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': 'no-store',
    'Content-Type': type,
  });
  response.end(body);
}

function sendFile(response: ServerResponse, file: string): void {
  response.writeHead(200, {
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': 'no-store',
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
  });
  createReadStream(file).pipe(response);
}

/** Serves VS Code for the Web as static files, with no server behind it and a workspace in memory (`memfs:/ws`). */
export async function startServerless(options: ServerlessOptions): Promise<ServerlessWorkbench> {
  const text = programWithoutServer();
  const roots: readonly (readonly [string, string])[] = [
    ['/vs/', workbench],
    ['/ext/dev/', options.extension],
    ['/ext/memfs/', options.memfs],
  ];
  let authority = '';
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (path === '/') return send(response, 200, 'text/html', workbenchPage(options, authority));
    if (path === '/ext/memfs-files.json') return send(response, 200, 'application/json', JSON.stringify(options.files));
    if (path === program) return send(response, 200, 'text/javascript', text);
    const [prefix, folder] = roots.find(([start]) => path.startsWith(start)) ?? [];
    if (prefix !== undefined && folder !== undefined) {
      const file = join(folder, path.slice(prefix.length));
      if (file.startsWith(folder + sep) && existsSync(file) && statSync(file).isFile()) return sendFile(response, file);
      // Built-in extensions whose page build is not part of a server's build.
      if (/\/extensions\/[^/]+\/dist\/browser\/.*\.js$/.test(path)) {
        return send(response, 200, 'text/javascript', 'exports.activate = () => {};');
      }
    }
    return send(response, 404, 'text/plain', 'not found');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no free port on 127.0.0.1');
  authority = `localhost:${address.port}`;
  return {
    url: `http://${authority}/`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
