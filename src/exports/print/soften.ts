import { breakRuns, replaceMissingGlyphs, STAND_IN } from '../../markup/glyphs.ts';
import type { PrintCell, PrintInline, PrintNode } from './nodes.ts';
import { isVisible } from './to-print.ts';

export interface SoftenedBody {
  children: PrintNode[];
  /** Some characters were replaced, so that the reader must be told. */
  hasStandIns: boolean;
}

/**
 * A body that print takes whatever it holds. Chapters are refused when PDF/UA or a face cannot show them; a letter is not
 * ours to refuse, so what would end the run becomes something plainer: a heading in a list is a bold line, a note within
 * a note stands in brackets, a table in a quotation is lines of text, too deep a nesting is none.
 *
 * @param nodes As `toPrint` gives them.
 * @param firstLevel Level of the first heading: one below the title of the letter.
 */
export function soften(nodes: readonly PrintNode[], firstLevel: number): SoftenedBody {
  const notes = new Set<string>();
  let hasStandIns = false;

  const replace = (text: string): string => {
    const replaced = softenText(text);
    hasStandIns ||= replaced.split(STAND_IN).length > text.split(STAND_IN).length;
    return replaced;
  };

  /** Every block that lies on the page itself (`depth` 0) or in other blocks. */
  const blocks = (list: readonly PrintNode[], depth: number): PrintNode[] =>
    list.flatMap((node) => block(node, depth));

  function block(node: PrintNode, depth: number): PrintNode[] {
    const inner = (children: readonly PrintNode[]) => blocks(children, depth + 1);
    const isNested = depth > 0;
    switch (node.type) {
      case 'paragraph':
        return paragraph(inlines(node.children, depth > MAX_DEPTH ? IN_BRACKETS : AT_FOOT));
      case 'heading':
        return title(node.children, node.level, isNested);
      case 'question':
      case 'demand':
        return [...title(node.title, node.level, isNested), ...blocks(node.children, depth)];
      case 'code': {
        const value = replace(node.value);
        return value.trim() === '' ? [] : [{ type: 'code', value }];
      }
      case 'blockquote': {
        const children = inner(node.children);
        if (depth > MAX_DEPTH) return children;
        return children.length === 0 ? [] : [{ type: 'blockquote', children }];
      }
      case 'list': {
        const { type, ordered, start } = node;
        const children = node.children
          .map((item) => ({ children: inner(item.children) }))
          .filter((item) => item.children.length > 0);
        if (depth > MAX_DEPTH) return children.flatMap((item) => item.children);
        return children.length === 0 ? [] : [{ type, ordered, start, children }];
      }
      case 'table': {
        const { type, align } = node;
        const cell = ({ children }: PrintCell) => ({ children: inlines(children, IN_BRACKETS) });
        const [head, rows] = [node.head.map(cell), node.rows.map((row) => row.map(cell))];
        return isNested || head.length === 0
          ? [head, ...rows].flatMap((row) => paragraph(toLine(row)))
          : [{ type, align, head, rows }];
      }
      case 'picture': {
        const alt = replace(node.alt).trim();
        const caption = inner(node.caption);
        const words = text(alt === '' ? 'Bild' : `Bild: ${alt}`);
        return isNested || alt === '' || node.path === ''
          ? [...paragraph([words]), ...caption]
          : [{ ...node, alt, caption }];
      }
      case 'box': {
        const heading = inlines(node.title, IN_BRACKETS);
        const children = inner(node.children);
        return isNested
          ? [...paragraph([{ type: 'strong', children: heading }]), ...children]
          : [{ type: 'box', title: heading, children }];
      }
      case 'quotation': {
        const attribution = inlines(node.attribution, IN_BRACKETS);
        const children = inner(node.children);
        return isNested
          ? [...children, ...paragraph(attribution)]
          : [{ type: 'quotation', attribution, children }];
      }
      case 'group':
        return blocks(node.children, depth);
      case 'thematicBreak':
        return isNested ? [] : [{ type: 'thematicBreak' }];
      default:
        return paragraph(inlines([node], AT_FOOT));
    }
  }

  /** Notes of a heading stand below it. */
  function title(children: readonly PrintInline[], level: number, isNested: boolean): PrintNode[] {
    const bare = inlines(children, LEFT_OUT);
    const below = listNotes(children).flatMap((note) => paragraph(inlines(note, IN_BRACKETS)));
    if (!bare.some(isVisible)) return below;
    return isNested
      ? [...paragraph([{ type: 'strong', children: bare }]), ...below]
      : [{ type: 'heading', level, children: bare }, ...below];
  }

  function inlines(list: readonly PrintNode[], place: InlinePlace): PrintInline[] {
    return list.flatMap((node) => inline(node, place));
  }

  function inline(node: PrintNode, place: InlinePlace): PrintInline[] {
    const deeper = { ...place, depth: place.depth + 1 };
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return [{ type: node.type, value: replace(node.value) }];
      case 'break':
        return [{ type: 'break' }];
      case 'strong':
      case 'emphasis':
      case 'delete': {
        // Within what is struck out nothing may be a link: PDF/UA allows one line at a time.
        const isStruck = place.isPlain || node.type === 'delete';
        const children = inlines(node.children, { ...deeper, isPlain: isStruck });
        if (place.depth > MAX_DEPTH || !children.some(isVisible)) return children;
        return [{ type: node.type, children }];
      }
      case 'link': {
        const children = inlines(node.children, { ...deeper, isPlain: true, notes: 'brackets' });
        if (place.isPlain || node.url === '' || !children.some(isVisible)) return children;
        return [{ type: 'link', url: node.url, children }];
      }
      case 'footnote':
        return note(node.id, node.children, place);
      case 'footnoteAgain':
        return place.notes === 'foot' && notes.has(node.id) ? [node] : [];
      default:
        return [text(' '), ...toInlines(block(node, MAX_DEPTH))];
    }
  }

  function note(id: string, content: readonly PrintNode[], place: InlinePlace): PrintInline[] {
    if (place.notes === 'none') return [];
    const children = inlines(content, { ...IN_BRACKETS, isPlain: place.isPlain });
    if (!children.some(isVisible)) return [];
    if (place.notes === 'brackets') return [text(' ('), ...children, text(')')];
    notes.add(id);
    return [{ type: 'footnote', id, children }];
  }

  const children = closeLevels(blocks(nodes, 0), firstLevel);
  return { children, hasStandIns };
}

