import { isWhite, type TextLook } from '../look.ts';
import { childAt, childrenOf, type XmlElement } from '../xml.ts';

export interface Style {
  text: TextLook;
  /** From 1, for a style that makes headings. */
  outline?: number;
  isTitle?: boolean;
  isQuote?: boolean;
  /** A colour behind the paragraph or cell. */
  isShaded?: boolean;
}

/** What a level of a list counts with; `undefined` for bullets. */
export interface ListLevel {
  format: string | undefined;
  start: number;
}

export interface Styles {
  find: (family: string, name: string | undefined) => Style;
  findLevel: (list: string | undefined, level: number) => ListLevel;
}

/**
 * Reads the styles of a document: those of `styles.xml`, and the automatic ones of `content.xml`.
 *
 * @param roots Roots of the two, the latter last.
 */
export function readStyles(roots: readonly (XmlElement | undefined)[]): Styles {
  const sections = roots.flatMap((root) =>
    childrenOf(root).filter(({ name }) => /^office:(?:automatic-)?styles$/.test(name)),
  );
  const byName = new Map<string, XmlElement>();
  const lists = new Map<string, XmlElement>();
  const defaults = new Map<string, TextLook>();
  for (const element of sections.flatMap((section) => childrenOf(section))) {
    const family = element.attributes.get('style:family') ?? '';
    const name = element.attributes.get('style:name') ?? '';
    if (element.name === 'style:style') byName.set(`${family} ${name}`, element);
    if (element.name === 'text:list-style') lists.set(name, element);
    if (element.name === 'style:default-style') {
      defaults.set(family, readTextLook(childAt(element, 'style:text-properties')));
    }
  }
  const known = new Map<string, Style>();
  const find = (family: string, name: string | undefined, depth = 0): Style => {
    const key = `${family} ${name ?? ''}`;
    const ready = known.get(key);
    if (ready !== undefined) return ready;
    const element = byName.get(key);
    if (element === undefined || depth > DEEPEST) return { text: defaults.get(family) ?? {} };
    const parent = element.attributes.get('style:parent-style-name');
    const base = find(family, parent, depth + 1);
    const style = { ...base, ...readStyle(element), text: { ...base.text, ...readOwn(element) } };
    known.set(key, style);
    return style;
  };
  return {
    find: (family, name) => find(family, name),
    findLevel: (list, level) => readLevel(lists.get(list ?? ''), level),
  };
}

const DEEPEST = 50;

function readOwn(element: XmlElement): TextLook {
  return readTextLook(childAt(element, 'style:text-properties'));
}

function readStyle(element: XmlElement): Omit<Style, 'text'> {
  const { attributes } = element;
  const style: Omit<Style, 'text'> = {};
  const outline = attributes.get('style:default-outline-level');
  if (outline !== undefined) style.outline = Number(outline);
  // The names that LibreOffice writes are English in every language; `_20_` is a space.
  const name = (attributes.get('style:name') ?? '').replaceAll('_20_', ' ');
  const heading = /^Heading ([1-9])$/.exec(name)?.[1];
  if (heading !== undefined) style.outline = Number(heading);
  if (/^(?:Title|Titel)$/i.test(name)) style.isTitle = true;
  if (/^(?:Quotations|(?:Intense )?Quote|Zitat)$/i.test(name)) style.isQuote = true;
  for (const properties of ['style:paragraph-properties', 'style:table-cell-properties']) {
    const found = childAt(element, properties);
    const colour = found?.attributes.get('fo:background-color');
    if (colour !== undefined) style.isShaded = isColoured(colour);
  }
  return style;
}

function readTextLook(properties: XmlElement | undefined): TextLook {
  const look: TextLook = {};
  for (const [name, value] of properties?.attributes ?? []) {
    switch (name) {
      case 'fo:font-weight':
        look.bold = value === 'bold' || Number(value) >= 600;
        break;
      case 'fo:font-style':
        look.italic = value !== 'normal';
        break;
      case 'style:text-line-through-style':
      case 'style:text-line-through-type':
        look.strike = value !== 'none';
        break;
      case 'style:text-underline-style':
        look.underline = value !== 'none';
        break;
      case 'style:text-position':
        look.script = !/^0%|^100%$/.test(value);
        break;
      case 'text:display':
        look.hidden = value === 'none';
        break;
      case 'fo:color':
        look.white = isWhite(value);
        break;
      case 'fo:background-color':
        look.shaded = isColoured(value);
        break;
      case 'fo:font-size': {
        const [, size, unit] = /^([\d.]+)(pt|%)$/.exec(value) ?? [];
        if (size !== undefined) look.size = Number(size) * (unit === '%' ? USUAL_SIZE / 100 : 1);
        break;
      }
      default:
    }
  }
  return look;
}

/** In points; a part of a size is taken for one of this. */
const USUAL_SIZE = 12;

function isColoured(colour: string): boolean {
  return colour !== 'transparent' && !isWhite(colour);
}

function readLevel(list: XmlElement | undefined, level: number): ListLevel {
  const definition = childrenOf(list).find(
    ({ attributes }) => attributes.get('text:level') === String(level),
  );
  const start = Number(definition?.attributes.get('text:start-value') ?? 1);
  const format =
    definition?.name === 'text:list-level-style-number'
      ? definition.attributes.get('style:num-format') || undefined
      : undefined;
  return { format, start: Number.isInteger(start) && start >= 0 && start < 1e9 ? start : 1 };
}
