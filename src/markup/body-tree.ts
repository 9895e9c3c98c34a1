import type { Element, ElementContent, Nodes as HastNodes } from 'hast';
import type { Nodes, RootContent } from 'mdast';
import {
  defaultHandlers,
  toHast,
  type Handler,
  type Handlers,
  type State,
} from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { numberBlocks, type CitableBlock } from './citation.ts';
import { componentRenderers, type RenderContext } from './component-html.ts';
import { isComponentName } from './components.ts';
import { element } from './element.ts';
import { numberFootnotes } from './footnotes.ts';
import { placeHeadings, type PlacedHeading } from './headings.ts';
import { hyphenate } from './hyphenate.ts';
import { parseBody } from './parse.ts';
import { pictureElement } from './picture.ts';
import { setGermanTypography } from './typography.ts';

export interface BodyOptions {
  /** Gives every block of text its number and its link. */
  citable: boolean;
  /** What a reader can do with a citable block or a demand; without it, as in a book, there is nothing to press. */
  tools?: CitationTools | undefined;
}

/** Elements that follow a numbered block, or stand at the foot of a demand. */
export interface CitationTools {
  ofBlock: (block: CitableBlock) => ElementContent[];
  ofDemand: (id: string, title: string) => ElementContent[];
  /** What became of a demand; stands below its words. */
  statusOf: (id: string) => ElementContent[];
}

/**
 * Turns a body of the closed profile into a tree of HTML elements. Pictures are `<body-picture src alt>`: the site and
 * the book each make of them what they need.
 *
 * @param source Body without front matter, already accepted by the checks.
 * @throws Error on a directive that the checks would have refused; a body must not reach readers unchecked.
 */
export function createBodyTree(
  source: string,
  { citable, tools }: BodyOptions,
): { tree: HastNodes; headings: PlacedHeading[] } {
  const tree = parseBody(source);
  setGermanTypography(tree);
  numberFootnotes(tree);
  const headings = placeHeadings(tree);
  const context: RenderContext = { headings, tools, demandCount: 0, tableCount: 0 };
  const numbers = new Map<Nodes, CitableBlock>(
    citable ? numberBlocks(tree).map((block) => [block.node, block]) : [],
  );

  const hast = toHast(tree, {
    clobberPrefix: 'anm-',
    footnoteLabel: 'Fußnoten',
    footnoteLabelProperties: {},
    footnoteBackLabel: (reference, place) =>
      `Zurück zu Verweis ${String(reference + 1)}${place > 1 ? `, Stelle ${String(place)}` : ''}`,
    handlers: createHandlers(context, numbers),
  });
  return { tree: hast, headings: [...headings.values()] };
}

function createHandlers(context: RenderContext, numbers: Map<Nodes, CitableBlock>): Handlers {
  const numbered = (handler: Handler): Handler => {
    return (state: State, node: Nodes, parent) => {
      const result = handler(state, node, parent) as ElementContent;
      const block = numbers.get(node);
      return block === undefined ? result : withNumber(result, block, context);
    };
  };
  return {
    paragraph: numbered(defaultHandlers.paragraph),
    list: numbered(defaultHandlers.list),
    blockquote: numbered(defaultHandlers.blockquote),
    code: numbered(defaultHandlers.code),
    table: numbered((state: State, node: Extract<Nodes, { type: 'table' }>) =>
      inScrollArea(defaultHandlers.table(state, node), context),
    ),
    heading: (state: State, node: Extract<Nodes, { type: 'heading' }>) => {
      const place = context.headings.get(node);
      if (place === undefined) return defaultHandlers.heading(state, node);
      hyphenateTexts(node.children);
      return element(`h${String(place.level)}`, { id: place.id }, state.all(node));
    },
    image: (_state: State, node: Extract<Nodes, { type: 'image' }>) =>
      pictureElement({ src: node.url, alt: node.alt ?? '' }),
    containerDirective: (state: State, node: Extract<Nodes, { type: 'containerDirective' }>) => {
      if (!isComponentName(node.name)) throw new Error(`Unchecked directive "${node.name}"`);
      return componentRenderers[node.name](state, node, context);
    },
  };
}

/** The number links to its own block; screen readers hear "Absatz 3", copying the text leaves it behind (CSS). */
function withNumber(
  content: ElementContent,
  block: CitableBlock,
  { tools }: RenderContext,
): Element {
  const number = element(
    'a',
    {
      className: ['citable__number'],
      href: `#${block.id}`,
      ariaLabel: `Absatz ${String(block.number)}`,
      dataPagefindIgnore: true,
    },
    [{ type: 'text', value: String(block.number) }],
  );
  return element('div', { className: ['citable'], id: block.id }, [
    number,
    content,
    ...(tools?.ofBlock(block) ?? []),
  ]);
}

/** A wide table scrolls inside its own area, reachable by keyboard (WCAG 2.2, 1.4.10 and 2.1.1). */
function inScrollArea(table: Element, context: RenderContext): Element {
  context.tableCount += 1;
  const ariaLabel = `Tabelle ${String(context.tableCount)}`;
  alignByClass(table);
  return element('section', { className: ['table'], tabIndex: 0, ariaLabel }, [table]);
}

/** `align` is no attribute of HTML any more, and the Content-Security-Policy allows no style attributes. */
function alignByClass(table: Element): void {
  visit(table, 'element', ({ properties }) => {
    const { align } = properties;
    if (typeof align !== 'string') return;
    delete properties.align;
    properties.className = [`align-${align}`];
  });
}

function hyphenateTexts(nodes: RootContent[]): void {
  for (const node of nodes) {
    if (node.type === 'text') node.value = hyphenate(node.value);
    else if ('children' in node) hyphenateTexts(node.children);
  }
}
