/**
 * Patterns for `files.associations`. A pattern without `/` is compared with a file's name, one with `/` with its path.
 */

/** All files of this name. */
export function fileNamePattern(name: string): string {
  return literally(name);
}

/** All files of the same extension directly in a folder, which is named by its path from the workspace's folder down. */
export function folderPattern(folderPath: string, fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  const extension = dot > 0 ? fileName.slice(dot) : '';
  return `**/${folderPath.split('/').map(literally).join('/')}/*${literally(extension)}`;
}

/** 讲话[1].txt names one file, and is not a choice of characters. */
function literally(name: string): string {
  return name.replace(/[*?[\]{}]/g, (character) => `[${character}]`);
}