/** A line of plain text, such as a name or an answer, as print can show it. */
export function softenText(value: string): string {
  // Places where a line may break are no characters.
  return breakRuns(replaceMissingGlyphs(value));
}

/** Where words stand: what becomes of a note there, whether links may be links, how deep they lie in emphasis. */
interface InlinePlace {
  notes: 'foot' | 'brackets' | 'none';
  isPlain: boolean;
  depth: number;
}

const AT_FOOT: InlinePlace = { notes: 'foot', isPlain: false, depth: 0 };
const IN_BRACKETS: InlinePlace = { notes: 'brackets', isPlain: false, depth: 0 };
const LEFT_OUT: InlinePlace = { notes: 'none', isPlain: true, depth: 0 };

/** Typst stops at 80 nested calls, and a level takes several. */
const MAX_DEPTH = 4;

function text(value: string): PrintInline {
  return { type: 'text', value };
}

function paragraph(children: PrintInline[]): PrintNode[] {
  return children.some(isVisible) ? [{ type: 'paragraph', children }] : [];
}

function toLine(cells: readonly PrintCell[]): PrintInline[] {
  return cells.flatMap(({ children }, index) =>
    index === 0 ? children : [text(' | '), ...children],
  );
}

/** The notes among the words of a heading. */
function listNotes(nodes: readonly PrintInline[]): PrintNode[][] {
  return nodes.flatMap((node) => {
    if (node.type === 'footnote') return [node.children];
    return 'children' in node ? listNotes(node.children) : [];
  });
}

/** Blocks within a note, as words on lines of their own. */
function toInlines(nodes: readonly PrintNode[]): PrintInline[] {
  return nodes.flatMap((node): PrintInline[] => {
    switch (node.type) {
      case 'paragraph':
        return [...node.children, { type: 'break' }];
      case 'code':
        return [{ type: 'inlineCode', value: node.value }, { type: 'break' }];
      case 'list':
        return node.children.flatMap((item) => toInlines(item.children));
      case 'blockquote':
        return toInlines(node.children);
      default:
        return [];
    }
  });
}

/** Levels begin below the title and never skip one. */
function closeLevels(nodes: readonly PrintNode[], first: number): PrintNode[] {
  let current = first - 1;
  return nodes.map((node) => {
    if (node.type !== 'heading') return node;
    current = Math.min(Math.max(node.level + first - 2, first), current + 1, 6);
    return { ...node, level: current };
  });
}
