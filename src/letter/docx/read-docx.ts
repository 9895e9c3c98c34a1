import type { Piece } from '../../markup/writing/pieces.ts';
import { isVisible, joinPieces, linesOf, type Block, type Letter } from '../blocks.ts';
import { gatherBlocks, type FlowEntry } from '../flow.ts';
import type { Budget } from '../limits.ts';
import type { NoteTaker } from '../notes.ts';
import type { Archive } from '../unzip.ts';
import { childAt, childrenOf, findAll, type XmlElement } from '../xml.ts';
import { endInstructions } from './fields.ts';
import { createCounter, type CountItem } from './numbering.ts';
import { openParts, type DocxParts, type Part } from './package-parts.ts';
import {
  chooseAlternative,
  isPlaceholder,
  noteDrawing,
  readRuns,
  textIn,
  type RunContext,
} from './runs.ts';
import { isShaded, readParagraphLook, readStyles, valueOf, type Styles } from './styles.ts';

/** Reads the letter in a Word document (ECMA-376). */
export async function readDocx(
  archive: Archive,
  notes: NoteTaker,
  budget: Budget,
): Promise<Letter> {
  const parts = await openParts(archive, budget);
  const styles = readStyles((await parts.find('styles'))?.root);
  const countItem = createCounter((await parts.find('numbering'))?.root);
  const labels = new Set<string>();
  const context: Context = {
    notes,
    budget,
    styles,
    countItem,
    fields: [],
    hidden: [],
    relationships: parts.document.relationships,
    noteLabel: (kind, id) => {
      const label = `${kind} ${id}`;
      labels.add(label);
      return label;
    },
    carried: [],
    isShaded: false,
    isInLink: false,
  };
  const body = childAt(parts.document.root, 'w:body') ?? parts.document.root;
  const flow: FlowEntry[] = [];
  for (const element of childrenOf(body)) {
    flow.push(...readElement(element, context));
    await budget.breathe();
  }
  flow.push(...endParagraphs(context));
  tellHidden(context);
  const footnotes = await readNotes(parts, labels, context);
  await noteTheRest(archive, parts, notes);
  return { blocks: gatherBlocks(flow), footnotes };
}

interface Context extends Omit<RunContext, 'base' | 'emphasised'> {
  styles: Styles;
  countItem: CountItem;
  /** Text of paragraphs whose end is deleted: it belongs to the next one. */
  carried: Piece[];
}

function readElement(element: XmlElement, context: Context): FlowEntry[] {
  // Text that waits for a paragraph to join stays before whatever else comes.
  const waiting = BETWEEN.has(element.name) ? endParagraphs(context) : [];
  return [...waiting, ...readBlock(element, context)];
}

/** What may stand between two paragraphs that were joined, and is not one. */
const BETWEEN = new Set(['w:tbl', 'w:altChunk']);

function readBlock(element: XmlElement, context: Context): FlowEntry[] {
  const readAll = (parent: XmlElement) =>
    childrenOf(parent).flatMap((child) => readElement(child, context));
  switch (element.name) {
    case 'w:p':
      return readParagraph(element, context);
    case 'w:tbl':
      return readTable(element, context);
    case 'w:del':
    case 'w:moveFrom':
      context.notes.count('deletions');
      return [];
    case 'w:sdt':
      return isPlaceholder(element) ? [] : readAll(element);
    case 'mc:AlternateContent':
      return readAll(chooseAlternative(element));
    case 'w:altChunk':
      context.notes.count('objects');
      return [];
    case 'w:drawing':
    case 'w:pict':
      noteDrawing(element, context.notes);
      return [];
    default:
      return element.name.endsWith('Pr') ? [] : readAll(element);
  }
}

function readParagraph(element: XmlElement, context: Context): FlowEntry[] {
  context.budget.addBlocks();
  const properties = childAt(element, 'w:pPr');
  const { styles, notes } = context;
  const style = styles.find(valueOf(childAt(properties, 'w:pStyle')) ?? styles.defaultParagraph);
  const look = { ...style.paragraph, ...readParagraphLook(properties) };
  const isHeading = look.isTitle === true || (look.outline !== undefined && look.outline < 9);
  const isPlain = isHeading || look.isQuote === true;
  const base = { ...styles.defaults, ...style.run };
  const runs: RunContext = {
    ...context,
    base,
    // Headings and quotations look as the page wants them to.
    emphasised: isPlain ? {} : base,
    isShaded: context.isShaded || look.shaded === true,
  };
  const pieces = [...context.carried, ...readRuns(element, runs), ...endInstructions(context)];
  context.carried = [];
  const item =
    look.numId === undefined || look.numId === '0' || !isVisible(pieces)
      ? undefined
      : context.countItem(look.numId, look.level ?? 0);
  if (childAt(properties, 'w:rPr', 'w:del') !== undefined) {
    context.carried = pieces;
    return [];
  }
  if (!isVisible(pieces)) return [];
  if (isHeading) {
    if (item?.isOrdered === true) notes.count('numberedHeadings');
    const level = look.isTitle === true ? 0 : (look.outline ?? 0) + 1;
    return [{ type: 'block', block: { type: 'heading', level, pieces } }];
  }
  if (item !== undefined) {
    if (item.isLettered) notes.count('numbering');
    if (item.isAdorned) notes.count('numberShapes');
    const { isOrdered, number } = item;
    return [{ type: 'item', level: look.level ?? 0, isOrdered, number, pieces }];
  }
  if (look.isQuote === true) return [{ type: 'quote', pieces }];
  return [{ type: 'block', block: { type: 'paragraph', pieces } }];
}

