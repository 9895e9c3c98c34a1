import { expect } from 'vitest';
import { toDom } from './rendered.ts';

/** Every element that the renderer has a reason to write. What is not here cannot get into a page through a body. */
const ALLOWED_ELEMENTS = new Set(
  `a blockquote br cite code del div em figcaption figure h2 h3 h4 h5 h6 hr img li ol p pre section small strong sup
   table tbody td th thead tr ul`.split(/\s+/),
);

const ALLOWED_ATTRIBUTES = new Set(
  `alt aria-describedby aria-hidden aria-label aria-labelledby class data-footnote-backref data-footnote-ref
   data-footnotes data-pagefind-ignore href id role src start tabindex title`.split(/\s+/),
);

const ORIGIN = 'https://this-site.example';
const ALLOWED_PROTOCOLS = ['https:', 'http:', 'mailto:', 'tel:'];

/** The HTML of a body, parsed: nothing that executes, embeds, styles or leads where the contract does not allow. */
export function expectHarmless(html: string): void {
  for (const element of toDom(html).querySelectorAll('*')) {
    expect(ALLOWED_ELEMENTS, `<${element.localName}>`).toContain(element.localName);
    for (const { name, value } of element.attributes) {
      expect(ALLOWED_ATTRIBUTES, `${name}="${value}"`).toContain(name);
      if (name === 'href') expectAllowedTarget(value);
      if (name === 'src')
        expect(value).toMatch(/^(?:\.\/)?[^/\\:?#]+\.(?:png|jpe?g|webp|avif|gif)$/i);
    }
  }
  // The same once more without a lenient parser: what is no well-formed tag of the list holds no `<`.
  const rest = html.replace(TAG, (tag, name: string) => (ALLOWED_ELEMENTS.has(name) ? '' : tag));
  expect(rest).not.toContain('<');
}

const TAG = /<\/?([a-z][a-z0-9]*)(?: [a-z-]+(?:="[^"]*")?)*>/g;

/** Asks the URL parser, which is what a browser asks, where a click would lead. */
function expectAllowedTarget(href: string): void {
  const url = URL.parse(href, `${ORIGIN}/folder/page/`);
  // An address that no browser can read leads nowhere, but it must not look like one of our own either.
  if (url === null) {
    expect(href).toMatch(/^https?:\/\//i);
    return;
  }
  expect(ALLOWED_PROTOCOLS, href).toContain(url.protocol);
  if (url.protocol === 'https:' || url.protocol === 'http:') {
    const isAbsolute = /^https?:\/\/[^/\\]/i.test(href);
    expect(isAbsolute || url.origin === ORIGIN, `${href} leaves the site`).toBe(true);
  }
}
