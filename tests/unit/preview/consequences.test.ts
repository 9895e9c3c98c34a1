import { describe, expect, it } from 'vitest';
import { findConsequences } from '../../../admin/preview/consequences.ts';
import type { CollectionKey } from '../../../src/validation/entry.ts';
import { entry, type Fields } from '../validation/minimal.ts';
import {
  edition,
  EDITION,
  SEALED,
  sealedText,
  chapter,
  BILDUNG,
  WOHNEN,
} from '../validation/sealed.ts';
import { contentWith } from './content-with.ts';

const LETTER = 'candidacies/jhv/muster.mdx';
const question = { id: 'wohnen', text: 'Was tust du fürs Wohnen?' };
const letter = entry(
  'candidacies',
  { answers: [{ question: 'wohnen', text: 'Bauen.' }] },
  'Wort '.repeat(40),
);
const sealed = {
  [EDITION]: edition(),
  [SEALED]: sealedText,
  [WOHNEN]: chapter.wohnen(),
  [BILDUNG]: chapter.bildung(),
};

/** What a save would break elsewhere. */
function save(
  collection: CollectionKey,
  [from, to]: [Fields, Fields],
  others: Record<string, string> = {},
) {
  const before = contentWith(collection, from, undefined, others);
  const after = contentWith(collection, to, undefined, others);
  return findConsequences({ before, after }, [after.path]);
}

describe('a save that other entries would not fit any more', () => {
  const offices = [{ id: 'vorsitz', title: 'Vorsitz' }];

  it.each<[string, Fields, string, RegExp]>([
    [
      'an office of an election that has letters',
      { offices: [{ id: 'chef', title: 'Vorsitz' }] },
      'Kandidatur „Muster“, Amt',
      /^Das Amt „vorsitz“ gibt es bei dieser Wahl nicht\. Möglich: Vorsitz\.$/,
    ],
    [
      'a question that letters answer',
      { questions: [{ ...question, id: 'miete' }] },
      'Kandidatur „Muster“, Antworten, 1, Frage',
      /^Die Frage „wohnen“ gibt es bei dieser Wahl nicht\./,
    ],
    [
      'the number of words that letters keep to',
      { wordLimit: 30 },
      'Kandidatur „Muster“, Text',
      /erlaubt sind 30/,
    ],
    [
      'the day until which letters are kept',
      { date: '2027-01-07', lettersPublic: '2027-01-06T12:00', keepUntil: '2027-01-07' },
      'Kandidatur „Muster“, Einwilligung, Einwilligung gegeben am',
      /bleiben nur bis 7\. Januar 2027/,
    ],
  ])('says so of %s, and which entry is meant', (_what, change, label, message) => {
    const start = { offices, questions: [question] };
    expect(save('elections', [start, { ...start, ...change }], { [LETTER]: letter })).toEqual([
      { label, message: expect.stringMatching(message) as string },
    ]);
  });

  it('says so of a paragraph of a sealed edition that leaves its demand', () => {
    const sentence = 'Wir fordern [Erbbaurecht](/recht/).';
    const moved = chapter.wohnen((body) => body.replace(`${sentence}\n:::`, `:::\n\n${sentence}`));
    const before = contentWith('events', {}, undefined, sealed);
    const files = before.files.map((file) =>
      file.path === WOHNEN ? { path: WOHNEN, bytes: new TextEncoder().encode(moved) } : file,
    );
    expect(findConsequences({ before, after: { ...before, files } }, [WOHNEN])).toEqual([
      {
        label: expect.stringMatching(/^Fassung „Programm“, /) as string,
        message: expect.stringContaining('Stelle die Gliederung wieder her') as string,
      },
    ]);
  });

  it('says nothing of what others may do without', () => {
    const start = { offices, questions: [question] };
    const more = { offices: [...offices, { id: 'kasse', title: 'Kasse' }], wordLimit: 400 };
    expect(save('elections', [start, { ...start, ...more }], { [LETTER]: letter })).toEqual([]);
  });

  it('says nothing of what was wrong before, also where the sentence is another now', () => {
    const start = { offices, questions: [question], wordLimit: 20 };
    const others = { [LETTER]: letter.replace('vorsitz', 'kasse') };
    const better = {
      ...start,
      wordLimit: 30,
      offices: [...offices, { id: 'schriftfuehrung', title: 'Schriftführung' }],
    };
    expect(save('elections', [start, better], others)).toEqual([]);
  });

  it('leaves what is wrong with the entry itself to its own check', () => {
    expect(save('elections', [{}, { keepUntil: '2027-01-20' }])).toEqual([]);
  });
});
