import fc from 'fast-check';
import type { Mark, Node } from 'prosemirror-model';
import { schema } from '../../../admin/editor/document/schema.ts';

const { nodes, marks } = schema;

/** What Markdown, directives, HTML and character references are made of, and what people write. */
const PIECES = [
  ...[
    '{',
    '}',
    '<',
    '>',
    '*',
    '**',
    '_',
    '__',
    '~',
    '~~',
    '`',
    '```',
    '|',
    '\\',
    '&',
    '!',
    '[',
    ']',
  ],
  ...['(', ')', '#', '## ', ':', '::', ':::', ':::note', '- ', '-', '---', '+ ', '+++', '=', '==='],
  ...['1.', '1. ', '1) ', '12) ', '[x]', '[^1]', '[a]: ', '](x)', '](/x "', '"', "'", '> ', '{x}'],
  ...[
    '&amp;',
    '&#35;',
    '&copy',
    '&copy;',
    '<b>',
    '<!--',
    '<a@b.de>',
    '<https://x.de>',
    '| --- |',
    ':-:',
  ],
  ...['http://x.de/a_b*c*', 'https://x.de', 'www.x.de', 'a@b.de', 'mailto:a@b.de', 'Ä_ö@x-y.de'],
  ...['Bürger*innen', 'Mieter*in', 'jede*r', 'der*die', '10:30', ':smile:', '~50', '§ 5', 'z. B.'],
  ...[
    ' ',
    '  ',
    '\t',
    '\u00a0',
    '\u200b',
    '\u202f',
    '\u3000',
    '😀',
    '👩🏽‍🚒',
    'ß',
    'Ä',
    'e\u0301',
    '„',
    '“',
    '…',
    '–',
  ],
  ...[
    'Wort',
    'a',
    'b',
    '1',
    'in',
    'x y',
    'import x',
    '.',
    ',',
    '*in',
    '\0',
    '\u001b',
    '\ufeff',
    '\ud800',
  ],
];

/** Text that wants to be markup. */
export const naughtyText = fc
  .array(
    fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ maxLength: 3 })),
    {
      minLength: 1,
      maxLength: 7,
    },
  )
  .map((pieces) => pieces.join('').replace(/[\r\n]/g, ' '))
  .filter((text) => text !== '');

