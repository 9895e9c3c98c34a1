import type { NodeSpec } from 'prosemirror-model';
import { readAlign, readComponent, readStart } from './read-dom.ts';

/** Blocks, and what stands in a line beside letters. */
export const nodes = {
  doc: { content: 'block+' },

  paragraph: {
    group: 'block',
    content: 'inline*',
    parseDOM: [{ tag: 'p' }],
    toDOM: () => ['p', 0],
  },

  heading: {
    group: 'block',
    content: 'inline*',
    defining: true,
    attrs: { level: { default: 2 } },
    // The page's title is the only h1; what a text processor calls "Überschrift 1" is the first level of the body.
    parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({
      tag: `h${level}`,
      attrs: { level: Math.max(level, 2) },
    })),
    toDOM: (node) => [`h${String(node.attrs.level)}`, 0],
  },

  blockquote: {
    group: 'block',
    content: 'block+',
    defining: true,
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: () => ['blockquote', 0],
  },

  bulletList: {
    group: 'block',
    content: 'listItem+',
    attrs: { tight: { default: true }, marker: { default: '-' } },
    parseDOM: [{ tag: 'ul' }],
    toDOM: () => ['ul', 0],
  },

  orderedList: {
    group: 'block',
    content: 'listItem+',
    attrs: { tight: { default: true }, start: { default: 1 }, marker: { default: '.' } },
    parseDOM: [{ tag: 'ol', getAttrs: (dom) => ({ start: readStart(dom) }) }],
    toDOM: (node) => ['ol', node.attrs.start === 1 ? {} : { start: node.attrs.start as number }, 0],
  },

  listItem: {
    content: 'block+',
    defining: true,
    parseDOM: [{ tag: 'li' }],
    toDOM: () => ['li', 0],
  },

  codeBlock: {
    group: 'block',
    content: 'text*',
    marks: '',
    code: true,
    defining: true,
    attrs: { info: { default: '' } },
    parseDOM: [{ tag: 'pre', preserveWhitespace: 'full' }],
    toDOM: () => ['pre', ['code', 0]],
  },

  horizontalRule: {
    group: 'block',
    parseDOM: [{ tag: 'hr' }],
    toDOM: () => ['hr'],
  },

  table: {
    group: 'block',
    content: 'tableRow+',
    tableRole: 'table',
    isolating: true,
    parseDOM: [{ tag: 'table' }],
    toDOM: () => ['table', ['tbody', 0]],
  },

  tableRow: {
    content: 'tableCell+',
    tableRole: 'row',
    parseDOM: [{ tag: 'tr' }],
    toDOM: () => ['tr', 0],
  },

  /** The first row is the head: Markdown knows no other. Spans stay 1; prosemirror-tables asks for them. */
  tableCell: {
    content: 'inline*',
    tableRole: 'cell',
    isolating: true,
    attrs: {
      colspan: { default: 1 },
      rowspan: { default: 1 },
      colwidth: { default: null },
      align: { default: null },
    },
    parseDOM: ['td', 'th'].map((tag) => ({
      tag,
      getAttrs: (dom: HTMLElement) => ({ align: readAlign(dom) }),
    })),
    toDOM: ({ attrs }) => ['td', attrs.align === null ? {} : { align: attrs.align as string }, 0],
  },

  footnote: {
    group: 'block',
    content: 'block+',
    defining: true,
    isolating: true,
    attrs: { label: {} },
    parseDOM: [
      {
        tag: 'div[data-footnote]',
        getAttrs: (dom) => ({ label: dom.getAttribute('data-footnote') ?? '' }),
      },
    ],
    toDOM: (node) => ['div', { 'data-footnote': node.attrs.label as string }, 0],
  },

  component: {
    group: 'block',
    content: 'block+',
    defining: true,
    isolating: true,
    attrs: { name: {}, attributes: { default: {} } },
    parseDOM: [{ tag: 'section[data-component]', getAttrs: readComponent }],
    toDOM: ({ attrs }) => [
      'section',
      {
        'data-component': attrs.name as string,
        'data-attributes': JSON.stringify(attrs.attributes),
      },
      0,
    ],
  },

  /** The target of links by name, `[name]: https://…`. Nobody sees it; it stays as long as the text is not changed. */
  definition: {
    group: 'block',
    atom: true,
    attrs: { label: {}, identifier: {}, url: {}, title: { default: null } },
    toDOM: ({ attrs }) => ['pre', `[${String(attrs.label)}]: ${String(attrs.url)}`],
  },

  /** What the editor has no form for, kept as its source text. */
  raw: {
    group: 'block',
    atom: true,
    attrs: { source: {} },
    toDOM: (node) => ['pre', node.attrs.source as string],
  },

  text: { group: 'inline' },

  hardBreak: {
    group: 'inline',
    inline: true,
    selectable: false,
    leafText: () => '\n',
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
  },

  image: {
    group: 'inline',
    inline: true,
    draggable: true,
    attrs: { src: {}, alt: { default: '' }, title: { default: null } },
    parseDOM: [
      {
        tag: 'span[data-picture]',
        getAttrs: (dom) => ({
          src: dom.getAttribute('data-picture') ?? '',
          alt: dom.getAttribute('data-alt') ?? '',
        }),
      },
    ],
    toDOM: ({ attrs }) => [
      'span',
      { 'data-picture': attrs.src as string, 'data-alt': attrs.alt as string },
    ],
  },

  footnoteReference: {
    group: 'inline',
    inline: true,
    attrs: { label: {} },
    parseDOM: [
      {
        tag: 'sup[data-footnote]',
        getAttrs: (dom) => ({ label: dom.getAttribute('data-footnote') ?? '' }),
      },
    ],
    toDOM: ({ attrs }) => ['sup', { 'data-footnote': attrs.label as string }],
  },
} satisfies Record<string, NodeSpec>;
