import type { PrompterWords } from '../../prompting/protocol.ts';
import type { PromptedSection } from '../../prompting/script.ts';
import { element } from '../statistics/elements.ts';
import { keyCaps, type PrompterAction } from './keys.ts';

/** A dialog over the text that Esc closes; `name` is the key that opened it and closes it too. */
export function openDialog(
  name: PrompterAction,
  title: string,
  close: string,
  content: readonly Node[],
  closed: () => void,
): HTMLDialogElement {
  const heading = element('h2', { id: 'dialog-title', class: 'heading-name' }, title);
  const button = element('button', { type: 'button', class: 'close' }, close);
  const dialog = element(
    'dialog',
    { 'aria-labelledby': 'dialog-title', 'data-action': name },
    element('header', {}, heading, button),
    ...content,
  );
  button.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    dialog.remove();
    closed();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** The sections to choose from; arrow keys go through them. */
export function sectionList(
  sections: readonly PromptedSection[],
  present: number,
  choose: (section: PromptedSection) => void,
): HTMLElement {
  const buttons = sections.map((section, index) => {
    const button = element(
      'button',
      {
        type: 'button',
        class: `depth-${section.depth}`,
        'aria-current': index === present ? 'true' : undefined,
        autofocus: index === present ? '' : undefined,
      },
      section.label,
    );
    button.addEventListener('click', () => choose(section));
    return button;
  });
  const list = element(
    'ol',
    { class: 'sections', lang: 'zh-CN' },
    ...buttons.map((button) => element('li', {}, button)),
  );
  list.addEventListener('keydown', (event) => {
    const at = buttons.findIndex((button) => button.matches(':focus'));
    const to = event.key === 'ArrowDown' ? at + 1 : event.key === 'ArrowUp' ? at - 1 : undefined;
    if (to === undefined) return;
    event.preventDefault();
    buttons[Math.min(buttons.length - 1, Math.max(0, to))]?.focus();
  });
  return list;
}

/** All keys and what they do. */
export function keyTable(words: PrompterWords): HTMLElement {
  const rows: readonly (readonly [actions: readonly PrompterAction[], what: string])[] = [
    [['toggle'], words.keySpace],
    [['faster', 'slower'], words.keyRate],
    [['nextSentence', 'previousSentence'], words.keySentence],
    [['remoteNext', 'remotePrevious'], words.keyRemote],
    [['nextSection', 'previousSection'], words.keySection],
    [['sections'], words.sections],
    [['home'], words.keyHome],
    [['larger', 'smaller', 'usualSize'], words.keySize],
    [['motion'], `${words.motion}: ${words.smooth} / ${words.sentences} / ${words.byHand}`],
    [['mirror'], words.mirror],
    [['black'], words.black],
    [['fullScreen'], words.fullScreen],
    [['edit'], words.edit],
    [['times'], words.timesOf],
    [['escape'], words.keyEscape],
  ];
  const body = rows.map(([actions, what]) =>
    element(
      'tr',
      {},
      element(
        'th',
        { scope: 'row' },
        ...actions.flatMap((action) => keyCaps(action, words).map((cap) => element('kbd', {}, cap))),
      ),
      element('td', {}, what),
    ),
  );
  return element('table', { class: 'keys', 'aria-label': words.keys }, element('tbody', {}, ...body));
}
