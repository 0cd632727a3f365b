import { Disposable, type LogOutputChannel, type Memento, type TextDocument, type TreeView, workspace } from 'vscode';
import { outlineRowKeys } from '../../services/outlineRowKeys.ts';
import { logError } from '../logError.ts';
import type { OutlinedSpeech } from '../outlinedSpeech.ts';
import { keepCollapsedRows, recallCollapsedRows } from '../rememberedRows.ts';
import type { OutlineProvider } from './outlineProvider.ts';

interface OutlineCollapsingNeeds {
  readonly outlined: Pick<OutlinedSpeech, 'current' | 'formerOf' | 'onDidChangeCurrent'>;
  readonly provider: Pick<OutlineProvider, 'roots' | 'isCollapsed' | 'setCollapsed'>;
  readonly view: Pick<TreeView<string>, 'onDidCollapseElement' | 'onDidExpandElement'>;
  readonly workspaceState: Memento;
  readonly log: LogOutputChannel;
}

/**
 * Remembers the rows that the writer has closed, also for the next time that the file is opened: of a view that an extension
 * fills the workbench itself keeps nothing over a reload. To be registered behind what makes the provider show another
 * speech: the rows are closed before the workbench asks how they look.
 */
export function registerOutlineCollapsing(needs: OutlineCollapsingNeeds): Disposable {
  const { outlined, provider, view, workspaceState, log } = needs;
  const recalled = new WeakSet<TextDocument>();
  let keeping: ReturnType<typeof setTimeout> | undefined;

  const keep = (): void => {
    const document = outlined.current;
    clearTimeout(keeping);
    // Collapse All tells of every row one by one.
    keeping = setTimeout(() => {
      if (document === undefined || document !== outlined.current) return;
      keepCollapsedRows(workspaceState, document.uri, collapsedKeys(provider)).catch((error: unknown) =>
        logError(log, 'rostrum.outline', error),
      );
    }, 0);
  };
  const recall = (): void => {
    const document = outlined.current;
    if (document === undefined || recalled.has(document)) return;
    recalled.add(document);
    // What was closed under the former name is closed already.
    if (outlined.formerOf(document) !== undefined) {
      keep();
      return;
    }
    const rows = recallCollapsedRows(workspaceState, document.uri);
    if (rows.size === 0) return;
    for (const [id, key] of outlineRowKeys(provider.roots)) if (rows.has(key)) provider.setCollapsed(id, true);
  };

  recall();
  return Disposable.from(
    outlined.onDidChangeCurrent(recall),
    view.onDidCollapseElement(({ element }) => {
      provider.setCollapsed(element, true);
      keep();
    }),
    view.onDidExpandElement(({ element }) => {
      provider.setCollapsed(element, false);
      keep();
    }),
    // The words of closed rows may have become others since; what is on the disk is what is opened the next time.
    workspace.onDidSaveTextDocument((document) => {
      if (document === outlined.current) keep();
    }),
    new Disposable(() => clearTimeout(keeping)),
  );
}

function collapsedKeys(provider: OutlineCollapsingNeeds['provider']): readonly string[] {
  const closed = [...outlineRowKeys(provider.roots)].filter(([id]) => provider.isCollapsed(id));
  return closed.map(([, key]) => key);
}
