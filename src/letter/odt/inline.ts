import { splitText, type Piece } from '../../markup/writing/pieces.ts';
import { textOf } from '../blocks.ts';
import { isHidden, toLook, type TextLook } from '../look.ts';
import type { Budget } from '../limits.ts';
import type { NoteTaker } from '../notes.ts';
import { linkPieces } from '../read-markdown.ts';
import { childrenOf, findAll, type XmlElement, type XmlNode } from '../xml.ts';
import type { Styles } from './styles.ts';

/** What running text depends on. */
export interface InlineContext {
  styles: Styles;
  notes: NoteTaker;
  budget: Budget;
  /** White letters can be read here. */
  isShaded: boolean;
  isInLink: boolean;
  /** The text that nobody sees, so far. */
  hidden: string[];
  /** Takes down a footnote; its label. */
  addNote: (note: XmlElement) => string;
}

/**
 * Reads running text.
 *
 * @param look How letters look here, which decides whether they are seen.
 * @param emphasised What of it is emphasis; a heading is bold by itself.
 */
export function readInline(
  nodes: readonly XmlNode[],
  look: TextLook,
  emphasised: TextLook,
  context: InlineContext,
): Piece[] {
  return nodes.flatMap((node): Piece[] => {
    if (typeof node === 'string') return readText(node, look, emphasised, context);
    return readElement(node, look, emphasised, context);
  });
}

function readText(
  text: string,
  look: TextLook,
  emphasised: TextLook,
  { isShaded, isInLink, hidden, notes, budget }: InlineContext,
): Piece[] {
  budget.addText(text.length);
  if (isHidden(look, isShaded)) {
    hidden.push(text);
    return [];
  }
  if (text.trim() !== '') {
    if (emphasised.underline === true && !isInLink) notes.count('underlines');
    if (look.script === true) notes.count('scripts');
  }
  return splitText(text, toLook(emphasised));
}

function readElement(
  element: XmlElement,
  look: TextLook,
  emphasised: TextLook,
  context: InlineContext,
): Piece[] {
  const { notes, styles, budget } = context;
  budget.check();
  const readAll = (inner = context) => readInline(element.children, look, emphasised, inner);
  switch (element.name) {
    case 'text:span': {
      const { text } = styles.find('text', element.attributes.get('text:style-name'));
      return readInline(
        element.children,
        { ...look, ...text },
        { ...emphasised, ...text },
        context,
      );
    }
    case 'text:a': {
      const pieces = readAll({ ...context, isInLink: true });
      const href = element.attributes.get('xlink:href') ?? '';
      return textOf(pieces).trim() === '' ? pieces : linkPieces(pieces, href, null, notes);
    }
    case 'text:s':
    case 'text:tab':
      return readText(' ', look, emphasised, context);
    case 'text:line-break':
      return [{ ...toLook(emphasised), kind: 'break' }];
    case 'text:note': {
      budget.addBlocks();
      const label = context.addNote(element);
      return [{ emphasis: toLook(emphasised).emphasis, link: undefined, kind: 'footnote', label }];
    }
    case 'office:annotation':
      notes.count('comments');
      return [];
    case 'text:hidden-text':
    case 'text:hidden-paragraph':
      context.hidden.push(element.attributes.get('text:string-value') ?? '');
      return [];
    case 'text:ruby':
      return readInline(childrenOf(element, 'text:ruby-base'), look, emphasised, context);
    default:
      if (element.name.startsWith('draw:')) {
        noteDrawing(element, notes);
        return [];
      }
      if (isField(element)) notes.count('fields');
      return SILENT.has(element.name) ? [] : readAll();
  }
}

/** Text that a program fills in: a date, a number of pages (ODF 1.3, part 3, 7). */
function isField({ name, children }: XmlElement): boolean {
  return name.startsWith('text:') && !CONTAINERS.has(name) && children.length > 0;
}

const CONTAINERS = new Set([
  'text:meta',
  'text:ruby-base',
  'text:p',
  'text:h',
  'text:bookmark-ref',
]);

const SILENT = new Set(['office:annotation-end', 'office:event-listeners', 'text:script']);

/** Pictures, diagrams and text boxes are no part of a letter. */
export function noteDrawing(element: XmlElement, notes: NoteTaker): void {
  const text = findAll(element, 'text:p').map(plainTextOf).join(' ').trim();
  const has = (name: string) => element.name === name || findAll(element, name).length > 0;
  if (text !== '') notes.quote('textBoxes', text);
  else if (has('draw:object') || has('draw:object-ole') || has('draw:plugin')) {
    notes.count('objects');
  } else if (has('draw:image')) notes.count('pictures');
  else notes.count('objects');
}

/** All text in an element, without looks. */
export function plainTextOf(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : plainTextOf(child)))
    .join('');
}
