import { splitText, type Piece } from '../../markup/writing/pieces.ts';
import { textOf, type Look } from '../blocks.ts';
import type { Budget } from '../limits.ts';
import { isHidden, toLook, type TextLook } from '../look.ts';
import type { NoteTaker } from '../notes.ts';
import { linkPieces } from '../read-markdown.ts';
import { childAt, childrenOf, findAll, type XmlElement } from '../xml.ts';
import { holdBack, isInLink, linkResult, readTarget, stepField, type Field } from './fields.ts';
import type { Relationship } from './package-parts.ts';
import { readSigns, readSymbol } from './symbols.ts';
import { readRunLook, valueOf, type Styles } from './styles.ts';

/** What running text depends on. */
export interface RunContext {
  styles: Styles;
  relationships: ReadonlyMap<string, Relationship>;
  notes: NoteTaker;
  budget: Budget;
  /** Fields that have begun and not ended; they reach across runs and paragraphs. */
  fields: Field[];
  /** What holds in this paragraph, from its style. */
  base: TextLook;
  /** What of the base is seen as emphasis; a heading is bold by itself. */
  emphasised: TextLook;
  /** White letters can be read here. */
  isShaded: boolean;
  /** Links are underlined by their style. */
  isInLink: boolean;
  /** The text that nobody sees, so far. */
  hidden: string[];
  /** Takes down a footnote; its label. */
  noteLabel: (kind: 'footnote' | 'endnote', id: string) => string;
}

/** Reads what stands in a paragraph, a link or an insertion as running text. */
export function readRuns(parent: XmlElement, context: RunContext): Piece[] {
  return childrenOf(parent).flatMap((child) => readRunElement(child, context));
}

function readRunElement(element: XmlElement, context: RunContext): Piece[] {
  const { notes } = context;
  switch (element.name) {
    case 'w:r':
      return readRun(element, context);
    case 'w:hyperlink':
      return readLink(element, context);
    case 'w:fldSimple':
      return readSimpleField(element, context);
    case 'w:ins':
    case 'w:moveTo':
      if (childrenOf(element, 'w:r').length > 0) notes.count('insertions');
      return readRuns(element, context);
    case 'w:del':
    case 'w:moveFrom':
      notes.count('deletions');
      // A field may begin in what is deleted and end in what is not, or the other way round.
      return findAll(element, 'w:fldChar').flatMap((step) => stepField(step, context, true));
    case 'w:sdt':
      return isPlaceholder(element) ? [] : readRuns(element, context);
    case 'mc:AlternateContent':
      return readRuns(chooseAlternative(element), context);
    case 'm:oMath':
    case 'm:oMathPara':
      notes.count('equations');
      return splitText(textIn(element, 'm:t'), { emphasis: new Set(), link: undefined });
    case 'w:pPr':
    case 'w:rPr':
      return [];
    default:
      return element.name.endsWith('Pr') ? [] : readRuns(element, context);
  }
}

/** A form's „Klicken Sie hier“, which nobody has filled in (ECMA-376, 17.5.2.39). */
export function isPlaceholder(control: XmlElement): boolean {
  return childAt(control, 'w:sdtPr', 'w:showingPlcHdr') !== undefined;
}

/** The newer way of saying the same comes first; reading both would double it. */
export function chooseAlternative(element: XmlElement): XmlElement {
  return childAt(element, 'mc:Choice') ?? childAt(element, 'mc:Fallback') ?? element;
}

