import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { cleanCharacters } from '../../../src/markup/writing/pieces.ts';
import { describeMeaning } from '../../../admin/editor/document/meaning.ts';
import { schema } from '../../../admin/editor/document/schema.ts';
import { toDocument } from '../../../admin/editor/document/to-document.ts';
import { toMarkdown } from '../../../admin/editor/document/to-markdown.ts';
import { parseBody } from '../../../src/markup/parse.ts';
import { hasVisibleText, inlineText } from '../../../src/markup/text.ts';
import { document, naughtyText, words } from './arbitraries.ts';

const { nodes, marks } = schema;

/** Where somebody can type, and where the text must be found again. */
const places: Record<string, (text: string) => Node> = {
  paragraph: (text) => nodes.paragraph.create(null, schema.text(text)),
  heading: (text) => nodes.heading.create({ level: 3 }, schema.text(text)),
  'list item': (text) => nodes.bulletList.create(null, listItem(text)),
  quotation: (text) => nodes.blockquote.create(null, paragraph(text)),
  'table cell': (text) => nodes.table.create(null, row(text)),
  component: (text) => nodes.component.create({ name: 'note' }, paragraph(text)),
  footnote: (text) => nodes.footnote.create({ label: '1' }, paragraph(text)),
  'bold text': (text) => bold(text),
  'text of a link': (text) =>
    nodes.paragraph.create(null, schema.text(text, [marks.link.create({ href: '/x/' })])),
};

describe('whatever is typed', () => {
  it.each(Object.entries(places))('shows as typed in a %s', (_place, create) => {
    fc.assert(
      fc.property(naughtyText, (text) => {
        expect(read(write(create(text)))).toBe(normalise(text));
      }),
      { numRuns: 150 },
    );
  });

  it('shows as typed in the field of a component', () => {
    fc.assert(
      fc.property(naughtyText, (value) => {
        const component = nodes.component.create(
          { name: 'note', attributes: { title: value } },
          paragraph('Text'),
        );
        const [node] = parseBody(write(component)).children;
        const title = node?.type === 'containerDirective' ? node.attributes?.title : undefined;
        expect(title ?? '').toBe(cleanCharacters(value));
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    'Bürger*innen und Mieter*innen',
    '10:30 Uhr, ~50 Menschen',
    'a < b und {x}',
    'snake_case',
    'C:\\Ordner',
    '5 % & mehr',
    '[Muster]',
    'https://example.org/a?b=c',
    '„Zitat“ – z. B. so …',
  ])('is readable in the file: %s', (text) => {
    expect(write(places.paragraph!(text))).toBe(text.replace(/[[\]]/g, '\\$&'));
  });

  it('has white space outside of emphasis', () => {
    const paragraphNode = nodes.paragraph.create(null, [
      schema.text('Wohnen ', [marks.strong.create()]),
      schema.text('für alle'),
    ]);
    expect(write(paragraphNode)).toBe('**Wohnen** für alle');
  });

  it('can have emphasis that ends in punctuation before a letter', () => {
    const paragraphNode = nodes.paragraph.create(null, [
      schema.text('Wohnen:', [marks.strong.create()]),
      schema.text('bald'),
    ]);
    expect(read(write(paragraphNode))).toBe('Wohnen:bald');
    expect(toDocument(write(paragraphNode)).doc.child(0).eq(paragraphNode)).toBe(true);
  });
});

describe('any document', () => {
  it.each(Object.entries({ words, 'naughty text': naughtyText }))(
    'is the same after writing and reading, with %s',
    (_name, text) => {
      fc.assert(
        fc.property(document(text), (doc) => {
          const body = toMarkdown(doc, toDocument('').origins);
          expect(describeMeaning(toDocument(body).doc, 'text')).toBe(describeMeaning(doc, 'text'));
        }),
        { numRuns: 30 },
      );
    },
  );
});

function write(block: Node): string {
  return toMarkdown(nodes.doc.create(null, block), toDocument('').origins);
}

/** The text of the first block that has any. */
function read(body: string): string {
  let [node] = parseBody(body).children as unknown as { type: string; children?: never[] }[];
  while (node !== undefined && CONTAINERS.has(node.type)) [node] = node.children ?? [];
  return node === undefined ? '' : normalise(inlineText(node as never));
}

const CONTAINERS = new Set([
  'list',
  'listItem',
  'blockquote',
  'table',
  'tableRow',
  'containerDirective',
  'footnoteDefinition',
]);

/** White space at the edges cannot be seen, and a text of nothing else says nothing. */
function normalise(text: string): string {
  const clean = cleanCharacters(text);
  return hasVisibleText(clean) ? clean.replace(/^[ \t]+|[ \t]+$/g, '') : '';
}

function paragraph(text: string): Node {
  return nodes.paragraph.create(null, schema.text(text));
}

function bold(text: string): Node {
  return nodes.paragraph.create(null, schema.text(text, [marks.strong.create()]));
}

function listItem(text: string): Node {
  return nodes.listItem.create(null, paragraph(text));
}

function row(text: string): Node {
  return nodes.tableRow.create(null, nodes.tableCell.create(null, schema.text(text)));
}
