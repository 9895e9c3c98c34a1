import type { Definition, Nodes, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Node } from 'prosemirror-model';
import { visit } from 'unist-util-visit';
import { parseBody } from '../../../src/markup/parse.ts';
import { findTooDeepLine } from '../../../src/validation/nesting.ts';
import { Origins, type Origin } from './origins.ts';
import { readBlock, Unrepresentable } from './read-block.ts';
import { schema } from './schema.ts';

export interface ReadBody {
  doc: Node;
  origins: Origins;
}

/**
 * Reads a body into a document of the editor.
 *
 * @param source Body without front matter; any text will do.
 * @returns The document, and from where in the source its blocks are. What the editor has no form for is a `raw` block.
 */
export function toDocument(source: string): ReadBody {
  const origins = new Origins(source);
  const reader = new BodyReader(source, origins);
  const isReadable = findTooDeepLine(source) === undefined;
  const blocks = isReadable ? reader.read() : [reader.keepAll()];
  const doc = schema.nodes.doc.create(null, blocks.length > 0 ? blocks : [emptyParagraph()]);
  return { doc, origins };
}

/** A link's target as one string, to compare. */
export function describeTarget(url: string, title: string | null | undefined): string {
  return JSON.stringify([url, title ?? null]);
}

class BodyReader {
  readonly #source: string;
  readonly #origins: Origins;
  readonly #definitions = new Map<string, Definition>();

  constructor(source: string, origins: Origins) {
    this.#source = source;
    this.#origins = origins;
  }

  read(): Node[] {
    const tree: Root = parseBody(this.#source);
    visit(tree, 'definition', (node) => {
      // The first of two wins (CommonMark, 4.7).
      if (!this.#definitions.has(node.identifier)) this.#definitions.set(node.identifier, node);
    });
    const { nodes, end } = this.#readSiblings(tree.children, 0);
    this.#origins.isBlank = nodes.length === 0;
    this.#origins.lead = /^\s*/.exec(this.#source)?.[0].replace(/[^\r\n]+$/, '') ?? '';
    this.#origins.tail = this.#source.slice(end);
    return nodes;
  }

  keepAll(): Node {
    const node = schema.nodes.raw.create({ source: this.#source });
    this.#origins.isBlank = false;
    this.#origins.add({ ...noNeighbours(), node, slice: this.#source, gap: '', isOpen: true });
    return node;
  }

  /** Blocks that stand on lines of their own, without a prefix: each can be written back by itself. */
  #readSiblings(siblings: Nodes[], from: number): { nodes: Node[]; end: number } {
    let end = from;
    let previous: Origin | undefined;
    const nodes = siblings.map((block) => {
      const lineStart = this.#source.lastIndexOf('\n', offsetOf(block, 'start') - 1) + 1;
      const start = Math.max(lineStart, end);
      const blockEnd = offsetOf(block, 'end');
      const slice = this.#source.slice(start, blockEnd);
      const origin: Origin = {
        ...noNeighbours(),
        node: this.#readOne(block, slice),
        slice,
        gap: this.#source.slice(end, start),
        previous,
        isOpen: isOpen(block, slice),
        definitions: this.#collectDefinitions(block),
      };
      if (previous !== undefined) previous.next = origin;
      this.#origins.add(origin);
      previous = origin;
      end = blockEnd;
      return origin.node;
    });
    return { nodes, end };
  }

  #readOne(block: Nodes, slice: string): Node {
    try {
      if (block.type === 'containerDirective') return this.#readComponent(block);
      const node = readBlock(block, this.#definitions);
      this.#keepParts(block, node);
      return node;
    } catch (error) {
      if (!(error instanceof Unrepresentable)) throw error;
      return schema.nodes.raw.create({ source: slice });
    }
  }

  /** So that a changed item or row is the only line that changes. */
  #keepParts(block: Nodes, node: Node): void {
    if (block.type !== 'table' && block.type !== 'list') return;
    block.children.forEach((part, index) => {
      const slice = this.#source.slice(offsetOf(part, 'start'), offsetOf(part, 'end'));
      this.#origins.addPart(node.child(index), slice);
    });
    if (block.type !== 'table') return;
    const [, delimiters = ''] = this.#source.slice(offsetOf(block, 'start')).split(/\r?\n/, 2);
    const aligns = node.firstChild?.children.map((cell) => cell.attrs.align as string | null);
    this.#origins.delimiters.set(JSON.stringify(aligns), delimiters.trim());
  }

  #readComponent(block: ContainerDirective): Node {
    const shell = readBlock({ ...block, children: [] }, this.#definitions);
    const label = block.children[0];
    if (label?.type === 'paragraph' && label.data?.directiveLabel === true) {
      throw new Unrepresentable();
    }
    const start = offsetOf(block, 'start');
    const lineEnd = this.#source.indexOf('\n', start);
    const contentStart = lineEnd === -1 ? this.#source.length : lineEnd + 1;
    const { nodes } = this.#readSiblings(block.children, contentStart);
    return schema.nodes.component.create(shell.attrs, nodes.length > 0 ? nodes : shell.content);
  }

  #collectDefinitions(block: Nodes): ReadonlyMap<string, string> {
    const targets = new Map<string, string>();
    visit(block, (node) => {
      if (node.type !== 'linkReference' && node.type !== 'imageReference') return;
      const definition = this.#definitions.get(node.identifier);
      targets.set(node.identifier, describeTarget(definition?.url ?? '', definition?.title));
    });
    return targets;
  }
}

function noNeighbours() {
  return { previous: undefined, next: undefined, definitions: new Map<string, string>() };
}

function emptyParagraph(): Node {
  return schema.nodes.paragraph.create();
}

/** Whether a fence is missing its end: whatever is written after the block would fall into it. */
function isOpen(block: Nodes, slice: string): boolean {
  if (block.type !== 'code' && block.type !== 'containerDirective') return false;
  const [, fence = ''] = /^\s*([`~:]{3,})/.exec(slice) ?? [];
  const [, closing = ''] = /[\r\n][ \t]*([`~:]{3,})[ \t]*$/.exec(slice) ?? [];
  return !closing.startsWith(fence);
}

function offsetOf(node: Nodes, edge: 'start' | 'end'): number {
  return node.position?.[edge].offset ?? 0;
}
