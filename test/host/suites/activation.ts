import * as vscode from 'vscode';
import { assert, assertEqual } from '../assert.ts';
import { closeEditors, showFile } from '../speechFile.ts';

const id = 'rostrum.rostrum';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly configurationDefaults: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
}

function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension(id);
  assert(found, `${id} is not in this host`);
  return found;
}

function manifest(): Manifest {
  // The manifest is ours; its shape is checked by the unit tests.
  return extension().packageJSON as Manifest;
}

/** The extension is there, wakes up, and contributes what its manifest says. */
export function activationSuite(): void {
  suite('activation', () => {
    teardown(closeEditors);

    test('a .speech file has the language speech and wakes the extension', async () => {
      const { document } = await showFile('同志们：\n');
      assertEqual(document.languageId, 'speech', 'language');
      await extension().activate();
      assert(extension().isActive, 'not active');
    });

    test('.speech.txt and .speech.md are speeches, .txt and .md are not', async () => {
      const languages: string[] = [];
      for (const ending of ['.speech.txt', '.speech.md', '.txt', '.md']) {
        languages.push((await showFile('同志们：\n', ending)).document.languageId);
      }
      assertEqual(languages, ['speech', 'speech', 'plaintext', 'markdown'], 'languages');
    });

    test('every command of the manifest is registered', async () => {
      await extension().activate();
      const registered = new Set(await vscode.commands.getCommands(true));
      const absent = manifest().contributes.commands.filter(({ command }) => !registered.has(command));
      assertEqual(absent, [], 'commands without a handler');
    });

    test('the writing desk is in force for speeches', async () => {
      const { document } = await showFile('同志们：\n');
      const defaults = manifest().contributes.configurationDefaults['[speech]'] ?? {};
      assert(Object.keys(defaults).length > 0, 'no defaults');
      for (const [name, value] of Object.entries(defaults)) {
        const actual = vscode.workspace.getConfiguration(undefined, document).get(name);
        assertEqual(actual, value, name);
      }
    });
  });
}
