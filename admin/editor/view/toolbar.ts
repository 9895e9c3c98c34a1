import { toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { Plugin, type Command, type EditorState } from 'prosemirror-state';
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
} from 'prosemirror-tables';
import type { EditorView } from 'prosemirror-view';
import { schema } from '../document/schema.ts';
import {
  findList,
  hasMark,
  insertFootnote,
  insertRule,
  insertTable,
  readBlockStyle,
  setBlockStyle,
  toggleList,
  toggleQuote,
  type BlockStyle,
} from './commands.ts';
import { createComponentMenu } from './component-menu.ts';
import { create, createIcon } from './dom.ts';
import { findLink } from './link-dialog.ts';
import { isIn } from './places.ts';

const { nodes, marks } = schema;

interface Tool {
  name: string;
  /** A drawing, or a word. */
  icon?: string;
  word?: string;
  className?: string;
  keys?: string;
  command: Command;
  isActive?: (state: EditorState, view: EditorView) => boolean;
}

/** The bar above the text. One stop for Tab; arrow keys walk along it. */
export function createToolbar(
  view: EditorView,
  {
    citable,
    plain = false,
    label,
    openLink,
  }: { citable: boolean; plain?: boolean | undefined; label: string; openLink: Command },
): { element: HTMLElement; update: () => void } {
  const style = createStyleMenu(view);
  const groups = createGroups(openLink).map((tools) =>
    tools.map((tool) => createButton(view, tool)),
  );
  const tableTools = TABLE_TOOLS.map((tool) => createButton(view, tool));
  const menu = createComponentMenu(view, citable);
  const tableGroup = createGroup(
    tableTools.map(({ element }) => element),
    'Tabelle',
  );
  const element = create(
    'div',
    { class: 'editor-toolbar', role: 'toolbar', 'aria-label': `Werkzeuge für „${label}“` },
    createGroup([style.element]),
    ...groups.map((buttons) => createGroup(buttons.map((button) => button.element))),
    ...(plain ? [] : [createGroup([menu.button])]),
    tableGroup,
  );
  makeRoving(element);

  const update = () => {
    style.update();
    for (const button of [...groups.flat(), ...tableTools]) button.update();
    tableGroup.hidden = !isIn(view.state, (type) => type === nodes.table);
  };
  update();
  const panels = plain ? [] : [menu.panel];
  return { element: create('div', { class: 'editor-bar' }, element, ...panels), update };
}

/** Keeps the bar in step with the text. */
export function createToolbarPlugin(update: () => void): Plugin {
  return new Plugin({ view: () => ({ update }) });
}

function createGroups(openLink: Command): Tool[][] {
  const mark = (type: (typeof marks)['strong']) => ({
    command: toggleMark(type),
    isActive: (state: EditorState) => hasMark(state, type),
  });
  const list = (type: (typeof nodes)['bulletList']) => ({
    command: toggleList(type),
    isActive: (state: EditorState) => findList(state)?.node.type === type,
  });
  return [
    [
      { name: 'Fett', word: 'F', className: 'editor-tool--bold', keys: 'B', ...mark(marks.strong) },
      { name: 'Kursiv', word: 'K', className: 'editor-tool--italic', keys: 'I', ...mark(marks.em) },
      {
        name: 'Durchgestrichen',
        word: 'D',
        className: 'editor-tool--struck',
        ...mark(marks.strike),
      },
      {
        name: 'Verweis',
        icon: 'M8 12l4-4M9 6l2-2a3.5 3.5 0 0 1 5 5l-2 2M11 14l-2 2a3.5 3.5 0 0 1-5-5l2-2',
        keys: 'K',
        command: openLink,
        isActive: (_state, view) => findLink(view) !== undefined,
      },
    ],
    [
      {
        name: 'Liste',
        icon: 'M8 5h9M8 10h9M8 15h9M3 5h1.5M3 10h1.5M3 15h1.5',
        ...list(nodes.bulletList),
      },
      {
        name: 'Nummerierte Liste',
        icon: 'M9 5h8M9 10h8M9 15h8M3.5 3.5L5 3v4M3 12.2c.6-1.4 2.6-.9 2.2.4L3.2 15.5h2.4',
        ...list(nodes.orderedList),
      },
      {
        name: 'Zitatblock',
        icon: 'M4 11h4V6H4v5c0 2 1 3.5 3 4M12 11h4V6h-4v5c0 2 1 3.5 3 4',
        command: toggleQuote,
        isActive: (state) => isIn(state, (type) => type === nodes.blockquote),
      },
    ],
    [
      {
        name: 'Tabelle',
        icon: 'M3 4h14v12H3zM3 8h14M3 12h14M8 4v12M13 4v12',
        command: insertTable,
      },
      {
        name: 'Fußnote',
        icon: 'M3 12a3 3 0 1 0 6 0a3 3 0 1 0-6 0M9.5 9v6.5M13 5.5l2-1.5v6',
        command: insertFootnote,
      },
      { name: 'Trennlinie', icon: 'M3 10h14', command: insertRule },
    ],
    [
      {
        name: 'Rückgängig',
        icon: 'M7 4L3 8l4 4M3 8h9a4.5 4.5 0 0 1 0 9H8',
        keys: 'Z',
        command: undo,
      },
      {
        name: 'Wiederholen',
        icon: 'M13 4l4 4-4 4M17 8H8a4.5 4.5 0 0 0 0 9h4',
        keys: 'Umschalt+Z',
        command: redo,
      },
    ],
  ];
}

