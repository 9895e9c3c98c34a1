import { isWhite, type TextLook } from '../look.ts';
import { childAt, childrenOf, type XmlElement } from '../xml.ts';

export interface Numbering {
  numId?: string;
  level?: number;
}

export interface ParagraphLook extends Numbering {
  /** From 0; 9 is body text (ECMA-376, 17.3.1.20). */
  outline?: number;
  isTitle?: boolean;
  isQuote?: boolean;
  shaded?: boolean;
}

export interface Style {
  run: TextLook;
  paragraph: ParagraphLook;
}

export interface Styles {
  /** What holds for all text. */
  defaults: TextLook;
  defaultParagraph: string | undefined;
  find: (id: string | undefined) => Style;
}

/** Reads `styles.xml`; what a style is based on is part of it. */
export function readStyles(root: XmlElement | undefined): Styles {
  const elements = childrenOf(root, 'w:style');
  const byId = new Map(elements.map((style) => [style.attributes.get('w:styleId') ?? '', style]));
  const known = new Map<string, Style>();
  const find = (id: string | undefined, seen: readonly string[] = []): Style => {
    const element = byId.get(id ?? '');
    if (id === undefined || element === undefined || seen.includes(id) || seen.length > DEEPEST) {
      return { run: {}, paragraph: {} };
    }
    const ready = known.get(id);
    if (ready !== undefined) return ready;
    const base = find(valueOf(childAt(element, 'w:basedOn')), [...seen, id]);
    const style = {
      run: { ...base.run, ...readRunLook(childAt(element, 'w:rPr')) },
      paragraph: {
        ...base.paragraph,
        ...readParagraphLook(childAt(element, 'w:pPr')),
        ...readName(valueOf(childAt(element, 'w:name')) ?? ''),
      },
    };
    known.set(id, style);
    return style;
  };
  const isDefault = (style: XmlElement) =>
    style.attributes.get('w:type') === 'paragraph' &&
    isOn(style.attributes.get('w:default') ?? '0');
  return {
    defaults: readRunLook(childAt(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr')),
    defaultParagraph: elements.find(isDefault)?.attributes.get('w:styleId'),
    find: (id) => find(id),
  };
}

/** Reads the properties of a run, of its style or of the mark of its paragraph. */
export function readRunLook(properties: XmlElement | undefined): TextLook {
  const look: TextLook = {};
  for (const property of childrenOf(properties)) {
    const value = valueOf(property);
    switch (property.name) {
      case 'w:b':
        look.bold = isOn(value);
        break;
      case 'w:i':
        look.italic = isOn(value);
        break;
      case 'w:strike':
      case 'w:dstrike':
        look.strike = look.strike === true || isOn(value);
        break;
      case 'w:vanish':
        look.hidden = isOn(value);
        break;
      case 'w:u':
        look.underline = value !== 'none';
        break;
      case 'w:vertAlign':
        look.script = value !== 'baseline';
        break;
      case 'w:color':
        look.white = isWhiteColour(property);
        break;
      case 'w:highlight':
        look.shaded = value !== 'none' && value !== 'white';
        break;
      case 'w:shd':
        look.shaded = isShaded(property);
        break;
      case 'w:sz':
        // Half points.
        look.size = Number(value) / 2;
        break;
      default:
    }
  }
  return look;
}

/** Reads the properties of a paragraph or of its style. */
export function readParagraphLook(properties: XmlElement | undefined): ParagraphLook {
  const look: ParagraphLook = {};
  const outline = valueOf(childAt(properties, 'w:outlineLvl'));
  if (outline !== undefined) look.outline = Number(outline);
  const numId = valueOf(childAt(properties, 'w:numPr', 'w:numId'));
  if (numId !== undefined) look.numId = numId;
  const level = valueOf(childAt(properties, 'w:numPr', 'w:ilvl'));
  if (level !== undefined) look.level = Math.min(Math.max(Number(level) || 0, 0), DEEPEST_LEVEL);
  const shading = childAt(properties, 'w:shd');
  if (shading !== undefined) look.shaded = isShaded(shading);
  return look;
}

/** Word writes down what comes of a colour of the theme and its shade; only where it does not, the theme decides. */
function isWhiteColour(colour: XmlElement): boolean {
  const value = valueOf(colour) ?? '';
  if (/^[a-f0-9]{6}$/i.test(value)) return isWhite(value);
  const { attributes } = colour;
  return attributes.get('w:themeColor') === 'background1' && !attributes.has('w:themeShade');
}

/** Whether something is filled with a colour on which white letters can be read. */
export function isShaded(shading: XmlElement | undefined): boolean {
  const fill = shading?.attributes.get('w:fill') ?? 'auto';
  const theme = shading?.attributes.get('w:themeFill') ?? 'background1';
  return (fill !== 'auto' && !isWhite(fill)) || theme !== 'background1';
}

export function valueOf(element: XmlElement | undefined): string | undefined {
  return element?.attributes.get('w:val');
}

/** A switch is on where it says nothing else (ECMA-376, 17.17.4). */
function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off)$/i.test(value);
}

const DEEPEST = 50;

/** Levels of lists, from 0 (ECMA-376, 17.9.3). */
const DEEPEST_LEVEL = 8;

/** Word's own styles have English names in the file, in every language; other programs write German ones. */
function readName(name: string): ParagraphLook {
  const [, level] = /^(?:heading|überschrift) ?([1-9])$/i.exec(name) ?? [];
  if (level !== undefined) return { outline: Number(level) - 1 };
  if (/^(?:title|titel)$/i.test(name)) return { isTitle: true };
  if (/^(?:intense |intensives )?(?:quote|zitat)$|^quotations$/i.test(name))
    return { isQuote: true };
  return {};
}
