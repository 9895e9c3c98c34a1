import { parseHTML } from 'linkedom';
import { renderBody } from '../../../src/markup/render.ts';
import { checkBody } from '../../../src/validation/body.ts';

/** A body's HTML as one string, its pictures as plain `<img>`. */
export function renderHtml(source: string, options = { citable: false }): string {
  return renderBody(source, options)
    .parts.map((part) =>
      typeof part === 'string' ? part : `<img src="${escape(part.src)}" alt="${escape(part.alt)}">`,
    )
    .join('');
}

function escape(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

/** HTML as a browser's parser sees it. */
export function toDom(html: string): HTMLElement {
  return parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body;
}

/** The DOM of a body. */
export function renderDom(source: string, options = { citable: false }): HTMLElement {
  return toDom(renderHtml(source, options));
}

/** What a reader sees of a body, line ends and indentation aside. */
export function visibleText(source: string): string {
  return collapse(renderDom(source).textContent);
}

/** What the checks say about a body. */
export function problemsOf(source: string, kind: 'prose' | 'citable' = 'prose'): string[] {
  return checkBody(source, kind, 1).problems.map(({ message }) => message);
}

/** White space as HTML shows it, and without soft hyphens. */
export function collapse(text: string): string {
  return text
    .replaceAll('\u00ad', '')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}

/** German typography back to what a keyboard types. */
export function untypeset(text: string): string {
  return text
    .replace(/[„“]/g, '"')
    .replace(/[‚‘’]/g, "'")
    .replace(/[\u00a0\u202f]/g, ' ')
    .replaceAll('…', '...')
    .replaceAll('–', '-');
}
