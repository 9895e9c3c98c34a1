import { toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import type { Command, EditorState } from 'prosemirror-state';
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
  toggleList,
  toggleQuote,
} from './commands.ts';
import { findLink } from './link-dialog.ts';
import { isIn } from './places.ts';

const { nodes, marks } = schema;

/** A button of the toolbar. */
export interface Tool {
  name: string;
  /** A drawing, or a word. */
  icon?: string;
  word?: string;
  className?: string;
  keys?: string;
  command: Command;
  isActive?: (state: EditorState, view: EditorView) => boolean;
}

/** The tools that are always there, by group. */
export function createTools(openLink: Command): Tool[][] {
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

/** Those for the table that the cursor is in. */
export const TABLE_TOOLS: Tool[] = [
  { name: 'Zeile darunter', word: '+ Zeile', command: addRowAfter },
  { name: 'Zeile löschen', word: '− Zeile', command: deleteRow },
  { name: 'Spalte rechts', word: '+ Spalte', command: addColumnAfter },
  { name: 'Spalte löschen', word: '− Spalte', command: deleteColumn },
  { name: 'Tabelle löschen', word: 'Tabelle löschen', command: deleteTable },
];