function readRun(run: XmlElement, context: RunContext): Piece[] {
  context.budget.check();
  const properties = childAt(run, 'w:rPr');
  const style = context.styles.find(valueOf(childAt(properties, 'w:rStyle'))).run;
  const direct = readRunLook(properties);
  const look: TextLook = { ...context.base, ...style, ...direct };
  const seen: TextLook = { ...context.emphasised, ...style, ...direct };
  const isUnseen = isHidden(look, context.isShaded);
  const fonts = childAt(properties, 'w:rFonts')?.attributes;
  const font = fonts?.get('w:ascii') ?? fonts?.get('w:hAnsi');
  const pieces = childrenOf(run).flatMap((child) => {
    const read = readRunPart(child, toLook(seen), context, font);
    if (!isUnseen || child.name === 'w:fldChar') return holdBack(read, context.fields);
    context.hidden.push(textOf(read));
    return [];
  });
  const text = textOf(pieces);
  const isLink = context.isInLink || isInLink(context.fields);
  if (text.trim() !== '') {
    if (seen.underline === true && !isLink) context.notes.count('underlines');
    if (look.script === true && pieces.some(({ kind }) => kind === 'text')) {
      context.notes.count('scripts');
    }
  }
  return linkResult(pieces, context);
}

function readRunPart(
  element: XmlElement,
  look: Look,
  context: RunContext,
  font: string | undefined,
): Piece[] {
  const { notes, fields, budget } = context;
  const write = (text: string) => {
    budget.addText(text.length);
    return splitText(text, look);
  };
  switch (element.name) {
    case 'w:t':
      return write(readSigns(ownText(element), font, notes));
    case 'w:tab':
    case 'w:ptab':
      return write(' ');
    case 'w:noBreakHyphen':
      return write('\u2011');
    case 'w:softHyphen':
      return write('\u00ad');
    case 'w:sym':
      return write(readSymbol(element, notes));
    case 'w:br':
    case 'w:cr':
      return [{ ...look, kind: 'break' }];
    case 'w:fldChar':
      return stepField(element, context);
    case 'w:instrText': {
      const field = fields.at(-1);
      budget.addText(ownText(element).length);
      if (field !== undefined) field.instruction += ownText(element);
      return [];
    }
    case 'w:footnoteReference':
    case 'w:endnoteReference': {
      budget.addBlocks();
      const kind = element.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
      const label = context.noteLabel(kind, element.attributes.get('w:id') ?? '');
      return [{ emphasis: look.emphasis, link: undefined, kind: 'footnote', label }];
    }
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      noteDrawing(element, notes);
      return [];
    case 'mc:AlternateContent':
      return childrenOf(chooseAlternative(element)).flatMap((child) =>
        readRunPart(child, look, context, font),
      );
    case 'w:ruby':
      return childrenOf(childAt(element, 'w:rubyBase')).flatMap((run) =>
        readRunElement(run, context),
      );
    default:
      return [];
  }
}

function readSimpleField(element: XmlElement, context: RunContext): Piece[] {
  const target = readTarget(element.attributes.get('w:instr') ?? '');
  const pieces = readRuns(element, { ...context, isInLink: target !== undefined });
  if (pieces.length === 0) return [];
  if (target !== undefined) return linkPieces(pieces, target, null, context.notes);
  context.notes.count('fields');
  return pieces;
}

function readLink(element: XmlElement, context: RunContext): Piece[] {
  const pieces = readRuns(element, { ...context, isInLink: true });
  const relationship = context.relationships.get(element.attributes.get('r:id') ?? '');
  const anchor = element.attributes.get('w:anchor');
  // A place in the document itself is none on the page.
  if (relationship === undefined || pieces.length === 0) return pieces;
  const { target } = relationship;
  return linkPieces(pieces, anchor ? `${target}#${anchor}` : target, null, context.notes);
}

/** Pictures, diagrams and text boxes are no part of a letter. */
export function noteDrawing(element: XmlElement, notes: NoteTaker): void {
  const boxes = findAll(element, 'w:txbxContent');
  for (const box of boxes) {
    notes.quote(
      'textBoxes',
      findAll(box, 'w:p')
        .map((line) => textIn(line, 'w:t'))
        .join(' '),
    );
  }
  const hasPicture =
    findAll(element, 'pic:pic').length > 0 || findAll(element, 'v:imagedata').length > 0;
  if (element.name === 'w:object') notes.count('objects');
  else if (hasPicture) notes.count('pictures');
  else if (boxes.length === 0) notes.count('objects');
}

/** The text in all elements of a name. */
export function textIn(element: XmlElement, name: string): string {
  return findAll(element, name).map(ownText).join('');
}

function ownText(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}
