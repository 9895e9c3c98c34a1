import { isVisible, joinPieces, linesOf, type Block, type Letter } from '../blocks.ts';
import { gatherBlocks, type FlowEntry } from '../flow.ts';
import { LetterError, type Budget } from '../limits.ts';
import type { NoteTaker } from '../notes.ts';
import type { Archive } from '../unzip.ts';
import { childAt, childrenOf, findAll, parseXml, type XmlElement } from '../xml.ts';
import { noteDrawing, plainTextOf, readInline, type InlineContext } from './inline.ts';
import { NAMESPACES } from './namespaces.ts';
import { readStyles, type Style } from './styles.ts';

/** Reads the letter in a document of LibreOffice (ODF 1.3). */
export async function readOdt(archive: Archive, notes: NoteTaker, budget: Budget): Promise<Letter> {
  const readPart = async (name: string) => {
    const bytes = archive.parts.get(name);
    return bytes && (await parseXml(bytes, NAMESPACES, budget));
  };
  const content = await readPart('content.xml');
  const shared = await readPart('styles.xml');
  const text = childAt(content, 'office:body', 'office:text');
  if (text === undefined) {
    throw new LetterError(
      'In der Datei fehlt der Text. Öffne sie auf deinem Gerät, speichere sie als .docx neu ab und gib die neue Datei ab.',
    );
  }
  const found: XmlElement[] = [];
  const context: Context = {
    notes,
    budget,
    styles: readStyles([shared, content]),
    isShaded: false,
    isInLink: false,
    hidden: [],
    counts: new Map(),
    addNote: (note) => `note ${String(found.push(note))}`,
  };
  const flow: FlowEntry[] = [];
  for (const element of childrenOf(text)) {
    flow.push(...readElement(element, context));
    await budget.breathe();
  }
  const footnotes = new Map<string, Block[]>();
  for (const [index, note] of found.entries()) {
    const inner = childrenOf(childAt(note, 'text:note-body'));
    const blocks = gatherBlocks(inner.flatMap((child) => readElement(child, context)));
    footnotes.set(`note ${String(index + 1)}`, blocks);
    await budget.breathe();
  }
  notes.quote('hidden', context.hidden.join(''));
  noteTheRest(archive, shared, notes);
  return { blocks: gatherBlocks(flow), footnotes };
}

interface Context extends InlineContext {
  /** The next number of each list style, for lists that count on. */
  counts: Map<string, number>;
}

function readElement(element: XmlElement, context: Context): FlowEntry[] {
  const { notes, styles } = context;
  const { attributes } = element;
  switch (element.name) {
    case 'text:p':
    case 'text:h':
      return readParagraph(element, context);
    case 'text:list':
      return readList(element, context).map((block) => ({ type: 'block', block }));
    case 'table:table':
      return readTable(element, context);
    case 'text:section': {
      if (attributes.get('text:display') !== 'none') break;
      context.hidden.push(plainTextOf(element));
      return [];
    }
    case 'text:tracked-changes':
      notes.count('deletions', findAll(element, 'text:deletion').length);
      notes.count('insertions', findAll(element, 'text:insertion').length);
      return [];
    case 'office:annotation':
      notes.count('comments');
      return [];
    case 'office:forms':
      return [];
    default:
      if (element.name.startsWith('draw:')) {
        noteDrawing(element, notes);
        return [];
      }
      if (/^text:.*-(?:source|decls)$/.test(element.name)) return [];
  }
  const style = styles.find('section', attributes.get('text:style-name'));
  const inner = { ...context, isShaded: context.isShaded || style.isShaded === true };
  return childrenOf(element).flatMap((child) => readElement(child, inner));
}

function readParagraph(element: XmlElement, context: Context): FlowEntry[] {
  const { attributes, name, children } = element;
  context.budget.addBlocks();
  const style = context.styles.find('paragraph', attributes.get('text:style-name'));
  const level = findHeadingLevel(name, attributes, style);
  const isPlain = level !== undefined || style.isQuote === true;
  const inner = { ...context, isShaded: context.isShaded || style.isShaded === true };
  // Headings and quotations look as the page wants them to.
  const pieces = readInline(children, style.text, isPlain ? {} : style.text, inner);
  if (!isVisible(pieces)) return [];
  if (level !== undefined) {
    return [{ type: 'block', block: { type: 'heading', level, pieces } }];
  }
  if (style.isQuote === true) return [{ type: 'quote', pieces }];
  return [{ type: 'block', block: { type: 'paragraph', pieces } }];
}

function findHeadingLevel(
  name: string,
  attributes: ReadonlyMap<string, string>,
  { outline, isTitle }: Style,
): number | undefined {
  if (isTitle === true) return 0;
  if (name === 'text:h') return Number(attributes.get('text:outline-level') ?? outline ?? 1) || 1;
  return outline !== undefined && outline > 0 ? outline : undefined;
}

