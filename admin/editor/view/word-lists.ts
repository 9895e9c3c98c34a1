import { all, styleOf } from './dom.ts';

/** Word writes a list as paragraphs that say their level, with the marker as text. */
export function rebuildWordLists(body: HTMLElement): void {
  let open: { list: HTMLElement; level: number; key: string }[] = [];
  let last: Element | undefined;
  for (const paragraph of all(body, 'p, h1, h2, h3, h4, h5, h6')) {
    const place = readWordItem(paragraph);
    if (place === undefined || paragraph.localName.startsWith('h')) {
      if (place !== undefined) removeMarker(paragraph);
      open = [];
      continue;
    }
    if (
      last !== undefined &&
      open[0] !== undefined &&
      paragraph.previousElementSibling !== open[0].list
    ) {
      open = [];
    }
    const { level, marker, key } = place;
    open = open.filter(
      (entry) => entry.level < level || (entry.level === level && entry.key === key),
    );
    let current = open.at(-1);
    if (current?.level !== level) {
      const list = createList(paragraph, marker);
      const parentItem = current?.list.lastElementChild;
      if (parentItem) parentItem.append(list);
      else paragraph.before(list);
      current = { list, level, key };
      open.push(current);
    }
    removeMarker(paragraph);
    const item = paragraph.ownerDocument.createElement('li');
    item.append(...paragraph.childNodes);
    current.list.append(item);
    paragraph.remove();
    last = item;
  }
}

function readWordItem(paragraph: Element) {
  const [, list = '', level = '1'] =
    /mso-list:\s*(\S+)\s+level(\d+)/.exec(styleOf(paragraph)) ?? [];
  if (list === '') return undefined;
  const marker = findMarker(paragraph)?.textContent.trim() ?? '';
  return { level: Number(level), marker, key: `${list} ${isNumber(marker) ? 'ol' : 'ul'}` };
}

function findMarker(paragraph: Element): Element | undefined {
  return all(paragraph, 'span').find((span) => /mso-list:\s*ignore/i.test(styleOf(span)));
}

/** `1.`, `(2)`, `c)`, `iv.` */
function isNumber(marker: string): boolean {
  return /^\(?(?:\d+|[a-z]|[ivxlc]+)[.)]/i.test(marker);
}

function removeMarker(paragraph: Element): void {
  findMarker(paragraph)?.remove();
}

function createList(paragraph: Element, marker: string): HTMLElement {
  const isOrdered = isNumber(marker);
  const list = paragraph.ownerDocument.createElement(isOrdered ? 'ol' : 'ul');
  const start = Number.parseInt(marker.replace(/\D+/g, ''), 10);
  if (isOrdered && start > 1) list.setAttribute('start', String(start));
  return list;
}
