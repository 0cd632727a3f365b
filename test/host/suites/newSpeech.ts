import * as vscode from 'vscode';
import { createSpeech, type NewSpeechNeeds } from '../../../src/vscode/features/newSpeech.ts';
import { forgetRemembered } from '../../../src/vscode/forgetRemembered.ts';
import { type InputQuestion, quickInputAsker, type Reply } from '../../../src/vscode/multiStep.ts';
import { readUserTemplates } from '../../../src/vscode/userTemplates.ts';
import { assert, assertEqual, eventually } from '../assert.ts';
import { EmptyMemento } from '../emptyMemento.ts';
import { type Act, ScriptedAsker } from '../scriptedAsker.ts';
import { closeEditors, freshUri } from '../speechFile.ts';

let log: vscode.LogOutputChannel | undefined;

function needsWith(workspaceState: vscode.Memento): NewSpeechNeeds {
  const extension = vscode.extensions.getExtension('rostrum.rostrum');
  assert(extension, 'the extension is not in this host');
  log ??= vscode.window.createOutputChannel('Rostrum tests', { log: true });
  return { extensionUri: extension.extensionUri, workspaceState, log };
}

async function answered(acts: readonly Act[], state: vscode.Memento = new EmptyMemento()): Promise<ScriptedAsker> {
  const asker = new ScriptedAsker(acts);
  await createSpeech(needsWith(state), asker);
  return asker;
}

function draft(): vscode.TextDocument {
  const document = vscode.window.activeTextEditor?.document;
  assert(document, 'no draft is open');
  return document;
}

async function takeAway(document: vscode.TextDocument): Promise<void> {
  await eventually('the draft is saved', () => (document.isDirty ? undefined : true));
  await closeEditors();
  await vscode.workspace.fs.delete(document.uri);
}

function folder(): vscode.Uri {
  const found = vscode.workspace.workspaceFolders?.[0];
  assert(found, 'no folder is open');
  return found.uri;
}

async function speechFiles(): Promise<readonly string[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder());
  return entries.map(([name]) => name).filter((name) => name.endsWith('.speech') || name.endsWith('.tmp'));
}

const question: InputQuestion = {
  title: '新建',
  placeholder: '哪一天？',
  value: '今天',
  prompt: () => '',
  problem: (value) => (value === '' ? '不能为空' : undefined),
};

/** Gives the command again and again until the question is answered: it may not be on the screen yet. */
async function replyAfter<T>(reply: Promise<Reply<T>>, command: string): Promise<Reply<T>> {
  let settled: Reply<T> | undefined;
  void reply.then((given) => {
    settled = given;
  });
  return eventually(`a reply to ${command}`, async () => {
    if (settled === undefined) await vscode.commands.executeCommand(command);
    return settled;
  });
}

