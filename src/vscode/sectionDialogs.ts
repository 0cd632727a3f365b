import { l10n, type QuickPickItem, window } from 'vscode';
import type { OutlineNode, Speech } from '../core/speech.ts';
import { dropTarget, moveParents } from '../services/edits/dropTarget.ts';
import { moveNodes } from '../services/edits/moveNodes.ts';
import type { MoveTarget } from '../services/edits/moveNodeTo.ts';
import { leadFault, leadWords, renameLead } from '../services/edits/renameLead.ts';
import { budgetSeconds, budgetWords, type NodeTextEdit, setBudget } from '../services/edits/setBudget.ts';
import type { StructuralOptions } from '../services/edits/structuralEdit.ts';
import { nodeWords } from '../services/nodeAt.ts';
import { plainTextOf } from '../services/plainText.ts';
import { whyRefused } from './editRefusals.ts';
import type { OutlineEdit } from './outlineEditing.ts';
import { asOutlineEdit, toldGone } from './outlinePlaces.ts';
import { tell } from './statusMessages.ts';

type Nodes = readonly OutlineNode[];

/** What is done to some sections when the writer has answered, on the speech as it is then. */
export type Answered = (speech: Speech, nodes: Nodes, options: StructuralOptions) => OutlineEdit;

/** Asks what is to be done to some sections, at least one. `undefined` where it was left, or there is nothing to choose. */
export type AskedOfSections = (speech: Speech, nodes: Nodes) => Promise<Answered | undefined>;

interface ParentItem extends QuickPickItem {
  /** Absent for the highest level. */
  readonly parent: OutlineNode | undefined;
}

/** Asks under which section others are moved. */
export const askParent: AskedOfSections = async (speech, nodes) => {
  const plainText = plainTextOf(speech);
  const items: ParentItem[] = moveParents(speech, nodes).map((parent) => ({
    label: '\u3000'.repeat(parent.level - 1) + plainText(nodeWords(parent)),
    parent,
  }));
  if (nodes.some(({ parent }) => parent !== undefined)) {
    items.push({ label: l10n.t('Highest level, behind the last section'), parent: undefined });
  }
  if (items.length === 0) {
    tell(l10n.t('There is no other section that it could come under.'));
    return undefined;
  }
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Move Into'),
    placeHolder: l10n.t('Under which section shall it stand, as the last?'),
  });
  if (chosen === undefined) return undefined;
  return (present, moving, options) => {
    // The nodes of the list are of the speech when it was asked.
    if (present !== speech) return toldGone();
    const target: MoveTarget | undefined = chosen.parent
      ? { kind: 'lastUnder', node: chosen.parent }
      : dropTarget(present, moving, { kind: 'last' });
    const there = l10n.t('It stands there already.');
    if (target === undefined) return { kind: 'told', message: there };
    return asOutlineEdit(moveNodes(present, moving, target, options), moving, there);
  };
};

/** Asks for other words of the lead of the first. */
export const askLead: AskedOfSections = async (speech, [node]) => {
  if (node === undefined) return undefined;
  const { start, end } = node.leadSpan;
  const typed = await window.showInputBox({
    title: l10n.t('Rename {0}', node.marker),
    prompt: l10n.t('The words behind the marker; the marker stays.'),
    value: speech.text.slice(start, end),
    validateInput: (words) => whyNoLead(leadWords(words)),
  });
  if (typed === undefined) return undefined;
  return (now, [present]) => textEdit(present, present && renameLead(now, present, leadWords(typed)));
};

/** Asks for the time budget of the first; nothing typed takes it away. */
export const askBudget: AskedOfSections = async (_speech, [node]) => {
  if (node === undefined) return undefined;
  const typed = await window.showInputBox({
    title: l10n.t('Time Budget of {0}', `${node.marker}${node.lead}`),
    prompt: l10n.t('For example 3分钟, 3分30秒, or 3 (minutes). Leave it empty to take it away.'),
    value: node.budget === undefined ? '' : budgetWords(node.budget),
    placeHolder: '3分钟',
    validateInput: (words) =>
      words.trim() === '' || budgetSeconds(words) !== undefined
        ? undefined
        : l10n.t('Write minutes and seconds, as 3分钟 or 3分30秒, up to 999 minutes.'),
  });
  if (typed === undefined) return undefined;
  return (now, [present]) => textEdit(present, present && setBudget(now, present, budgetSeconds(typed)));
};

function whyNoLead(words: string): string | undefined {
  switch (leadFault(words)) {
    case undefined:
      return undefined;
    case 'empty':
      return l10n.t('Type some words.');
    case 'lineEnd':
      return l10n.t('It must fit into one line.');
    case 'endMark':
      return l10n.t('It must be one sentence: 。；！ or ？ would end it.');
  }
}

function textEdit(node: OutlineNode | undefined, result: NodeTextEdit | undefined): OutlineEdit {
  if (node === undefined || result === undefined) return toldGone();
  if (result.kind === 'refused') return { kind: 'told', message: whyRefused(result.reason) };
  const { edits } = result;
  return { kind: 'edits', edits, steps: [{ kind: 'edits', edits }], nodes: [node], place: node.markerSpan.start };
}
