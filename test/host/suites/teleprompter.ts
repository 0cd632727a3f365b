import * as vscode from 'vscode';
import type { Rehearsal } from '../../../src/prompting/rehearsal.ts';
import { useForOne } from '../../../src/vscode/measuredRateOffer.ts';
import { PrompterPanel } from '../../../src/vscode/prompter/prompterPanel.ts';
import { prompterWords } from '../../../src/vscode/prompter/prompterWords.ts';
import { recallRehearsals } from '../../../src/vscode/rememberedRehearsals.ts';
import { SpeechDocuments } from '../../../src/vscode/speechDocuments.ts';
import { assert, assertEqual, eventually } from '../assert.ts';
import { EmptyMemento } from '../emptyMemento.ts';
import { closeEditors, freshUri, showFile } from '../speechFile.ts';

const speech = '在甲会上的讲话\n\n同志们：\n\n一、提高认识{2分钟}\n甲乙丙丁。\n二、狠抓落实\n戊己庚辛。\n';

const rehearsal: Rehearsal = {
  startedAt: 1,
  seconds: 70,
  waited: 0,
  syllables: 200,
  planned: 60,
  hasPlan: false,
  finished: true,
  sections: [{ label: '一、提高认识', depth: 0, planned: 120, hasBudget: true, seconds: 70, isWhole: true }],
};

function tabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('rostrum.teleprompter'));
}

