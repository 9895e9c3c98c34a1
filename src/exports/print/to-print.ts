import type { FootnoteDefinition, Nodes, Paragraph, Parents } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import { numberBlocks } from '../../markup/citation.ts';
import { components, isComponentName, type ComponentName } from '../../markup/components.ts';
import { breakRuns, toPrintable } from '../../markup/glyphs.ts';
import { placeHeadings } from '../../markup/headings.ts';
import { parseBody } from '../../markup/parse.ts';
import { hasVisibleText } from '../../markup/text.ts';
import { setGermanTypography, typeset } from '../../markup/typography.ts';
import type { PictureFile, PrintCell, PrintInline, PrintNode, PrintPicture } from './nodes.ts';

export interface PrintOptions {
  /** Where links that begin with `#` or `/` lead, as a full address. */
  resolveLink: (url: string) => string;
  /** Where the compiler finds a picture that lies beside the chapter. */
  resolvePicture: (src: string) => PictureFile;
  /** Footnotes of all chapters stand in one document; this tells them apart. */
  prefix: string;
}

/**
 * A body of the closed profile as data for the print templates, with the numbers, the typography and the heading levels
 * of the web page.
 *
 * @param source Body without front matter, already accepted by the checks.
 * @throws Error on a node that the profile does not have.
 */
