import { commands, Disposable, type LogOutputChannel, l10n, type Memento } from 'vscode';
import type { OutlineWish } from '../../services/outlineSelection.ts';
import { keepOutlineWish, recallOutlineWish } from '../outlineViewState.ts';
import { registerRunningCommand } from '../registerRunningCommand.ts';
import type { OutlineProvider } from './outlineProvider.ts';

interface OutlineShowingNeeds {
  readonly provider: Pick<OutlineProvider, 'setWish'>;
  readonly workspaceState: Memento;
  readonly log: LogOutputChannel;
  /** Called after other rows are shown. */
  readonly onDidShow: () => void;
}

/** The commands that say which rows of the outline are shown. Remembered in the workspace. */
export function registerOutlineShowing({ provider, workspaceState, log, onDidShow }: OutlineShowingNeeds): Disposable {
  let wish = recallOutlineWish(workspaceState);
  const show = (): void => {
    provider.setWish(wish);
    void commands.executeCommand('setContext', 'rostrum.outline.levels', String(wish.levels));
    void commands.executeCommand('setContext', 'rostrum.outline.onlyProblems', wish.onlyProblems);
    onDidShow();
  };
  const register = (command: string, change: Partial<OutlineWish>): Disposable =>
    registerRunningCommand(log, command, failed, async () => {
      wish = { ...wish, ...change };
      show();
      await keepOutlineWish(workspaceState, wish);
    });

  show();
  return Disposable.from(
    register('rostrum.outline.showLevel1', { levels: 1 }),
    register('rostrum.outline.showLevel2', { levels: 2 }),
    register('rostrum.outline.showAllLevels', { levels: 'all' }),
    register('rostrum.outline.onlyProblems', { onlyProblems: true }),
    register('rostrum.outline.showAll', { onlyProblems: false }),
  );
}

function failed(): string {
  return l10n.t('The choice of rows could not be remembered. Try again.');
}
