import { Plugin, type Command } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { schema } from '../document/schema.ts';
import { createComponentMenu } from './component-menu.ts';
import { create, createIcon } from './dom.ts';
import { isIn } from './places.ts';
import { makeRoving } from './roving.ts';
import { createStyleMenu } from './style-menu.ts';
import { createTools, TABLE_TOOLS, type Tool } from './tools.ts';

const { nodes } = schema;

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
  const groups = createTools(openLink).map((tools) =>
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
