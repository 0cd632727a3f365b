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