export function toPrint(source: string, options: PrintOptions): PrintNode[] {
  const tree = parseBody(source);
  setGermanTypography(tree);
  const headings = placeHeadings(tree);
  const numbers = new Map(numberBlocks(tree).map(({ node, number }) => [node, String(number)]));
  const footnotes = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (node) => {
    if (!footnotes.has(node.identifier)) footnotes.set(node.identifier, node);
  });
  const definitions = new Map<string, string>();
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node.url);
  });
  const marked = new Set<string>();
  const pictures: PrintPicture[] = [];
  let isInNote = false;
  let demandCount = 0;

  const all = (parent: Parents): PrintNode[] => parent.children.flatMap(convert);
  const inline = (parent: Parents) => all(parent) as PrintInline[];
  const words = (text: string): PrintInline[] => [
    { type: 'text', value: breakRuns(toPrintable(typeset(text))) },
  ];
  const number = (node: Nodes) => {
    const value = numbers.get(node);
    return value === undefined ? {} : { number: value };
  };
  const link = (url: string, children: PrintInline[]): PrintInline => ({
    type: 'link',
    url: options.resolveLink(url),
    children,
  });

  function convert(node: Nodes): PrintNode[] {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return [{ type: node.type, value: breakRuns(toPrintable(node.value)) }];
      case 'strong':
      case 'emphasis':
      case 'delete':
        return [{ type: node.type, children: inline(node) }];
      case 'break':
      case 'thematicBreak':
        return [{ type: node.type }];
      case 'link':
        return [link(node.url, inline(node))];
      case 'linkReference':
        return [link(definitions.get(node.identifier) ?? '', inline(node))];
      case 'image':
        pictures.push({
          type: 'picture',
          ...options.resolvePicture(node.url),
          alt: toPrintable(typeset(node.alt ?? '')),
          caption: [],
        });
        return [];
      case 'footnoteReference':
        return [footnote(node.identifier)];
      case 'paragraph':
        return toParagraph(node);
      case 'blockquote':
        return [{ type: 'blockquote', ...number(node), children: all(node) }];
      case 'code':
        return [{ type: 'code', ...number(node), value: breakRuns(toPrintable(node.value)) }];
      case 'heading':
        return [
          {
            type: 'heading',
            level: headings.get(node)?.level ?? 2,
            children: breakTitle(inline(node)),
          },
        ];
      case 'list':
        return [
          {
            type: 'list',
            ...number(node),
            ordered: node.ordered === true,
            start: node.start ?? 1,
            children: node.children.map((item) => ({ children: all(item) })),
          },
        ];
      case 'table': {
        const [head = [], ...rows] = node.children.map((row) =>
          row.children.map((cell): PrintCell => ({ children: inline(cell) })),
        );
        const align = head.map((_, column) => node.align?.[column] ?? 'left');
        // As on the web: the head decides how many columns there are.
        const even = rows.map((row) => head.map((_, column) => row[column] ?? { children: [] }));
        const table: PrintNode = { type: 'table', ...number(node), align, head, rows: even };
        return [table, ...takePictures()];
      }
      case 'containerDirective':
        if (!isComponentName(node.name)) throw new Error(`Unchecked directive "${node.name}"`);
        return component(node.name, node);
      case 'definition':
      case 'footnoteDefinition':
        return [];
      default:
        throw new Error(`No print for "${node.type}"`);
    }
  }

  /** A picture in running text stands below its paragraph: a line of print is no place for it. */
  function toParagraph(node: Paragraph): PrintNode[] {
    const children = inline(node);
    const isEmpty = !children.some(isVisible);
    const text: PrintNode[] = isEmpty ? [] : [{ type: 'paragraph', ...number(node), children }];
    return isInNote ? text : [...text, ...takePictures()];
  }

  function takePictures(): PrintPicture[] {
    return pictures.splice(0);
  }

  function footnote(identifier: string): PrintInline {
    // No id of a chapter holds a slash.
    const id = `${options.prefix}/${identifier}`;
    const definition = footnotes.get(identifier);
    if (definition === undefined || marked.has(identifier)) return { type: 'footnoteAgain', id };
    marked.add(identifier);
    // Pictures of a note stand below the paragraph that the note belongs to.
    const wasInNote = isInNote;
    isInNote = true;
    const children = runOn(all(definition));
    isInNote = wasInNote;
    return { type: 'footnote', id, children };
  }

  function component(name: ComponentName, node: ContainerDirective): PrintNode[] {
    const attribute = (key: string) => node.attributes?.[key] ?? '';
    const level = headings.get(node)?.level ?? 2;
    const children = all(node);
    switch (name) {
      case 'demand':
        demandCount += 1;
        return [
          {
            type: 'demand',
            level,
            label: `Forderung ${String(demandCount)}`,
            title: breakTitle(words(attribute('title'))),
            children,
          },
        ];
      case 'question':
        return [
          { type: 'question', level, title: breakTitle(words(attribute('title'))), children },
        ];
      case 'note':
        return [
          {
            type: 'box',
            title: words(attribute('title') || components.note.defaultTitle),
            children,
          },
        ];
      case 'summary':
        return [
          {
            type: 'box',
            title: words(attribute('title') || components.summary.defaultTitle),
            children,
          },
        ];
      case 'quote': {
        const by = [attribute('author'), attribute('source')].filter((part) => part !== '');
        return [{ type: 'quotation', attribution: words(`— ${by.join(', ')}`), children }];
      }
      case 'figure':
        return [
          {
            type: 'picture',
            ...options.resolvePicture(attribute('src')),
            alt: toPrintable(typeset(attribute('alt'))),
            caption: [...children, { type: 'paragraph', children: words(attribute('credit')) }],
          },
        ];
      case 'download':
        return [
          {
            type: 'box',
            title: [link(attribute('href'), words(attribute('title')))],
            children,
          },
        ];
      case 'columns':
        return [{ type: 'group', children }];
    }
  }

  return all(tree);
}

/** A note at the foot of a page begins on the line of its number, so its paragraphs become lines of one text. */
function runOn(nodes: PrintNode[]): PrintNode[] {
  return nodes.flatMap((node, index): PrintNode[] => {
    if (node.type !== 'paragraph') return [node];
    return index === 0 ? node.children : [{ type: 'break' }, ...node.children];
  });
}

/** Titles are set larger, so a run of letters must be able to break earlier. */
function breakTitle(nodes: PrintInline[]): PrintInline[] {
  return nodes.map((node) => {
    if ('value' in node) return { ...node, value: breakRuns(node.value, TITLE_RUN) };
    if ('children' in node && node.type !== 'footnote') {
      return { ...node, children: breakTitle(node.children) };
    }
    return node;
  });
}

const TITLE_RUN = 20;

/** Whether anything of a node shows on paper; the mark of a footnote does. */
export function isVisible(node: PrintInline): boolean {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return hasVisibleText(node.value);
    case 'footnote':
    case 'footnoteAgain':
      return true;
    case 'break':
      return false;
    default:
      return node.children.some(isVisible);
  }
}