/** The questions of New Speech, and what their answers make. */
export function newSpeechSuite(): void {
  suite('new speech', () => {
    teardown(closeEditors);

    test('every answer is in the file, which is named after the title', async () => {
      const asker = await answered([
        { choose: '工作会议讲话' },
        { type: '全区水利工作会议' },
        { type: '区长 张三' },
        { type: '2026-1-5' },
        { choose: '4' },
        { choose: '2' },
        { type: '25' },
        'enter',
      ]);
      const document = draft();
      const text = document.getText();
      assert(document.uri.path.endsWith('/在全区水利工作会议上的讲话.speech'), document.uri.path);
      assert(text.startsWith('---\n类型: 工作会议讲话\n时长: 25\n场合: 全区水利工作会议\n---\n'), 'front matter');
      assert(
        text.includes('\n在全区水利工作会议上的讲话\n（2026年1月5日）\n区长\u3000张\u3000三\n\n同志们：\n'),
        'head',
      );
      assert(text.includes('我讲四点意见。') && text.includes('\n四、【第四点意见】\n'), 'points');
      assert(text.includes('重点抓好两项任务。') && !text.includes('（三）【第三项任务】'), 'sub-points');
      const steps = asker.asked.map(({ place }) => `${place.step}/${place.totalSteps}`);
      assertEqual(steps.slice(1), ['2/8', '3/8', '4/8', '5/8', '6/8', '7/8', '8/8'], 'steps');
      assert(asker.asked[6]?.prompt.includes('5000'), `the characters of 25 minutes: ${asker.asked[6]?.prompt}`);
      await takeAway(document);
    });

    test('the first place to fill in is selected', async () => {
      await answered([{ choose: '工作会议讲话' }, { type: '全区水利工作会议' }]);
      const editor = vscode.window.activeTextEditor;
      assert(editor, 'no editor');
      await eventually('the place is selected', () =>
        editor.document.getText(editor.selection) === '【职务】' ? true : undefined,
      );
      await takeAway(editor.document);
    });

    test('who goes back finds what was typed', async () => {
      const asker = await answered([
        { choose: '开幕词' },
        { type: '第三次代表大会' },
        { type: '主席 李明' },
        'back',
        'enter',
        'enter',
        { type: '1月8日' },
      ]);
      const values = asker.asked.map(({ value }) => value);
      assertEqual(values[3], '第三次代表大会', 'the occasion again');
      assertEqual(values[4], '主席 李明', 'the speaker again');
      assert(draft().getText().includes('\n主席\u3000李\u3000明\n'), 'byline');
      await takeAway(draft());
    });

    test('another kind changes what is suggested, and leaves what was typed', async () => {
      const asker = await answered([
        { choose: '表态发言' },
        { type: '治水大会' },
        'back',
        'back',
        { choose: '开幕词' },
        'enter',
        'enter',
        'enter',
        'enter',
      ]);
      const asked = asker.asked.slice(4).map(({ value }) => value);
      assertEqual([asked[0], asked[3], asked[4]], ['治水大会', '8', '在治水大会上的开幕词'], 'suggested');
      await takeAway(draft());
    });

    test('a date that is none and minutes that are too many are not taken', async () => {
      for (const [acts, index] of [
        [['enter', 'enter', 'enter', { type: '2月30日' }], 3],
        [['enter', 'enter', 'enter', 'enter', 'enter', 'enter', { type: '241' }], 6],
      ] satisfies [Act[], number][]) {
        const { asked } = await answered(acts);
        assert(asked[index]?.problem, `nothing is wrong with ${JSON.stringify(acts[index])}`);
      }
    });

    test('Escape at any question leaves nothing behind', async () => {
      const before = await speechFiles();
      const known = new Set(vscode.workspace.textDocuments);
      const state = new EmptyMemento();
      for (let count = 0; count < 8; count++) {
        await answered([...new Array<Act>(count).fill('enter'), 'escape'], state);
      }
      assertEqual(await speechFiles(), before, 'files');
      assertEqual(
        vscode.workspace.textDocuments.filter((each) => each.languageId === 'speech' && !known.has(each)).length,
        0,
        'documents',
      );
      assertEqual(state.keys(), [], 'remembered');
    });

    test('the next speech suggests the last answers, until they are forgotten', async () => {
      const state = new EmptyMemento();
      await answered(
        [{ choose: '表态发言' }, { type: '治水大会' }, { type: '镇长 林宁' }, 'enter', 'enter', 'enter', { type: '6' }],
        state,
      );
      await takeAway(draft());
      const again = await answered([], state);
      await takeAway(draft());
      const values = again.asked.map(({ value }) => value);
      assertEqual(
        [values[0], values[1], values[2], values[6]],
        ['表态发言', '治水大会', '镇长　林\u3000宁', '6'],
        'again',
      );
      await forgetRemembered(state);
      assertEqual(state.keys(), [], 'remembered');
      const anew = await answered(['enter', 'escape'], state);
      assertEqual([anew.asked[0]?.value, anew.asked[1]?.value], ['工作会议讲话', ''], 'forgotten');
    });

    test('the writer’s own templates are read; what is none is named', async () => {
      const own = freshUri('');
      const name = own.path.split('/').at(-1) ?? '';
      await vscode.workspace.fs.createDirectory(own);
      const write = (file: string, content: Uint8Array) =>
        vscode.workspace.fs.writeFile(vscode.Uri.joinPath(own, file), content);
      const text = new TextEncoder().encode('在【会议名称】上的发言\n\n同志们：\n\n我讲两点。\n');
      await write('党组会.speech', text);
      await write('空的.speech', new Uint8Array());
      await write('照片.speech', new Uint8Array([0xff, 0xd8, 0xff, 0, 0, 1, 2, 0]));
      await write('太长.speech', new Uint8Array(300_000).fill(0x61));
      await write('说明.md', text);
      const read = await readUserTemplates(name);
      assertEqual(read.templates.map((each) => each.name).sort(), ['党组会', '空的'].sort(), 'templates');
      assertEqual([...read.refused].sort(), ['太长.speech', '照片.speech'].sort(), 'refused');
      assertEqual(read.missing, undefined, 'missing');
      assertEqual((await readUserTemplates(own.path)).templates.length, 2, 'by the whole path');
      assertEqual((await readUserTemplates('没有的文件夹')).missing, '没有的文件夹', 'missing folder');
      assertEqual(await readUserTemplates(''), { templates: [], refused: [] }, 'no folder set');
      await vscode.workspace.fs.delete(own, { recursive: true });
    });

    test('the quick input is answered, gone back from, and left', async () => {
      const place = { step: 2, totalSteps: 3 };
      const accept = 'workbench.action.acceptSelectedQuickOpenItem';
      assertEqual(
        await replyAfter(quickInputAsker.input(question, place), accept),
        { kind: 'answered', value: '今天' },
        'Enter',
      );
      assertEqual(
        await replyAfter(quickInputAsker.input(question, place), 'workbench.action.quickInputBack'),
        { kind: 'back', typed: '今天' },
        'Back',
      );
      assertEqual(
        await replyAfter(quickInputAsker.input(question, place), 'workbench.action.closeQuickOpen'),
        { kind: 'cancelled' },
        'Escape',
      );
      const items = [{ label: '三点' }, { label: '四点' }];
      const pick = quickInputAsker.pick({ ...question, items, isActive: ({ label }) => label === '四点' }, place);
      assertEqual(await replyAfter(pick, accept), { kind: 'answered', value: { label: '四点' } }, 'the active item');
    });

    test('the quick input does not take what is wrong', async () => {
      const reply = quickInputAsker.input({ ...question, value: '' }, { step: 1, totalSteps: 1 });
      let settled = false;
      void reply.then(() => {
        settled = true;
      });
      for (let times = 0; times < 5; times++) {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      assertEqual(settled, false, 'answered');
      assertEqual(await replyAfter(reply, 'workbench.action.closeQuickOpen'), { kind: 'cancelled' }, 'left');
    });
  });
}
