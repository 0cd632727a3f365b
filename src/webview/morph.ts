/**
 * Makes a block look like `model`, as {@link morph} does. Its line ends are set aside meanwhile: they move with every letter,
 * and the text nodes around them shall not be torn by it. Ranges follow text nodes that are joined and split.
 */
export function morphBlock(element: Element, model: Element): void {
  takeLineEnds(element);
  const ends = takeLineEnds(model);
  morph(element, model);
  putLineEnds(element, ends);
}

/** Takes the line ends out of an element; gives how many characters stand before each. */
function takeLineEnds(element: Element): readonly number[] {
  const ends: number[] = [];
  const found: Element[] = [];
  let length = 0;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) length += node.length;
    else if (node instanceof Element && node.tagName === 'WBR') {
      ends.push(length);
      found.push(node);
    }
  }
  if (found.length === 0) return ends;
  for (const end of found) end.remove();
  element.normalize();
  return ends;
}

/** Puts line ends directly before the characters that begin the next lines; `ends` ascend. */
function putLineEnds(element: Element, ends: readonly number[]): void {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text) texts.push(node);
  let index = 0;
  let start = 0;
  for (let text of texts) {
    const limit = start + text.length;
    for (let end = ends[index]; end !== undefined && end < limit; end = ends[++index]) {
      if (end > start) text = text.splitText(end - start);
      outermostFrom(text, element).before(document.createElement('wbr'));
      start = end;
    }
    start = limit;
  }
}

/** The outermost node within the element that begins with this text: a line ends before marks, not within them. */
function outermostFrom(text: Text, element: Element): ChildNode {
  let node: ChildNode = text;
  while (node.previousSibling === null && node.parentElement !== null && node.parentElement !== element)
    node = node.parentElement;
  return node;
}

/**
 * Makes `element` look like `model` with the least change: elements and text nodes stay the same objects where they can,
 * so that a selection, the browser's knowledge of the line breaks, and the place that the reader is at survive typing.
 * `model` may lose its children to `element`. Both must have the same tag.
 */
export function morph(element: Element, model: Element): void {
  morphAttributes(element, model);
  const wanted = [...model.childNodes];
  wanted.forEach((next, index) => {
    const current = element.childNodes[index];
    if (current === undefined) element.append(next);
    else if (current instanceof Text && next instanceof Text) morphText(current, next.data);
    else if (current instanceof Element && next instanceof Element && current.tagName === next.tagName) {
      morph(current, next);
    } else current.replaceWith(next);
  });
  while (element.childNodes.length > wanted.length) element.lastChild?.remove();
}

function morphAttributes(element: Element, model: Element): void {
  for (const { name, value } of model.attributes) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  for (const { name } of [...element.attributes]) {
    if (!model.hasAttribute(name)) element.removeAttribute(name);
  }
}

/** Only the changed characters are replaced: ranges before and after them keep their characters. */
function morphText(text: Text, data: string): void {
  const old = text.data;
  if (old === data) return;
  const shorter = Math.min(old.length, data.length);
  let prefix = 0;
  while (prefix < shorter && old.charCodeAt(prefix) === data.charCodeAt(prefix)) prefix++;
  let suffix = 0;
  while (
    suffix < shorter - prefix &&
    old.charCodeAt(old.length - 1 - suffix) === data.charCodeAt(data.length - 1 - suffix)
  ) {
    suffix++;
  }
  text.replaceData(prefix, old.length - prefix - suffix, data.slice(prefix, data.length - suffix));
}
