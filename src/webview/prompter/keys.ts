import type { PrompterWords } from '../../prompting/protocol.ts';

/** What keys and buttons do. */
export type PrompterAction =
  | 'toggle'
  | 'faster'
  | 'slower'
  | 'nextSentence'
  | 'previousSentence'
  | 'remoteNext'
  | 'remotePrevious'
  | 'nextSection'
  | 'previousSection'
  | 'home'
  | 'larger'
  | 'smaller'
  | 'usualSize'
  | 'sections'
  | 'mirror'
  | 'motion'
  | 'black'
  | 'times'
  | 'fullScreen'
  | 'edit'
  | 'keys'
  | 'escape';

/** By the place on the keyboard: with an input method switched on, letters are none. */
const BY_CODE: ReadonlyMap<string, PrompterAction> = new Map([
  ['Space', 'toggle'],
  ['ArrowUp', 'faster'],
  ['ArrowDown', 'slower'],
  ['ArrowRight', 'nextSentence'],
  ['ArrowLeft', 'previousSentence'],
  ['PageDown', 'remoteNext'],
  ['PageUp', 'remotePrevious'],
  ['KeyN', 'nextSection'],
  ['KeyP', 'previousSection'],
  ['Home', 'home'],
  ['Equal', 'larger'],
  ['NumpadAdd', 'larger'],
  ['Minus', 'smaller'],
  ['NumpadSubtract', 'smaller'],
  ['Digit0', 'usualSize'],
  ['KeyL', 'sections'],
  ['KeyM', 'mirror'],
  ['KeyS', 'motion'],
  ['KeyB', 'black'],
  ['Period', 'black'],
  ['KeyT', 'times'],
  ['KeyF', 'fullScreen'],
  ['KeyE', 'edit'],
  ['KeyH', 'keys'],
  ['Slash', 'keys'],
  ['Escape', 'escape'],
]);

/** A presenter's remote, or a keyboard on the screen, may send the key alone. */
const BY_KEY: ReadonlyMap<string, PrompterAction> = new Map([
  ['PageDown', 'remoteNext'],
  ['PageUp', 'remotePrevious'],
  ['b', 'black'],
  ['B', 'black'],
  ['.', 'black'],
  [' ', 'toggle'],
  ['?', 'keys'],
  ['+', 'larger'],
  ['-', 'smaller'],
]);

/** What a key press asks for; nothing with Ctrl, Alt or Cmd, which are the editor's. */
export function actionOf({ key, code, ctrlKey, altKey, metaKey }: KeyboardEvent): PrompterAction | undefined {
  if (ctrlKey || altKey || metaKey) return undefined;
  return BY_KEY.get(key) ?? BY_CODE.get(code);
}

/** What stands on the key of each action, or on its keys; the space bar is told in words. */
const KEY_CAPS: Readonly<Record<Exclude<PrompterAction, 'toggle'>, readonly string[]>> = {
  faster: ['↑'],
  slower: ['↓'],
  nextSentence: ['→'],
  previousSentence: ['←'],
  remoteNext: ['PageDown'],
  remotePrevious: ['PageUp'],
  nextSection: ['N'],
  previousSection: ['P'],
  home: ['Home'],
  larger: ['+'],
  smaller: ['−'],
  usualSize: ['0'],
  sections: ['L'],
  mirror: ['M'],
  motion: ['S'],
  black: ['B', '.'],
  times: ['T'],
  fullScreen: ['F'],
  edit: ['E'],
  keys: ['?'],
  escape: ['Esc'],
};

/** The keys of an action as they are shown. */
export function keyCaps(action: PrompterAction, { space }: Pick<PrompterWords, 'space'>): readonly string[] {
  return action === 'toggle' ? [space] : KEY_CAPS[action];
}

/** Where what stands on a key is not its name. `?` needs Shift, and H does the same. */
const KEY_NAMES: ReadonlyMap<PrompterAction, string> = new Map([
  ['faster', 'ArrowUp'],
  ['slower', 'ArrowDown'],
  ['nextSentence', 'ArrowRight'],
  ['previousSentence', 'ArrowLeft'],
  ['larger', 'Plus'],
  ['smaller', '-'],
  ['keys', 'H'],
  ['escape', 'Escape'],
]);

/** The keys of an action for `aria-keyshortcuts`: names of the UI Events specification, but for `Space` and `Plus`. */
export function keyShortcuts(action: PrompterAction): string {
  return KEY_NAMES.get(action) ?? keyCaps(action, { space: 'Space' }).join(' ');
}