const TABLE_TOOLS: Tool[] = [
  { name: 'Zeile darunter', word: '+ Zeile', command: addRowAfter },
  { name: 'Zeile löschen', word: '− Zeile', command: deleteRow },
  { name: 'Spalte rechts', word: '+ Spalte', command: addColumnAfter },
  { name: 'Spalte löschen', word: '− Spalte', command: deleteColumn },
  { name: 'Tabelle löschen', word: 'Tabelle löschen', command: deleteTable },
];

function createGroup(children: HTMLElement[], label?: string): HTMLElement {
  const role = label === undefined ? {} : { role: 'group', 'aria-label': label };
  return create('div', { class: 'editor-group', ...role }, ...children);
}

function createButton(view: EditorView, tool: Tool) {
  const keys = tool.keys === undefined ? '' : ` (${CONTROL}${tool.keys})`;
  const element = create(
    'button',
    {
      type: 'button',
      class: ['editor-tool', tool.className].filter((name) => name !== undefined).join(' '),
      // The word on a button is part of its name (WCAG 2.2, 2.5.3).
      'aria-label': tool.word !== undefined && tool.word.length > 2 ? undefined : tool.name,
      title: tool.name + keys,
    },
    tool.icon === undefined ? (tool.word ?? '') : createIcon(tool.icon),
  );
  // The text keeps its selection.
  element.addEventListener('mousedown', (event) => {
    event.preventDefault();
  });
  element.addEventListener('click', () => {
    if (element.getAttribute('aria-disabled') === 'true') return;
    tool.command(view.state, view.dispatch, view);
    if (document.querySelector('dialog[open]') === null) view.focus();
  });
  return {
    element,
    update() {
      if (tool.isActive !== undefined) {
        element.setAttribute('aria-pressed', String(tool.isActive(view.state, view)));
      }
      element.setAttribute('aria-disabled', String(!tool.command(view.state, undefined, view)));
    },
  };
}

const CONTROL = /Mac|iP(?:hone|ad)/.test(navigator.userAgent) ? '⌘' : 'Strg+';

function createStyleMenu(view: EditorView) {
  const element = create('select', { class: 'editor-style', 'aria-label': 'Art des Absatzes' });
  element.addEventListener('change', () => {
    setBlockStyle(element.value as BlockStyle)(view.state, view.dispatch);
    view.focus();
  });
  const update = () => {
    const current = readBlockStyle(view.state);
    const styles = new Set<BlockStyle>(['paragraph', 'heading2', 'heading3', 'heading4', current]);
    const names = [...styles].sort((one, other) => ORDER.indexOf(one) - ORDER.indexOf(other));
    if (
      element.options.length !== names.length ||
      !names.every((name, at) => element.options[at]?.value === name)
    ) {
      element.replaceChildren(
        ...names.map((name) =>
          create(
            'option',
            { value: name },
            name === 'paragraph' ? 'Absatz' : `Überschrift ${name.slice(-1)}`,
          ),
        ),
      );
    }
    element.value = current;
    for (const option of element.options) {
      option.disabled =
        option.value !== current && !setBlockStyle(option.value as BlockStyle)(view.state);
    }
  };
  return { element, update };
}

const ORDER: BlockStyle[] = [
  'paragraph',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'heading5',
  'heading6',
];

/** One of the controls can be reached with Tab, the others from it (WAI-ARIA, toolbar pattern). */
function makeRoving(toolbar: HTMLElement): void {
  const controls = () => [...toolbar.querySelectorAll<HTMLElement>('button, select')];
  const visible = () => controls().filter((control) => control.closest('[hidden]') === null);
  const makeCurrent = (current: HTMLElement | undefined) => {
    for (const control of controls()) control.tabIndex = control === current ? 0 : -1;
  };
  makeCurrent(controls()[0]);
  toolbar.addEventListener('focusin', (event) => {
    const current = controls().find((control) => control === event.target);
    if (current !== undefined) makeCurrent(current);
  });
  toolbar.addEventListener('keydown', (event) => {
    const all = visible();
    const at = all.findIndex((control) => control === event.target);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (next === undefined || at === -1) return;
    event.preventDefault();
    all.at(next % all.length)?.focus();
  });
}
