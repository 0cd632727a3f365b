import { FileType, Uri, workspace } from 'vscode';
import { isTemplateText, LARGEST_TEMPLATE, templateNameOf } from '../services/templates/templateFile.ts';
import { settingUris } from './settingUris.ts';

/** A template of the writer's own. */
export interface UserTemplate {
  /** The file's name without its extension. */
  readonly name: string;
  readonly text: string;
}

/** What the folder of the writer's own templates holds. */
export interface UserTemplates {
  /** By name. */
  readonly templates: readonly UserTemplate[];
  /** The folder's path where it was looked for and is not there or cannot be read. */
  readonly missing: string | undefined;
  /** Names of files that are too large, no text, or cannot be read. */
  readonly refused: readonly string[];
}

const NOTHING: UserTemplates = { templates: [], missing: undefined, refused: [] };
/** More files in one folder are not looked at. */
const MOST_FILES = 200;

/** Reads the writer's own templates from the folder that the setting names. Never rejects. */
export async function readUserTemplates(setting: string): Promise<UserTemplates> {
  const folders = settingUris(setting);
  if (folders === undefined) return NOTHING;
  const found = (await Promise.all(folders.map(readFolder))).filter((each) => each !== undefined);
  if (found.length === 0) return { ...NOTHING, missing: setting.trim() };
  return {
    templates: found.flatMap(({ templates }) => templates).sort((a, b) => a.name.localeCompare(b.name, 'zh-CN')),
    missing: undefined,
    refused: found.flatMap(({ refused }) => refused),
  };
}

interface FolderTemplates {
  readonly templates: readonly UserTemplate[];
  readonly refused: readonly string[];
}

async function readFolder(folder: Uri): Promise<FolderTemplates | undefined> {
  let entries: readonly [string, FileType][];
  try {
    entries = await workspace.fs.readDirectory(folder);
  } catch {
    // The caller says that it is missing: why makes no difference to what is to be done.
    return undefined;
  }
  const files = entries.filter(([name, type]) => (type & FileType.File) !== 0 && templateNameOf(name) !== undefined);
  const read = await Promise.all(
    files.slice(0, MOST_FILES).map(async ([file]) => {
      const text = await readTemplate(Uri.joinPath(folder, file));
      return { file, name: templateNameOf(file) ?? file, text };
    }),
  );
  return {
    templates: read.flatMap(({ name, text }) => (text === undefined ? [] : [{ name, text }])),
    refused: read.flatMap(({ file, text }) => (text === undefined ? [file] : [])),
  };
}

/** `undefined` for what is no template. */
async function readTemplate(uri: Uri): Promise<string | undefined> {
  try {
    if ((await workspace.fs.stat(uri)).size > LARGEST_TEMPLATE) return undefined;
    const text = await workspace.decode(await workspace.fs.readFile(uri), { uri });
    return isTemplateText(text) ? text.replace(/^\uFEFF/, '') : undefined;
  } catch {
    // Binary, gone meanwhile, or not to be read: the caller names the file.
    return undefined;
  }
}