/** Plain words, for what is not about the text. */
export const words = fc
  .array(
    fc.constantFrom('Wohnen', 'für', 'alle', 'Bürger*innen', '2030', 'und', 'z. B.', 'Ende.'),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((list) => list.join(' '));

const label = fc.constantFrom('1', '2', 'quelle', 'ä');
const url = fc.oneof(
  fc.constantFrom(
    'https://x.de',
    '/a',
    '#b',
    '/a(b',
    '/a b',
    '/ä?x=1&amp;y',
    'mailto:a@b.de',
    '',
    '<',
    '/a|b',
    '/\\*',
  ),
  naughtyText,
);
const title = fc.option(naughtyText, { nil: null });

const inlineMarks = fc
  .record({
    strong: fc.boolean(),
    em: fc.boolean(),
    strike: fc.boolean(),
    link: fc.option(fc.record({ href: url, title }), { nil: null, freq: 4 }),
  })
  .map(({ strong, em, strike, link }): readonly Mark[] => {
    let set: readonly Mark[] = [];
    if (strong) set = marks.strong.create().addToSet(set);
    if (em) set = marks.em.create().addToSet(set);
    if (strike) set = marks.strike.create().addToSet(set);
    if (link) set = marks.link.create(link).addToSet(set);
    return set;
  });

function inline(text: fc.Arbitrary<string>): fc.Arbitrary<Node> {
  const filled = text.filter((value) => value !== '');
  return fc.oneof(
    {
      weight: 8,
      arbitrary: fc.tuple(filled, inlineMarks).map(([value, set]) => schema.text(value, set)),
    },
    {
      weight: 1,
      arbitrary: filled
        .filter((value) => !value.includes('|'))
        .map((value) => schema.text(value, [marks.code.create()])),
    },
    { weight: 1, arbitrary: inlineMarks.map((set) => nodes.hardBreak.create(null, null, set)) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(url, text, title, inlineMarks)
        .map(([src, alt, name, set]) => nodes.image.create({ src, alt, title: name }, null, set)),
    },
    {
      weight: 1,
      arbitrary: label.map((value) => nodes.footnoteReference.create({ label: value })),
    },
  );
}

/** Running text with everything in it. */
export function inlines(text: fc.Arbitrary<string>, breaks = true): fc.Arbitrary<Node[]> {
  return fc.array(
    breaks ? inline(text) : inline(text).filter(({ type }) => type !== nodes.hardBreak),
    { maxLength: 6 },
  );
}

/** Any block of the schema. */
export function block(text: fc.Arbitrary<string>): fc.Arbitrary<Node> {
  const { block: result } = fc.letrec<{ block: Node; leaf: Node; list: Node }>((tie) => ({
    block: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      tie('leaf'),
      tie('list'),
      blocks(tie('block'), (children) => nodes.blockquote.create(null, children)),
      fc
        .tuple(componentShell, fc.array(tie('block'), { minLength: 1, maxLength: 3 }))
        .map(([attrs, children]) => nodes.component.create(attrs, children)),
    ),
    leaf: fc.oneof(
      {
        weight: 4,
        arbitrary: inlines(text).map((content) => nodes.paragraph.create(null, content)),
      },
      fc
        .tuple(fc.integer({ min: 1, max: 6 }), inlines(text))
        .map(([level, content]) => nodes.heading.create({ level }, content)),
      fc
        .tuple(fc.constantFrom('', 'js', 'a b', 'c`d', '\\*'), naughtyLines)
        .map(([info, value]) =>
          nodes.codeBlock.create({ info }, value === '' ? [] : schema.text(value)),
        ),
      fc.constant(null).map(() => nodes.horizontalRule.create()),
      table(text),
    ),
    list: fc
      .tuple(
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom(0, 1, 1, 7, 99),
        fc.constantFrom('-', '*', '+'),
        fc.array(fc.array(tie('block'), { minLength: 1, maxLength: 3 }), {
          minLength: 1,
          maxLength: 3,
        }),
      )
      .map(([isOrdered, tight, start, marker, items]) => {
        const children = items.map((item) => nodes.listItem.create(null, item));
        return isOrdered
          ? nodes.orderedList.create({ tight, start }, children)
          : nodes.bulletList.create({ tight, marker }, children);
      }),
  }));
  return result;
}

const naughtyLines = fc
  .array(fc.oneof(naughtyText, fc.constant('')), { maxLength: 4 })
  .map((lines) => lines.join('\n'));

const componentShell = fc.record({
  name: fc.constantFrom('note', 'demand', 'figure', 'columns', 'unbekannt'),
  attributes: fc.dictionary(fc.constantFrom('title', 'id', 'alt', 'src', 'x-y'), naughtyLines),
});

function blocks(child: fc.Arbitrary<Node>, create: (children: Node[]) => Node): fc.Arbitrary<Node> {
  return fc.array(child, { minLength: 1, maxLength: 3 }).map(create);
}

function table(text: fc.Arbitrary<string>): fc.Arbitrary<Node> {
  return fc.integer({ min: 1, max: 3 }).chain((width) =>
    fc
      .tuple(
        fc.array(fc.constantFrom(null, 'left', 'center', 'right'), {
          minLength: width,
          maxLength: width,
        }),
        fc.array(fc.array(inlines(text, false), { minLength: width, maxLength: width }), {
          minLength: 1,
          maxLength: 3,
        }),
      )
      .map(([aligns, rows]) =>
        nodes.table.create(
          null,
          rows.map((row) =>
            nodes.tableRow.create(
              null,
              row.map((content, column) =>
                nodes.tableCell.create({ align: aligns[column] }, content),
              ),
            ),
          ),
        ),
      ),
  );
}

/** A document of the schema; every footnote that is named exists. */
export function document(text: fc.Arbitrary<string>): fc.Arbitrary<Node> {
  return fc.array(block(text), { minLength: 1, maxLength: 4 }).map((children) => {
    const doc = nodes.doc.create(null, children);
    const labels = new Set<string>();
    doc.descendants(({ type, attrs }) => {
      if (type === nodes.footnoteReference) labels.add(attrs.label as string);
    });
    const notes = [...labels].map((name) =>
      nodes.footnote.create(
        { label: name },
        nodes.paragraph.create(null, schema.text('Anmerkung')),
      ),
    );
    return nodes.doc.create(null, [...children, ...notes]);
  });
}
