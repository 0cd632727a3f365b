import { isPrompterHostMessage, isPrompterPageData } from '../prompting/protocol.ts';
import { type EditorApi, PrompterPage } from './prompter/prompterPage.ts';

declare function acquireVsCodeApi(): EditorApi;

const data: unknown = JSON.parse(document.getElementById('page-data')?.textContent ?? 'null');
if (isPrompterPageData(data)) {
  const editor = acquireVsCodeApi();
  const page = new PrompterPage(editor, data);
  window.addEventListener('message', ({ data: message }: MessageEvent<unknown>) => {
    if (isPrompterHostMessage(message)) page.receive(message);
  });
  editor.postMessage({ type: 'ready' });
}