function endParagraphs(context: Context): FlowEntry[] {
  const pieces = context.carried;
  context.carried = [];
  return pieces.length === 0 ? [] : [{ type: 'block', block: { type: 'paragraph', pieces } }];
}

function readTable(table: XmlElement, context: Context): FlowEntry[] {
  const rows = findAll(table, 'w:tr')
    .filter((row) => childAt(row, 'w:trPr', 'w:del') === undefined)
    .map((row) => findAll(row, 'w:tc').flatMap((cell) => readCell(cell, context)));
  // A table of one column only puts things in their place.
  if (rows.every(({ length }) => length <= 1)) {
    return rows.flat().flatMap(({ blocks }) => blocks.map((block) => ({ type: 'block', block })));
  }
  if (rows.flat().some(({ isSimple }) => !isSimple)) context.notes.count('tables');
  const cells = rows.map((row) => row.map(({ blocks }) => joinPieces(linesOf(blocks), ' ')));
  return [{ type: 'block', block: { type: 'table', rows: cells } }];
}

interface Cell {
  blocks: Block[];
  /** Whether it shows what it showed as one line. */
  isSimple: boolean;
}

/** A cell, followed by empty ones in the columns that it reaches across. */
function readCell(cell: XmlElement, context: Context): Cell[] {
  const properties = childAt(cell, 'w:tcPr');
  const shading = childAt(properties, 'w:shd');
  const inner = { ...context, carried: [], isShaded: context.isShaded || isShaded(shading) };
  const flow = childrenOf(cell).flatMap((child) => readElement(child, inner));
  const blocks = gatherBlocks([...flow, ...endParagraphs(inner)]);
  const span = Math.min(Number(valueOf(childAt(properties, 'w:gridSpan')) ?? 1) || 1, WIDEST);
  context.budget.addBlocks(span);
  if (blocks.some(({ type }) => type === 'list')) context.notes.count('cellLists');
  const isSimple =
    span === 1 &&
    childAt(properties, 'w:vMerge') === undefined &&
    blocks.length <= 1 &&
    blocks.every(({ type }) => type === 'paragraph');
  return [
    { blocks, isSimple },
    ...Array.from({ length: span - 1 }, (): Cell => ({ blocks: [], isSimple: true })),
  ];
}

/** Word's own limit of columns. */
const WIDEST = 63;

async function readNotes(
  parts: DocxParts,
  labels: ReadonlySet<string>,
  context: Context,
): Promise<Map<string, Block[]>> {
  const footnotes = new Map<string, Block[]>();
  const kinds = {
    footnote: await openNotes(parts, 'footnote'),
    endnote: await openNotes(parts, 'endnote'),
  };
  // A note may hold the mark of another: the set grows while it is walked.
  for (const label of labels) {
    const [kind, id] = label.split(' ') as ['footnote' | 'endnote', string];
    const { part, byId } = kinds[kind];
    const note = byId.get(id);
    const inner: Context = {
      ...context,
      fields: [],
      carried: [],
      relationships: part?.relationships ?? new Map(),
    };
    const flow = childrenOf(note).flatMap((child) => readElement(child, inner));
    footnotes.set(label, gatherBlocks([...flow, ...endParagraphs(inner)]));
    await context.budget.breathe();
  }
  tellHidden(context);
  return footnotes;
}

async function openNotes(
  parts: DocxParts,
  kind: 'footnote' | 'endnote',
): Promise<{ part: Part | undefined; byId: Map<string, XmlElement> }> {
  const part = await parts.find(`${kind}s`);
  const notes = childrenOf(part?.root, `w:${kind}`);
  return { part, byId: new Map(notes.map((note) => [note.attributes.get('w:id') ?? '', note])) };
}

function tellHidden({ hidden, notes }: Context): void {
  notes.quote('hidden', hidden.splice(0).join(''));
}

/** What lies beside the text: comments, headers, footers, macros, who wrote it. */
async function noteTheRest({ names }: Archive, parts: DocxParts, notes: NoteTaker): Promise<void> {
  notes.count('comments', childrenOf((await parts.find('comments'))?.root, 'w:comment').length);
  for (const type of ['header', 'footer']) {
    for (const { root } of await parts.findAll(type)) {
      const text = findAll(root, 'w:p')
        .map((line) => textIn(line, 'w:t'))
        .join(' ');
      if (/\p{L}/u.test(text)) notes.quote('margins', text);
    }
  }
  if (names.some((name) => /vbaProject/i.test(name))) notes.count('macros');
  if (names.some((name) => name.startsWith('word/embeddings/'))) notes.count('objects');
  if (names.includes('docProps/core.xml')) notes.count('metadata');
}
