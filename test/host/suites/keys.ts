import * as vscode from 'vscode';
import { assert, assertEqual } from '../assert.ts';

interface Keybinding {
  readonly key: string;
  readonly command: string;
  readonly when?: string;
}

/** What may hold where the outline's tree has the keyboard, of the conditions of the editor's own keys: `listFocus`, `!inputFocus`; not `editorFocus`. */
const MAY_HOLD_IN_TREE = /^(?:!(?!listFocus).*|list\w*|tree\w*|sideBar\w*|focusedView)$/;

function isForTree({ when }: Keybinding): boolean {
  return (
    when === undefined ||
    when.split(' || ').some((one) => one.split(' && ').every((part) => MAY_HOLD_IN_TREE.test(part.trim())))
  );
}

/** As the editor writes it: the modifiers in its order. */
function normalized(key: string): string {
  return key
    .split(' ')
    .map((stroke) => {
      const parts = stroke.split('+');
      const last = parts.pop() ?? '';
      return ['ctrl', 'shift', 'alt', 'meta']
        .filter((modifier) => parts.includes(modifier))
        .concat(last)
        .join('+');
    })
    .join(' ');
}

function own(): readonly Keybinding[] {
  const extension = vscode.extensions.all.find(({ packageJSON }) => packageJSON.name === 'rostrum');
  assert(extension, 'the extension is not there');
  return extension.packageJSON.contributes.keybindings;
}

/** The keys of the outline beside those of the editor itself. */
export function keysSuite(): void {
  suite('keys', () => {
    test('those of the outline take none that the editor has for every tree or everywhere', async () => {
      const document = await vscode.workspace.openTextDocument(
        vscode.Uri.parse('vscode://defaultsettings/keybindings.json'),
      );
      const text = document.getText().replace(/^\s*\/\/.*$/gm, '');
      const defaults: readonly Keybinding[] = JSON.parse(text);
      assert(defaults.length > 300, `${defaults.length} keys of the editor`);
      const ours = own().filter(({ when }) => when?.includes('focusedView == rostrum.outline'));
      assert(ours.length > 10, `${ours.length} keys of the outline`);
      const taken = ours.flatMap(({ key }) =>
        defaults
          .filter((each) => normalized(each.key) === normalized(key) && !each.command.startsWith('rostrum.'))
          .filter(isForTree)
          .map((each) => `${key}: ${each.command} when ${each.when}`),
      );
      assertEqual(taken, [], 'keys that are taken');
    });
  });
}