/** A panel of the teleprompter whose page is this test. */
async function panelOf(text: string | vscode.TextDocument) {
  const document = typeof text === 'string' ? (await showFile(text)).document : text;
  const documents = new SpeechDocuments();
  const state = new EmptyMemento();
  const fromPage = new vscode.EventEmitter<unknown>();
  const posted: unknown[] = [];
  const rates: unknown[] = [];
  const real = vscode.window.createWebviewPanel('rostrum.test', '', vscode.ViewColumn.Beside);
  // It comes into view when the editor has made it, and takes the focus then.
  await eventually('the panel in front', () => {
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    return input instanceof vscode.TabInputWebview && input.viewType.endsWith('rostrum.test') ? true : undefined;
  });
  // The panel is a real one but for the messages, which go to and come from the test.
  const webview = new Proxy(real.webview, {
    get: (target, name) => {
      if (name === 'onDidReceiveMessage') return fromPage.event;
      if (name === 'postMessage') {
        return async (message: unknown) => {
          posted.push(message);
          return true;
        };
      }
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
    set: (target, name, value) => Reflect.set(target, name, value, target),
  });
  const panel = new Proxy(real, {
    get: (target, name) => {
      if (name === 'webview') return webview;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
    set: (target, name, value) => Reflect.set(target, name, value, target),
  });
  let isOpen = true;
  real.onDidDispose(() => {
    isOpen = false;
  });
  const prompter = new PrompterPanel(panel, document, {
    extensionUri: vscode.Uri.file('/'),
    documents,
    workspaceState: state,
    log: vscode.window.createOutputChannel('Rostrum test', { log: true }),
    measured: (reading) => rates.push(reading),
  });
  return {
    document,
    prompter,
    state,
    posted,
    rates,
    html: () => real.webview.html,
    /** What the page says of the speech that it shows. */
    send: (message: unknown, uri = document.uri) =>
      fromPage.fire(typeof message === 'object' && message !== null ? { uri: uri.toString(), ...message } : message),
    isOpen: () => isOpen,
    close: () => {
      prompter.dispose();
      documents.dispose();
    },
  };
}

function typesOf(messages: readonly unknown[]): readonly unknown[] {
  return messages.map((message) =>
    typeof message === 'object' && message !== null ? Reflect.get(message, 'type') : '',
  );
}

/** The teleprompter: how it opens, what its host takes from the page, what it keeps. */
export function teleprompterSuite(): void {
  suite('the teleprompter', () => {
    teardown(closeEditors);

    test('opens once, for the speech in front, and closes', async () => {
      await showFile(speech);
      await vscode.commands.executeCommand('rostrum.openTeleprompter');
      // A tab is there before its title is.
      await eventually('the speech', () => (tabs()[0]?.label.includes('在甲会上的讲话') ? true : undefined));
      await showFile(speech.replace('甲会', '乙会'));
      await vscode.commands.executeCommand('rostrum.openTeleprompter');
      await eventually('the other speech', () => (tabs()[0]?.label.includes('在乙会上的讲话') ? true : undefined));
      assertEqual(tabs().length, 1, 'tabs');
      // A tab whose title has just changed is another one to the workbench: it is asked for again.
      await eventually('closed', async () => {
        const [present] = tabs();
        if (present === undefined) return true;
        await vscode.window.tabGroups.close(present);
        return undefined;
      });
    });

    test('opens from the title of the preview, whose address is of no file, for the speech that is seen there', async () => {
      await showFile(speech);
      await vscode.commands.executeCommand('rostrum.openPreview');
      await eventually('the preview', () =>
        vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputWebview ? true : undefined,
      );
      await vscode.commands.executeCommand(
        'rostrum.openTeleprompter',
        vscode.Uri.parse('webview-panel:webview-panel/1'),
      );
      // A tab is there before its title is.
      await eventually('the speech', () => (tabs()[0]?.label.includes('在甲会上的讲话') ? true : undefined));
    });

    test('stays closed without a speech', async () => {
      await showFile('别的文字\n', '.txt');
      await vscode.commands.executeCommand('rostrum.openTeleprompter');
      assertEqual(tabs().length, 0, 'tabs');
    });

    test('its html has a policy without exceptions, and the text only as data', async () => {
      const prompter = await panelOf(`${speech}</script><script>window.broken=1</script>\n`);
      const html = prompter.html();
      assert(
        /default-src 'none'; base-uri 'none'; form-action 'none'; style-src [^;]+; script-src 'nonce-\w{32}'"/.test(
          html,
        ),
        html.slice(0, 600),
      );
      assertEqual(html.split('<script').length, 3, 'scripts');
      assert(!/ style=|<style| on\w+=/.test(html.replace(/>[^<]*<\/script>/g, '')), 'nothing inline');
      prompter.close();
    });

    test('a wait at a stage direction is not called what the button is that stops the clock', () => {
      const { waiting, pause, paused } = prompterWords();
      assertEqual(new Set([waiting, pause, paused]).size, 3, 'words');
    });

    test('a rehearsal is kept, one that goes on in its place; what is none is refused', async () => {
      const prompter = await panelOf(speech);
      const kept = () => recallRehearsals(prompter.state, prompter.document.uri);
      for (const message of [
        null,
        'x',
        { type: 'rehearsed' },
        { type: 'rehearsed', rehearsal: { ...rehearsal, seconds: -1 } },
      ]) {
        prompter.send(message);
      }
      assertEqual(kept(), [], 'refused');
      prompter.send({ type: 'rehearsed', rehearsal });
      prompter.send({ type: 'rehearsed', rehearsal: { ...rehearsal, seconds: 90 } });
      prompter.send({ type: 'rehearsed', rehearsal: { ...rehearsal, startedAt: 2 } });
      assertEqual(
        kept().map(({ startedAt, seconds }) => [startedAt, seconds]),
        [
          [2, 70],
          [1, 90],
        ],
        'kept',
      );
      prompter.send({ type: 'habits', habits: { scale: 9, mirrored: true } });
      assertEqual(prompter.state.get('rostrum.teleprompter'), undefined, 'refused');
      prompter.send({ type: 'habits', habits: { scale: 1.5, mirrored: true } });
      assertEqual(prompter.state.get('rostrum.teleprompter'), { scale: 1.5, mirrored: true }, 'habits');
      prompter.close();
    });

    test('what the page of one speech says is not taken for another, and no place in the one for a place in the other', async () => {
      const prompter = await panelOf(speech);
      const { document: other } = await showFile(speech.replace('甲会', '乙会'));
      prompter.prompter.goTo(speech.indexOf('戊己'));
      prompter.prompter.show(other);
      prompter.send({ type: 'rehearsed', rehearsal });
      prompter.send({ type: 'useRate', syllables: 180, seconds: 60 });
      assertEqual(prompter.state.keys(), [], 'memory');
      assertEqual(prompter.rates, [], 'rates');
      prompter.send({ type: 'ready' }, other.uri);
      assertEqual(typesOf(prompter.posted), ['speech', 'rehearsals'], 'told, without a jump');
      prompter.send({ type: 'rehearsed', rehearsal }, other.uri);
      assertEqual(recallRehearsals(prompter.state, other.uri).length, 1, 'kept');
      assertEqual(recallRehearsals(prompter.state, prompter.document.uri), [], 'not for the one before');
      prompter.close();
    });

    test('a rehearsal is kept when the speech was closed meanwhile', async () => {
      const uri = freshUri('.speech');
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(speech));
      // Opened by the editor alone: what an extension opens stays open for minutes.
      await vscode.commands.executeCommand('vscode.open', uri);
      const document = await eventually('the speech', () => vscode.window.activeTextEditor?.document);
      const prompter = await panelOf(document);
      prompter.send({ type: 'ready' });
      const isOf = ({ input }: vscode.Tab) =>
        input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
      const tab = vscode.window.tabGroups.all.flatMap((group) => group.tabs).find(isOf);
      assert(tab, 'no tab');
      await vscode.window.tabGroups.close(tab);
      await eventually('closed', () => (document.isClosed ? true : undefined));
      prompter.send({ type: 'rehearsed', rehearsal });
      assertEqual(recallRehearsals(prompter.state, uri), [rehearsal], 'kept');
      prompter.close();
    });

    test('a speech that has just become classified is not kept', async () => {
      const prompter = await panelOf(speech);
      prompter.send({ type: 'ready' });
      const edit = new vscode.WorkspaceEdit();
      edit.insert(prompter.document.uri, new vscode.Position(0, 0), '---\n密级: 秘密\n---\n');
      await vscode.workspace.applyEdit(edit);
      prompter.send({ type: 'rehearsed', rehearsal });
      assertEqual(prompter.state.keys(), [], 'memory');
      prompter.close();
    });

    test('a speech whose file is renamed stays on view, and is kept by its new name', async () => {
      const prompter = await panelOf(speech);
      prompter.send({ type: 'ready' });
      const [from, to] = [prompter.document.uri, freshUri('.speech')];
      const rename = new vscode.WorkspaceEdit();
      rename.renameFile(from, to);
      assert(await vscode.workspace.applyEdit(rename), 'renamed');
      await eventually('the page is told', () => (typesOf(prompter.posted).includes('renamed') ? true : undefined));
      assertEqual(
        prompter.posted[2],
        { type: 'renamed', from: from.toString(), to: to.toString() },
        'what the page is told',
      );
      prompter.send({ type: 'rehearsed', rehearsal }, to);
      assertEqual(recallRehearsals(prompter.state, to), [rehearsal], 'kept');
      assertEqual(recallRehearsals(prompter.state, from), [], 'by the old name');
      prompter.close();
    });

    test('a draft that is saved stays on view, and its rehearsals are kept from then on', async () => {
      const file = freshUri('.speech');
      const draft = await vscode.workspace.openTextDocument(file.with({ scheme: 'untitled' }));
      const edit = new vscode.WorkspaceEdit();
      edit.insert(draft.uri, new vscode.Position(0, 0), speech);
      await vscode.workspace.applyEdit(edit);
      await vscode.window.showTextDocument(draft);
      const prompter = await panelOf(draft);
      prompter.send({ type: 'ready' });
      prompter.send({ type: 'rehearsed', rehearsal });
      assertEqual(prompter.state.keys(), [], 'not of a draft');
      await draft.save();
      const renamed = await eventually('the page is told', () =>
        prompter.posted.find((message) => typesOf([message])[0] === 'renamed'),
      );
      const to = vscode.Uri.parse(String(Reflect.get(Object(renamed), 'to')));
      assertEqual(to.path, file.path, 'the file');
      assertEqual(recallRehearsals(prompter.state, to), [rehearsal], 'kept');
      prompter.close();
    });

    test('nothing of a classified speech is kept', async () => {
      const prompter = await panelOf(`---\n密级: 秘密\n---\n${speech}`);
      prompter.send({ type: 'ready' });
      prompter.send({ type: 'rehearsed', rehearsal });
      assertEqual(prompter.state.keys(), [], 'memory');
      // While it is open its page knows of it.
      assertEqual(typesOf(prompter.posted).at(-1), 'rehearsals', 'told');
      prompter.close();
    });

    test('the page is told of an edit after a moment, and nothing before it is ready', async () => {
      const prompter = await panelOf(speech);
      assertEqual(prompter.posted, [], 'before it is ready');
      prompter.send({ type: 'ready' });
      assertEqual(typesOf(prompter.posted), ['speech', 'rehearsals'], 'ready');
      const edit = new vscode.WorkspaceEdit();
      edit.insert(prompter.document.uri, new vscode.Position(4, 0), '新加的一段话。\n');
      await vscode.workspace.applyEdit(edit);
      const message = await eventually('the edit', () => prompter.posted[2]);
      assert(JSON.stringify(message).includes('新加的一段话'), 'the new text');
      prompter.close();
    });

    test('a rate becomes that of the speech that was read, not of the one in front, and of one whose tab is closed', async () => {
      const { document: read } = await showFile(speech);
      const { document: inFront } = await showFile(speech.replace('甲会', '乙会'));
      const documents = new SpeechDocuments();
      await eventually('the current speech', () => (documents.current === inFront ? true : undefined));
      await useForOne(documents, 201, read);
      assertEqual(read.getText(), `---\n语速: 201\n---\n${speech}`, 'what was read');
      assertEqual(inFront.getText(), speech.replace('甲会', '乙会'), 'what was in front');
      await vscode.commands.executeCommand('undo');
      assertEqual(read.getText(), speech, 'undone');
      await closeEditors();
      await useForOne(documents, 202, read);
      const reopened = vscode.window.activeTextEditor?.document;
      assertEqual(reopened?.getText(), `---\n语速: 202\n---\n${speech}`, 'opened for it');
      documents.dispose();
    });

    test('a rate is offered, the place to edit shown, and it leaves', async () => {
      const prompter = await panelOf(speech);
      prompter.send({ type: 'useRate', syllables: 180, seconds: 60 });
      prompter.send({ type: 'useRate', syllables: 180, seconds: '60' });
      assertEqual(prompter.rates, [{ syllables: 180, seconds: 60 }], 'rates');
      prompter.send({ type: 'edit', offset: speech.indexOf('戊己') });
      await eventually('the cursor', () =>
        vscode.window.activeTextEditor?.selection.active.line === 7 ? true : undefined,
      );
      prompter.send({ type: 'leave' });
      await eventually('closed', () => (prompter.isOpen() ? undefined : true));
    });
  });
}
