/** Larger files are no templates: as many characters as the longest speeches have, in bytes. */
export const LARGEST_TEMPLATE = 256 * 1024;

/** 党组会.speech, 党组会.speech.md, 党组会.speech.txt; not 党组会.md, .speech. Group 1 is the name. */
const TEMPLATE_FILE = /^(.+)\.speech(?:\.txt|\.md)?$/i;

/** The name of the template in a file of that name; `undefined` for a file that is none. */
export function templateNameOf(fileName: string): string | undefined {
  return TEMPLATE_FILE.exec(fileName)?.[1];
}

/** Whether a decoded file is text: no bytes that stand for nothing, and no characters that its encoding did not know. */
export function isTemplateText(text: string): boolean {
  return !text.includes('\0') && !text.includes('\ufffd');
}

/** How a setting names a folder. Relative paths are of a folder of the workspace, `/` between the parts. */
export type FolderSetting =
  | { readonly kind: 'none' }
  | { readonly kind: 'relative' | 'absolute'; readonly path: string };

/** /home/me/模板, C:\\模板, \\\\server\\模板; not 模板, ./模板, ~/模板. */
const ABSOLUTE = /^(?:[/\\]|[A-Za-z]:[/\\])/;

/** Reads the setting of the folder with the writer's own templates. */
export function folderSetting(value: string): FolderSetting {
  const path = value.trim();
  if (path === '') return { kind: 'none' };
  if (ABSOLUTE.test(path)) return { kind: 'absolute', path };
  return { kind: 'relative', path: path.replaceAll('\\', '/') };
}
