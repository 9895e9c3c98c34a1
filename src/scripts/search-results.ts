import type { Hit } from './search-engine.ts';

/** The results, grouped by kind in the given order. */
export function renderResults(hits: Hit[], kinds: readonly string[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const kind of kinds) {
    const group = hits.filter((hit) => hit.kind === kind);
    if (group.length === 0) continue;
    const section = createElement('section', { 'data-search-group': kind });
    const list = createElement('ol', { class: 'rows', role: 'list' });
    list.append(...group.map(renderHit));
    section.append(createElement('h2', {}, kind), list);
    fragment.append(section);
  }
  return fragment;
}

function renderHit({ title, url, places }: Hit): HTMLElement {
  const item = createElement('li', { class: 'hit' });
  const heading = createElement('h3', {});
  heading.append(createElement('a', { href: url }, title));
  item.append(heading);
  const [first] = places;
  if (places.length === 1 && first?.url === url) {
    const paragraph = createElement('p', {});
    paragraph.append(...renderExcerpt(first.excerpt));
    item.append(paragraph);
    return item;
  }
  const list = createElement('ul', { role: 'list' });
  for (const place of places) {
    const entry = createElement('li', {});
    entry.append(
      createElement('a', { href: place.url }, place.title),
      ' ',
      ...renderExcerpt(place.excerpt),
    );
    list.append(entry);
  }
  item.append(list);
  return item;
}

/** Pagefind marks the found words in HTML; only text and `<mark>` are taken over, whatever else it says. */
function renderExcerpt(html: string): Node[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.childNodes].map((node) =>
    node.nodeName === 'MARK'
      ? createElement('mark', {}, node.textContent)
      : document.createTextNode(node.textContent ?? ''),
  );
}

function createElement(
  name: string,
  attributes: Record<string, string>,
  text?: string | null,
): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text != null) element.textContent = text;
  return element;
}
