/**
 * Makes the children of `target` those of `wanted`, and leaves alone whatever is the same: what is in view stays in view,
 * pictures are not loaded again.
 */
export function morphChildren(target: Element, wanted: Element): void {
  const [now, next] = [[...target.childNodes], [...wanted.childNodes]];
  let start = 0;
  while (isSame(now[start], next[start])) start += 1;
  let [nowEnd, nextEnd] = [now.length, next.length];
  while (nowEnd > start && nextEnd > start && isSame(now[nowEnd - 1], next[nextEnd - 1])) {
    nowEnd -= 1;
    nextEnd -= 1;
  }
  const after = now[nowEnd] ?? null;
  for (let index = start; index < Math.max(nowEnd, nextEnd); index += 1) {
    const old = index < nowEnd ? now[index] : undefined;
    const fresh = index < nextEnd ? next[index] : undefined;
    if (fresh === undefined) old?.remove();
    else if (old === undefined) target.insertBefore(adopt(target, fresh), after);
    else morphNode(old, fresh);
  }
}

function morphNode(old: ChildNode, fresh: ChildNode): void {
  if (isElement(old) && isElement(fresh) && isAlike(old, fresh)) {
    morphAttributes(old, fresh);
    morphChildren(old, fresh);
  } else if (!isElement(old) && old.nodeType === fresh.nodeType) {
    if (old.nodeValue !== fresh.nodeValue) old.nodeValue = fresh.nodeValue;
  } else old.replaceWith(adopt(old, fresh));
}

/** What somebody has opened stays open. */
const KEPT = new Set(['open']);

function morphAttributes(old: Element, fresh: Element): void {
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name) && !KEPT.has(name)) old.removeAttribute(name);
  }
  for (const { name, value } of [...fresh.attributes]) {
    if (!KEPT.has(name) && old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
}

function isSame(a: ChildNode | undefined, b: ChildNode | undefined): boolean {
  return a !== undefined && b !== undefined && a.isEqualNode(b);
}

/** The same element as far as a reader can tell: its name and its id. */
function isAlike(a: Element, b: Element): boolean {
  return a.nodeName === b.nodeName && a.id === b.id;
}

function isElement(node: Node): node is Element & ChildNode {
  return node.nodeType === 1;
}

function adopt(place: Node, node: ChildNode): Node {
  return place.ownerDocument?.importNode(node, true) ?? node;
}
