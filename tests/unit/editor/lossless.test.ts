import fc from 'fast-check';
import { EditorState, type Transaction } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { describeMeaning } from '../../../admin/editor/document/meaning.ts';
import { schema } from '../../../admin/editor/document/schema.ts';
import { toDocument } from '../../../admin/editor/document/to-document.ts';
import { toMarkdown } from '../../../admin/editor/document/to-markdown.ts';
import { collapse, renderHtml, untypeset } from '../markup/rendered.ts';
import { examples, shippedBodies, strangeBodies } from './bodies.ts';

const everyBody = [...shippedBodies, ...examples, ...strangeBodies];

describe('a body that is opened and saved', () => {
  it('is the same byte for byte', () => {
    const changed = everyBody.filter(([, body]) => save(open(body)) !== body);
    expect(changed).toEqual([]);
  });

  it('is a document that the schema allows', () => {
    for (const [, body] of everyBody)
      expect(() => {
        open(body).state.doc.check();
      }).not.toThrow();
  });

  it('is the same byte for byte after a change that was taken back', () => {
    const changed = everyBody.filter(([, body]) => {
      const editor = open(body);
      const [word] = listWords(editor);
      if (word === undefined) return false;
      const tr = replaceWord(editor, word);
      const changed = apply(editor, tr);
      return save(apply(changed, takeBack(changed.state, tr))) !== body;
    });
    expect(changed).toEqual([]);
  });
});

describe('a body of which one word is changed', () => {
  it('means the same in everything else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everyBody), fc.nat(), ([, body], choice) => {
        const editor = open(body);
        const words = listWords(editor);
        const word = words[choice % words.length];
        if (word === undefined) return;
        const changed = apply(editor, replaceWord(editor, word));
        const saved = save(changed);
        expect(describeMeaning(toDocument(saved).doc, 'text')).toBe(
          describeMeaning(changed.state.doc, 'text'),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('shows the same in everything else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...shippedBodies), fc.nat(), ([, body], choice) => {
        const editor = open(body);
        const words = listWords(editor);
        const word = words[choice % words.length];
        if (word === undefined) return;
        const saved = save(apply(editor, replaceWord(editor, word)));
        const before = show(body);
        const after = show(saved);
        const start = commonPrefix(before, after);
        const rest = before.length - start;
        // What stands between the common beginning and the common end is the word.
        const end = commonPrefix(reverse(before.slice(start)), reverse(after.slice(start)));
        expect(rest - end).toBeLessThanOrEqual(word.to - word.from);
        expect(after.slice(start, after.length - end).length).toBeLessThanOrEqual('Neues'.length);
      }),
      { numRuns: 80 },
    );
  });

  it('changes no other line of a shipped body', () => {
    fc.assert(
      fc.property(fc.constantFrom(...shippedBodies), fc.nat(), ([, body], choice) => {
        const editor = open(body);
        const words = listWords(editor);
        const word = words[choice % words.length];
        if (word === undefined) return;
        const saved = save(apply(editor, replaceWord(editor, word)));
        const [before, after] = [body.split('\n'), saved.split('\n')];
        expect(after.length).toBe(before.length);
        expect(before.filter((line, index) => line !== after[index])).toHaveLength(1);
      }),
      { numRuns: 80 },
    );
  });
});

describe('a link by name', () => {
  it('keeps its target when the line that holds it is deleted', () => {
    const editor = open('Ein [Wort][ziel].\n\n[ziel]: /a/\n');
    const { doc, tr } = editor.state;
    const from = doc.child(0).nodeSize;
    expect(save(apply(editor, tr.delete(from, from + doc.child(1).nodeSize)))).toBe(
      'Ein [Wort](/a/).\n',
    );
  });
});

describe('a component', () => {
  it('is written anew only where it is changed', () => {
    const editor = open(':::note{title=A}\n*  eins\n\n   zwei\n\nText\n:::\n');
    const position = editor.state.doc.textBetween(0, editor.state.doc.content.size, '|').length;
    expect(position).toBeGreaterThan(0);
    const word = listWords(editor).at(-1)!;
    expect(save(apply(editor, replaceWord(editor, word)))).toBe(
      ':::note{title="A"}\n*  eins\n\n   zwei\n\nNeues\n:::\n',
    );
  });

  it('grows a longer fence when another comes into it', () => {
    const editor = open(':::columns\nText\n:::\n\n:::note\nA\n:::\n');
    const { doc, tr } = editor.state;
    const note = doc.child(1);
    const start = doc.child(0).nodeSize;
    tr.delete(start, start + note.nodeSize).insert(1, note);
    expect(save(apply(editor, tr))).toBe('::::columns\n:::note\nA\n:::\n\nText\n::::\n');
  });
});

interface Editor {
  state: EditorState;
  origins: ReturnType<typeof toDocument>['origins'];
}

function open(body: string): Editor {
  const { doc, origins } = toDocument(body);
  return { state: EditorState.create({ doc }), origins };
}

function save({ state, origins }: Editor): string {
  return toMarkdown(state.doc, origins);
}

function apply(editor: Editor, transaction: Transaction): Editor {
  return { ...editor, state: editor.state.apply(transaction) };
}

/** What Ctrl-Z does. */
function takeBack({ tr }: EditorState, { steps, docs }: Transaction): Transaction {
  for (const [index, step] of [...steps.entries()].reverse()) tr.step(step.invert(docs[index]!));
  return tr;
}

/** The new word looks like the one that was there. */
function replaceWord({ state }: Editor, { from, to }: { from: number; to: number }): Transaction {
  return state.tr.replaceWith(from, to, schema.text('Neues', state.doc.nodeAt(from)?.marks ?? []));
}

function listWords({ state }: Editor): { from: number; to: number }[] {
  const words: { from: number; to: number }[] = [];
  state.doc.descendants((node, position) => {
    for (const { 0: word, index } of (node.text ?? '').matchAll(/[\p{L}\p{N}]+/gu)) {
      words.push({ from: position + index, to: position + index + word.length });
    }
  });
  return words;
}

function show(body: string): string {
  const html = renderHtml(body).replace(/ (?:id|href|aria-labelledby)="[^"]*"/g, '');
  return untypeset(collapse(html));
}

function commonPrefix(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.charAt(length) === other.charAt(length)) length++;
  return length;
}

function reverse(text: string): string {
  return Array.from(text).reverse().join('');
}
