import '../../without-eval.ts';
import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import { Fragment, type Node } from 'prosemirror-model';
import { EditorState, Plugin, type Command } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';
import '../editor.css';
import type { Origins } from '../document/origins.ts';
import { schema } from '../document/schema.ts';
import { toDocument } from '../document/to-document.ts';
import { toMarkdown } from '../document/to-markdown.ts';
import { createShownAsOnSite } from './addresses.ts';
import { create, createId } from './dom.ts';
import { createFootnotes } from './footnotes.ts';
import { createInputRules, createKeys } from './keys.ts';
import { createLinkDialog } from './link-dialog.ts';
import { createNodeViews } from './node-views.ts';
import { cleanPasted } from './paste.ts';
import type { Pictures } from './pictures.ts';
import { createToolbar } from './toolbar.ts';

export interface BodyEditorOptions {
  parent: HTMLElement;
  /** The body, as it stands in the file. */
  value: string;
  /** Whether demands can be inserted. */
  citable: boolean;
  /** Text only: no components can be inserted. */
  plain?: boolean | undefined;
  /** What a screen reader calls the text. */
  label: string;
  /** Id of an element that says more about the field. */
  describedBy?: string | undefined;
  required?: boolean | undefined;
  /** Id for the text itself, so that a label can point to it. */
  id?: string | undefined;
  onChange: (value: string) => void;
  pictures: Pictures;
  onFocus?: (() => void) | undefined;
  onBlur?: (() => void) | undefined;
}

export interface BodyEditor {
  /** Shows another body; nothing happens if it is the one shown. */
  setValue: (value: string) => void;
  focus: () => void;
  destroy: () => void;
}

/** Puts an editor for a body into the page. */
export function createBodyEditor(options: BodyEditorOptions): BodyEditor {
  const root = create('div', { class: 'editor' });
  const hint = create(
    'p',
    { class: 'editor-hidden', id: createId() },
    'Mit Alt und F10 kommst du zu den Werkzeugen. In Listen und Tabellen rückt die Tabulatortaste ein oder weiter; mit Esc und dann Tabulator verlässt du den Text.',
  );
  const status = create('p', { class: 'editor-status', role: 'status' });
  const link = createLinkDialog(root);
  let origins: Origins;
  let value = options.value;

  const createState = (source: string) => {
    const body = toDocument(source);
    ({ origins } = body);
    return EditorState.create({ doc: withRoom(body.doc), plugins: createPlugins(link.open) });
  };

  const view = new EditorView(null, {
    state: createState(value),
    nodeViews: createNodeViews(options.pictures),
    attributes: {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': options.label,
      'aria-describedby': [options.describedBy, hint.id].filter((id) => id !== undefined).join(' '),
      class: 'editor-text',
      lang: 'de',
      ...(options.id !== undefined && { id: options.id }),
      ...(options.required === true && { 'aria-required': 'true' }),
    },
    transformPastedHTML(html) {
      // What comes from here needs no cleaning; the schema's rules hold for it as well.
      if (html.includes('data-pm-slice')) return html;
      const page = new DOMParser().parseFromString(html, 'text/html');
      const { pictures } = cleanPasted(page);
      status.textContent = describePaste(pictures);
      return page.body.innerHTML;
    },
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      toolbar.update();
      if (!transaction.docChanged) return;
      const written = toMarkdown(view.state.doc, origins);
      if (written === value) return;
      value = written;
      options.onChange(value);
    },
    handleDOMEvents: {
      focus: () => {
        options.onFocus?.();
      },
      blur: () => {
        options.onBlur?.();
      },
      keydown: (_view, event) => {
        if (event.key !== 'F10' || !event.altKey) return false;
        toolbar.element.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
        event.preventDefault();
        return true;
      },
    },
  });

  const toolbar = createToolbar(view, { ...options, openLink: link.open });
  root.prepend(toolbar.element, hint, view.dom, status);
  options.parent.append(root);

  return {
    setValue(next) {
      if (next === value) return;
      value = next;
      view.updateState(createState(next));
      toolbar.update();
    },
    focus: () => {
      view.focus();
    },
    destroy() {
      view.destroy();
      root.remove();
    },
  };
}

function createPlugins(openLink: Command): Plugin[] {
  return [
    createInputRules(),
    ...createKeys(openLink),
    tableEditing(),
    createFootnotes(),
    createShownAsOnSite(),
    history(),
    dropCursor({ color: 'currentColor', width: 2 }),
    gapCursor(),
    new Plugin({
      appendTransaction(transactions, _before, { doc, tr }) {
        if (!transactions.some(({ docChanged }) => docChanged) || hasRoomAtEnd(doc)) return null;
        return tr
          .insert(doc.content.size, schema.nodes.paragraph.create())
          .setMeta('addToHistory', false);
      },
    }),
  ];
}

/**
 * Below a heading that has nothing below it, and below a component or a table at the end, there must be a line to go on;
 * an empty one is not written.
 */
function withRoom(doc: ReturnType<typeof toDocument>['doc']) {
  const blocks = doc.children.flatMap((block, index) => {
    const next = doc.maybeChild(index + 1);
    const isBare = block.type === schema.nodes.heading && (!next || endsSection(next, block));
    return isBare ? [block, schema.nodes.paragraph.create()] : [block];
  });
  if (!hasRoomAtEnd(doc)) blocks.push(schema.nodes.paragraph.create());
  return doc.copy(Fragment.from(blocks));
}

function endsSection(block: Node, heading: Node): boolean {
  const level = ({ attrs }: Node) => Number(attrs.level);
  return block.type === schema.nodes.heading && level(block) <= level(heading);
}

function hasRoomAtEnd({ lastChild }: ReturnType<typeof toDocument>['doc']): boolean {
  return lastChild?.isTextblock === true && lastChild.type !== schema.nodes.codeBlock;
}

function describePaste(pictures: number): string {
  if (pictures === 0) return '';
  const what = pictures === 1 ? 'Ein Bild wurde' : `${String(pictures)} Bilder wurden`;
  return `${what} nicht übernommen. Füge Bilder mit „Baustein einfügen“ und „Bild“ ein.`;
}
