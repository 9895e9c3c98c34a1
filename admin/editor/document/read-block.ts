import type { Definition, Nodes, PhrasingContent, Table } from 'mdast';
import type { Mark, Node } from 'prosemirror-model';
import { hasVisibleText, inlineText } from '../../../src/markup/text.ts';
import { schema } from './schema.ts';

/** Thrown where the editor has no form for something; whoever reads the block keeps its source. */
export class Unrepresentable extends Error {}

/** Targets of links by name, by identifier. */
export type Definitions = ReadonlyMap<string, Definition>;

/**
 * Turns a block of mdast into a node of the editor.
 *
 * @throws Unrepresentable where the block holds something that the editor has no form for.
 */
export function readBlock(block: Nodes, definitions: Definitions): Node {
  const { nodes } = schema;
  const children = (blocks: readonly Nodes[]) => {
    const read = blocks.map((child) => readBlock(child, definitions));
    return read.length > 0 ? read : [nodes.paragraph.create()];
  };
  const text = (content: PhrasingContent[]) => readInline(content, definitions, []);
  switch (block.type) {
    case 'paragraph':
      if (block.data?.directiveLabel === true) throw new Unrepresentable();
      return nodes.paragraph.create(null, text(block.children));
    case 'heading':
      return nodes.heading.create({ level: block.depth }, text(block.children));
    case 'blockquote':
      return nodes.blockquote.create(null, children(block.children));
    case 'list': {
      const tight = block.spread !== true && !block.children.some((item) => item.spread === true);
      const items = block.children.map((item) =>
        nodes.listItem.create(null, children(item.children)),
      );
      return block.ordered === true
        ? nodes.orderedList.create({ tight, start: block.start ?? 1 }, items)
        : nodes.bulletList.create({ tight }, items);
    }
    case 'code':
      return nodes.codeBlock.create(
        { info: [block.lang, block.meta].filter((part) => part != null).join(' ') },
        block.value === '' ? [] : schema.text(block.value),
      );
    case 'thematicBreak':
      return nodes.horizontalRule.create();
    case 'table':
      return readTable(block, text);
    case 'definition': {
      const { identifier, url, title = null } = block;
      // The identifier is as in the source, only in small letters; the label has lost its backslashes.
      const label = isPlainLabel(block.label ?? '') ? block.label : identifier;
      return nodes.definition.create({ label, identifier, url, title });
    }
    case 'footnoteDefinition':
      return nodes.footnote.create(
        { label: plainLabel(block.label ?? block.identifier) },
        children(block.children),
      );
    case 'containerDirective':
      return nodes.component.create(
        { name: block.name, attributes: readAttributes(block.attributes ?? {}) },
        children(block.children),
      );
    default:
      throw new Unrepresentable();
  }
}

function readTable(table: Table, text: (content: PhrasingContent[]) => Node[]): Node {
  const { nodes } = schema;
  const [head] = table.children;
  const rows = table.children.map((row) =>
    nodes.tableRow.create(
      null,
      // A row that is too short is filled up, one that is too long cut: nobody ever saw the rest (GFM, 4.10).
      (head?.children ?? []).map((_, column) =>
        nodes.tableCell.create(
          { align: table.align?.[column] ?? null },
          text(row.children[column]?.children ?? []),
        ),
      ),
    ),
  );
  return nodes.table.create(null, rows);
}

function readInline(
  content: readonly PhrasingContent[],
  definitions: Definitions,
  marks: readonly Mark[],
): Node[] {
  const { nodes, marks: types } = schema;
  return content.flatMap((node): Node[] => {
    const inside = (mark: Mark, children: PhrasingContent[]) =>
      readInline(children, definitions, mark.addToSet(marks));
    switch (node.type) {
      case 'text':
        return textNode(node.value.replace(/[\t ]*[\r\n]+[\t ]*/g, ' '), marks);
      case 'inlineCode':
        return textNode(node.value, types.code.create().addToSet(marks));
      case 'strong':
        return inside(types.strong.create(), node.children);
      case 'emphasis':
        return inside(types.em.create(), node.children);
      case 'delete':
        return inside(types.strike.create(), node.children);
      case 'break':
        return [nodes.hardBreak.create(null, null, marks)];
      case 'link':
      case 'linkReference': {
        const { url, title } = node.type === 'link' ? node : resolve(node.identifier, definitions);
        if (!showsSomething(node) || marks.some(({ type }) => type === types.link)) {
          throw new Unrepresentable();
        }
        return inside(types.link.create({ href: url, title: title ?? null }), node.children);
      }
      case 'image':
      case 'imageReference': {
        const { url, title } = node.type === 'image' ? node : resolve(node.identifier, definitions);
        return [
          nodes.image.create({ src: url, alt: node.alt ?? '', title: title ?? null }, null, marks),
        ];
      }
      case 'footnoteReference':
        if (marks.some(({ type }) => type === types.link)) throw new Unrepresentable();
        return [
          nodes.footnoteReference.create(
            { label: plainLabel(node.label ?? node.identifier) },
            null,
            marks,
          ),
        ];
      default:
        throw new Unrepresentable();
    }
  });
}

function textNode(text: string, marks: readonly Mark[]): Node[] {
  return text === '' ? [] : [schema.text(text, marks)];
}

function resolve(
  identifier: string,
  definitions: Definitions,
): { url: string; title?: string | null | undefined } {
  return definitions.get(identifier) ?? { url: '' };
}

function showsSomething(node: Nodes): boolean {
  if (node.type === 'image' || node.type === 'imageReference') return true;
  if (!('children' in node)) return hasVisibleText(inlineText(node));
  return node.children.some(showsSomething);
}

/** Names with brackets, backslashes or line ends are possible and too strange to be written anew. */
function plainLabel(label: string): string {
  if (!isPlainLabel(label)) throw new Unrepresentable();
  return label;
}

function isPlainLabel(label: string): boolean {
  return /^[^[\]\\&\s]+(?: [^[\]\\&\s]+)*$/.test(label);
}

function readAttributes(
  attributes: Readonly<Record<string, string | null | undefined>>,
): Record<string, string> {
  const read: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (!/^[A-Za-z_:][\w:.-]*$/.test(name) || name === '__proto__') throw new Unrepresentable();
    read[name] = value ?? '';
  }
  return read;
}
