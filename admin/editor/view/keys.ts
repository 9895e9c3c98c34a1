import { baseKeymap, chainCommands, exitCode, toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { InputRule, inputRules, undoInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import { Plugin, type Command } from 'prosemirror-state';
import { goToNextCell } from 'prosemirror-tables';
import { schema } from '../document/schema.ts';
import { isInTextOnly } from './places.ts';

const { nodes, marks } = schema;

/** Keys of the editor. Tab works in lists and tables only; after Escape it leaves the editor from there, too. */
export function createKeys(openLinkDialog: Command): Plugin[] {
  let isLeaving = false;
  const unlessLeaving =
    (command: Command): Command =>
    (state, dispatch, view) =>
      !isLeaving && command(state, dispatch, view);
  const leave = new Plugin({
    props: {
      handleKeyDown(_view, event) {
        if (event.key === 'Escape') isLeaving = true;
        else if (event.key !== 'Tab' && event.key !== 'Shift') isLeaving = false;
        return false;
      },
      handleDOMEvents: {
        blur: () => {
          isLeaving = false;
        },
      },
    },
  });
  const hardBreak = chainCommands(exitCode, insertBreak);
  return [
    leave,
    keymap({
      'Mod-b': toggleMark(marks.strong),
      'Mod-i': toggleMark(marks.em),
      'Mod-k': openLinkDialog,
      'Mod-z': undo,
      'Mod-Shift-z': redo,
      'Mod-y': redo,
      Backspace: undoInputRule,
      Enter: splitListItem(nodes.listItem),
      'Shift-Enter': hardBreak,
      Tab: unlessLeaving(chainCommands(sinkListItem(nodes.listItem), goToNextCell(1))),
      'Shift-Tab': unlessLeaving(chainCommands(liftListItem(nodes.listItem), goToNextCell(-1))),
    }),
    keymap(baseKeymap),
  ];
}

/** "- ", "1. ", "## " and "> " at the beginning of a paragraph; Backspace takes it back. */
export function createInputRules(): Plugin {
  return inputRules({
    rules: [
      wrappingInputRule(/^\s*([-*])\s$/, nodes.bulletList),
      wrappingInputRule(
        /^(\d{1,3})[.)]\s$/,
        nodes.orderedList,
        (match) => ({ start: Number(match[1]) }),
        (match, node) => node.childCount + Number(node.attrs.start) === Number(match[1]),
      ),
      wrappingInputRule(/^\s*>\s$/, nodes.blockquote),
      new InputRule(/^(#{2,4})\s$/, (state, [, signs = '##'], start, end) => {
        if (isInTextOnly(state)) return null;
        return state.tr
          .delete(start, end)
          .setBlockType(start, start, nodes.heading, { level: signs.length });
      }),
    ],
  });
}

const insertBreak: Command = (state, dispatch) => {
  const { parent } = state.selection.$from;
  if (parent.type !== nodes.paragraph) return false;
  dispatch?.(state.tr.replaceSelectionWith(nodes.hardBreak.create()).scrollIntoView());
  return true;
};
