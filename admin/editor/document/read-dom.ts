import { isComponentName } from '../../../src/markup/components.ts';
import { isAllowedLink } from '../../../src/markup/links.ts';

/** Attributes of a component, as the author gave them and in that order. */
export type ComponentAttributes = Readonly<Record<string, string>>;

/** The number that a list begins with; 1 where it says none that Markdown knows. */
export function readStart(dom: HTMLElement): number {
  const start = Number(dom.getAttribute('start') ?? 1);
  return Number.isInteger(start) && start >= 0 && start < 1e9 ? start : 1;
}

/** How a cell is aligned; `null` as the browser does. */
export function readAlign(dom: HTMLElement): string | null {
  const align = dom.getAttribute('align') ?? dom.style.textAlign;
  return align === 'center' || align === 'right' ? align : null;
}

/** A link to where nobody may be sent becomes its text. */
export function readLink(dom: HTMLElement): { href: string; title: null } | false {
  const href = dom.getAttribute('href') ?? '';
  return isAllowedLink(href) && { href, title: null };
}

/** Whatever is pasted may pretend to be one of our blocks. */
export function readComponent(
  dom: HTMLElement,
): { name: string; attributes: ComponentAttributes } | false {
  const name = dom.getAttribute('data-component') ?? '';
  if (!isComponentName(name)) return false;
  try {
    const read: unknown = JSON.parse(dom.getAttribute('data-attributes') ?? '{}');
    const pairs = Object.entries(read ?? {}).filter(([, value]) => typeof value === 'string');
    return { name, attributes: Object.fromEntries(pairs) };
  } catch {
    return { name, attributes: {} };
  }
}
