type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** An element with attributes and children; `true` sets an attribute without a value, `undefined` leaves it out. */
export function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}

let count = 0;

/** An id that no other element has. */
export function createId(): string {
  count += 1;
  return `editor-${String(count)}`;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A drawing of 20 by 20, in the colour of the text. */
export function createIcon(path: string): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

/** What an element says of its own look. */
export function styleOf(element: Element): string {
  return element.getAttribute('style') ?? '';
}

/** Elements as they stand now, whatever becomes of them. */
export function all(root: Element, selector: string): Element[] {
  return [...root.querySelectorAll(selector)];
}
