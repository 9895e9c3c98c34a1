import { expect, it } from 'vitest';
import { keepBoardFields, withoutBoardFields } from '../../../admin/letter/board-fields.ts';
import { groupNotes } from '../../../src/letter/group-notes.ts';
import { LIMITS } from '../../../src/letter/limits.ts';
import { readCapped } from '../../../src/letter/read-capped.ts';

it('leaves out of a package what only the board enters, and tells it', () => {
  const { fields, notes } = withoutBoardFields({ name: 'Ä', status: 'elected', late: 'Darf.' });
  expect(fields).toEqual({ name: 'Ä' });
  expect(notes.map(({ message }) => message.slice(0, 14))).toEqual([
    '„Stand“ stand ',
    '„Nachgereicht“',
  ]);
});

it('keeps of a form that takes a package in only what is the board’s', () => {
  const form = { _file: {}, name: 'Ö', branch: 'Bilk', status: 'published', late: 'Darf.' };
  expect(keepBoardFields(form)).toEqual({ _file: {}, status: 'published', late: 'Darf.' });
});

it('tells what is to be checked before what was left out, and nothing of what there is not', () => {
  const notes = [
    { kind: 'dropped', message: 'a' },
    { kind: 'check', message: 'b' },
  ] as const;
  expect(groupNotes(notes).map(({ title, messages }) => [title, ...messages])).toEqual([
    ['Bitte prüfen:', 'b'],
    ['Weggelassen:', 'a'],
  ]);
  expect(groupNotes([])).toEqual([]);
});

it('reads one byte more than a letter may have, however large the file is', async () => {
  const file = new Blob([new Uint8Array(LIMITS.bytes * 2)]);
  expect(await readCapped(file)).toHaveLength(LIMITS.bytes + 1);
});
