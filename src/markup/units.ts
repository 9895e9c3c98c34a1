import type { Nodes, Parents, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import { COMPONENTS_WITHOUT_NUMBERS, numberBlocks, type CitableBlock } from './citation.ts';
import { components, isComponentName, type ComponentDefinition } from './components.ts';
import { numberFootnotes } from './footnotes.ts';
import { parseBody } from './parse.ts';
import { inlineText, plainText } from './text.ts';
import { setGermanTypography, typeset } from './typography.ts';

/** One line of a body's text: what a comparison sets side by side and a seal is over. */
export interface TextUnit {
  kind:
    | 'heading'
    | 'demand'
    | 'title'
    | 'paragraph'
    | 'item'
    | 'row'
    | 'quote'
    | 'code'
    | 'caption'
    | 'footnote';
  /** Without markup and line ends. */
  text: string;
  /** Number of the citable block that the line belongs to, which `#abs-<n>` leads to. */
  number?: number;
  /** Id of the demand whose title this is, or that the line is part of. */
  demand?: string;
  /** What stands before the first line of a list item: "-" or its number. */
  marker?: string;
  /** Line of the body on which it stands, from 1. */
  line: number;
}

/**
 * Every word of a body in reading order, line by line: headings, titles of demands and boxes, paragraphs, list items,
 * table rows, captions, and at the end the footnotes. Emphasis, link targets and picture files are left out.
 *
 * @param source Body without front matter.
 * @param options `typography` sets it as readers see it; without, the characters are those that the author typed, with
 * the marks of footnotes and of what is struck out.
 */
export function listUnits(source: string, { typography }: { typography: boolean }): TextUnit[] {
  const tree = parseBody(source);
  if (typography) setGermanTypography(tree);
  else numberFootnotes(tree);
  const set = typography ? typeset : (text: string) => text;
  const blocks = new Map<Nodes, CitableBlock>(
    numberBlocks(tree).map((block) => [block.node, block]),
  );
  // After the numbering: a mark is no text, and a paragraph of marks has no number.
  if (!typography) showMarks(tree);
  const units: TextUnit[] = [];
  let demand: { demand: string } | undefined;

  const add = (node: Nodes, kind: TextUnit['kind'], text: string, more?: Partial<TextUnit>) => {
    const line = text.replace(/\s+/g, ' ').trim();
    if (line === '') return;
    units.push({ kind, text: line, line: node.position?.start.line ?? 1, ...demand, ...more });
  };

  const walk = (parent: Parents) => {
    for (const node of parent.children) {
      const block = blocks.get(node);
      if (node.type === 'containerDirective') walkComponent(node);
      else if (node.type === 'heading') add(node, 'heading', inlineText(node));
      else if (block !== undefined) {
        for (const { marker, text } of listLines(block.node)) {
          add(node, LINES[node.type] ?? 'paragraph', text, {
            number: block.number,
            ...(marker !== undefined && { marker }),
          });
        }
      } else if (node.type === 'paragraph') addPictures(node);
    }
  };

  const walkComponent = (node: ContainerDirective) => {
    const { id, title, author, source: origin, alt, credit } = node.attributes ?? {};
    if (node.name === 'demand') {
      demand = { demand: id ?? '' };
      add(node, 'demand', set(title ?? ''));
    } else add(node, 'title', set(title ?? getDefaultTitle(node.name)));
    add(node, 'caption', set(alt ?? ''));
    if (COMPONENTS_WITHOUT_NUMBERS.has(node.name)) {
      for (const child of node.children) add(child, 'caption', plainText(child));
    } else walk(node);
    add(node, 'caption', set([author, origin].filter(Boolean).join(', ')));
    add(node, 'caption', set(credit ?? ''));
    if (node.name === 'demand') demand = undefined;
  };

  const addPictures = (node: Nodes) => {
    visit(node, 'image', (image) => {
      add(image, 'caption', set(image.alt ?? ''));
    });
  };

  walk(tree);
  visit(tree, 'footnoteDefinition', (node) => {
    const text = node.children.map((child) => plainText(child)).join(' ');
    add(node, 'footnote', typography ? text : `[^${node.identifier}]: ${text}`);
  });
  return units;
}

const LINES: Partial<Record<Nodes['type'], TextUnit['kind']>> = {
  list: 'item',
  table: 'row',
  blockquote: 'quote',
  code: 'code',
};

/** Writes what is struck out and where a footnote stands into the text: both can turn what is adopted around. */
function showMarks(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (parent === undefined || index === undefined) return;
    if (node.type === 'footnoteReference') {
      parent.children[index] = { type: 'text', value: `[^${node.identifier}]` };
    }
    if (node.type === 'delete') {
      const tildes = { type: 'text', value: '~~' } as const;
      parent.children[index] = {
        ...node,
        type: 'emphasis',
        children: [tildes, ...node.children, tildes],
      };
    }
  });
}

interface Line {
  marker?: string;
  text: string;
}

/** The lines of a block; those of a list with their markers, however deep they lie. */
function listLines(block: Nodes): Line[] {
  if (block.type !== 'list') return toLines(plainText(block));
  return block.children.flatMap((item, index) => {
    const marker = block.ordered === true ? `${String((block.start ?? 1) + index)}.` : '-';
    const lines = item.children.flatMap(listLines);
    const [first, ...rest] = lines;
    if (first === undefined) return [];
    return [{ ...first, marker: [marker, first.marker].filter(Boolean).join(' ') }, ...rest];
  });
}

function toLines(text: string): Line[] {
  return text.split('\n').map((line) => ({ text: line }));
}

function getDefaultTitle(name: string): string {
  const component: ComponentDefinition | undefined = isComponentName(name)
    ? components[name]
    : undefined;
  return component?.defaultTitle ?? '';
}