/** A list in a list has the style of the one around it, unless it names its own. */
function readList(list: XmlElement, context: Context, style = '', level = 1): Block[] {
  const { attributes } = list;
  context.budget.check();
  const name = attributes.get('text:style-name') ?? style;
  const { format, start } = context.styles.findLevel(name, level);
  const isOrdered = format !== undefined;
  const entries = childrenOf(list).filter(({ name: tag }) =>
    /^text:list-(?:item|header)$/.test(tag),
  );
  // Chapters that are numbered lie in lists.
  if (findAll(list, 'text:h').length > 0) {
    if (isOrdered) context.notes.count('numberedHeadings');
    return gatherBlocks(
      entries.flatMap((entry) => childrenOf(entry).flatMap((child) => readElement(child, context))),
    );
  }
  const continues =
    attributes.get('text:continue-numbering') === 'true' || attributes.has('text:continue-list');
  const key = `${name} ${String(level)}`;
  const given = Number(entries[0]?.attributes.get('text:start-value') ?? Number.NaN);
  const first = isListNumber(given) ? given : continues ? context.counts.get(key) : undefined;

  const hoisted: Block[] = [];
  const parts: { start: number; items: Block[][] }[] = [];
  let items: Block[][] = [];
  for (const [index, entry] of entries.entries()) {
    const own = Number(entry.attributes.get('text:start-value') ?? Number.NaN);
    if (index === 0 || (isOrdered && isListNumber(own))) {
      items = [];
      parts.push({ start: index === 0 ? (first ?? start) : own, items });
    }
    const blocks = readItem(entry, context, name, level);
    // An item that only holds a list is a deeper level of the one before.
    if (blocks[0]?.type !== 'list') {
      if (blocks.length > 0) items.push(blocks);
    } else (items.at(-1) ?? hoisted).push(...blocks);
  }
  const filled = parts.filter((part) => part.items.length > 0);
  const last = filled.at(-1);
  if (last === undefined) return hoisted;
  context.counts.set(key, last.start + last.items.length);
  if (isOrdered && format !== '1') context.notes.count('numbering');
  return [...hoisted, ...filled.map((part): Block => ({ type: 'list', isOrdered, ...part }))];
}

/** As many digits as Markdown allows (CommonMark 0.31.2, 5.2). */
function isListNumber(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 1e9;
}

function readItem(entry: XmlElement, context: Context, style: string, level: number): Block[] {
  const flow = childrenOf(entry).flatMap((child): FlowEntry[] =>
    child.name === 'text:list'
      ? readList(child, context, style, Math.min(level + 1, DEEPEST_LEVEL)).map((block) => ({
          type: 'block',
          block,
        }))
      : readElement(child, context),
  );
  return gatherBlocks(flow);
}

/** ODF 1.3, part 3, 19.830. */
const DEEPEST_LEVEL = 10;

function readTable(table: XmlElement, context: Context): FlowEntry[] {
  const rows = findAll(table, 'table:table-row').map((row) =>
    childrenOf(row).flatMap((cell) => readCell(cell, context)),
  );
  // A table of one column only puts things in their place.
  if (rows.every(({ length }) => length <= 1)) {
    return rows.flat(2).map((block) => ({ type: 'block', block }));
  }
  const isSimple = rows
    .flat()
    .every((blocks) => blocks.length <= 1 && blocks.every(({ type }) => type === 'paragraph'));
  if (!isSimple || findAll(table, 'table:covered-table-cell').length > 0) {
    context.notes.count('tables');
  }
  const cells = rows.map((row) => row.map((blocks) => joinPieces(linesOf(blocks), ' ')));
  return [{ type: 'block', block: { type: 'table', rows: cells } }];
}

/** A cell as often as it is repeated. */
function readCell(cell: XmlElement, context: Context): Block[][] {
  if (!/^table:(?:covered-)?table-cell$/.test(cell.name)) return [];
  const style = context.styles.find('table-cell', cell.attributes.get('table:style-name'));
  const inner = { ...context, isShaded: context.isShaded || style.isShaded === true };
  const blocks = gatherBlocks(childrenOf(cell).flatMap((child) => readElement(child, inner)));
  if (blocks.some(({ type }) => type === 'list')) context.notes.count('cellLists');
  const repeated = Number(cell.attributes.get('table:number-columns-repeated') ?? 1) || 1;
  const width = Math.min(repeated, WIDEST);
  context.budget.addBlocks(width);
  return Array.from({ length: width }, () => blocks);
}

/** As in Word. */
const WIDEST = 63;

/** What lies beside the text: headers, footers, macros, who wrote it. */
function noteTheRest(
  { names, parts }: Archive,
  styles: XmlElement | undefined,
  notes: NoteTaker,
): void {
  for (const page of childrenOf(childAt(styles, 'office:master-styles'), 'style:master-page')) {
    for (const margin of childrenOf(page)) {
      const text = findAll(margin, 'text:p').map(plainTextOf).join(' ');
      if (/\p{L}/u.test(text)) notes.quote('margins', text);
    }
  }
  if (names.some((name) => /^(?:Basic|Scripts)\/./.test(name))) notes.count('macros');
  if (parts.has('meta.xml')) notes.count('metadata');
}
