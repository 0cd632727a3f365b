/** Where the first of the words is drawn in the speech of this document; run in the page, so it uses nothing from here. */
export function pointOfWords(words: string): { readonly x: number; readonly y: number } | undefined {
  const article = document.querySelector('article');
  if (article === null) return undefined;
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    const at = node.data.indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const { left, top, height } = range.getBoundingClientRect();
    return { x: left + 2, y: top + height / 2 };
  }
  return undefined;
}
