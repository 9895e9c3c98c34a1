import { describe, expect, it } from 'vitest';
import { createSeal } from '../../../src/validation/rules/seals.ts';
import { validateContent } from '../../../src/validation/validate.ts';
import { completeFolder, entry, minimal, problemsWith, toFiles, type Fields } from './minimal.ts';

/* What the contract allows passes: strictness that nobody asked for would send volunteers away. */

const STRANGE_TEXTS = [
  '<script>alert(1)</script>',
  '"quotes" & ampersands',
  "L'État, c'est moi",
  'W'.repeat(300),
  '🌹 👩‍👩‍👧‍👦 🏳️‍🌈',
  'שלום مرحبا',
  'مرحبا\u200f (\u200ehallo)',
  '{process.exit()} ${x} {{y}}',
  'import fs from "fs"',
  '# keine Überschrift',
  '- kein Punkt',
  '* kein *Alias*',
  '!wichtig &Co %',
  '2027-01-01',
  '5',
  'true',
  'null',
  '~',
  'yes',
  '---',
  '__proto__',
  '\\ \\n \\u0041',
  'a: b # c',
];

describe('titles', () => {
  it.each(STRANGE_TEXTS)('%s', (title) => {
    const { content, problems } = validateContent(
      toFiles({ ...completeFolder(), 'pages/mitmachen.mdx': entry('pages', { title }) }),
      [],
    );
    expect(problems).toEqual([]);
    expect(content.entries.find(({ collection }) => collection === 'pages')?.data).toMatchObject({
      title,
    });
  });
});

it('a title is published without the spaces around it', () => {
  const { content } = validateContent(
    toFiles({ 'pages/mitmachen.mdx': entry('pages', { title: '  Wir \n' }) }),
    [],
  );
  expect(content.entries[0]?.data).toMatchObject({ title: 'Wir' });
});

describe('front matter as different hands write it', () => {
  it.each([
    ['plain', 'title: Bericht\ngroup: lesekreis\ndate: 2026-10-30'],
    ['quoted', '"title": "Bericht"\ngroup: \'lesekreis\'\ndate: "2026-10-30"'],
    ['in any order', 'date: 2026-10-30\ngroup: lesekreis\ntitle: Bericht'],
    ['with comments', '# c\ntitle: Bericht # c\n\n# c\ngroup: lesekreis\ndate: 2026-10-30 # c'],
    ['with spaces at the ends', 'title:   Bericht  \ngroup: lesekreis   \ndate: 2026-10-30 '],
    [
      'over several lines',
      'title: >-\n  Bericht\n  vom Oktober\ngroup: lesekreis\ndate: 2026-10-30',
    ],
    ['in one line', '{title: Bericht, group: lesekreis, date: 2026-10-30}'],
  ])('%s', (_name, fields) => {
    for (const end of ['\n', '\r\n']) {
      const content = `---\n${fields}\n---\n\nText.\n`.replaceAll('\n', end);
      expect(problemsWith({ 'reports/oktober.mdx': content })).toEqual([]);
    }
  });

  it('with optional fields that the CMS left empty', () => {
    const fields: Fields = {
      group: '',
      location: { name: '', address: '', accessibility: '' },
      online: '',
      recurrence: { frequency: '', interval: null, exceptions: [] },
    };
    const { content, problems } = validateContent(
      toFiles({ ...completeFolder(), 'events/treff.mdx': entry('events', fields) }),
      [],
    );
    expect(problems).toEqual([]);
    const event = content.entries.find(({ collection }) => collection === 'events');
    expect(event?.data).toEqual({ ...minimal.events.fields, status: 'planned' });
  });
});

describe('entries with everything that the contract names', () => {
  it.each<[string, string]>([
    [
      'programme/2025/edition.yml',
      entry('editions', {
        election: 'jhv',
        adoptedBy: 'Versammlung',
        changelog: 'Neu.\n\nUnd mehr.',
        phases: [{ title: 'a', from: '2025-01-01', to: '2025-02-01', what: 'b' }],
        seal: createSeal(
          'Programm\nDatum: 2025-03-29\nBeschlossen von: Versammlung\n\nKapitel 1: Wohnen [wohnen]\nWohnen für alle.\n\n[1] Text.\n',
        ),
      }),
    ],
    ['programme/2025/wohnen.mdx', entry('chapters', { order: -1.5, group: 'lesekreis' })],
    [
      'groups/lesekreis.mdx',
      entry('groups', {
        email: 'lesekreis@jusos.example',
        leads: ['muster'],
        readings: [
          { title: 'a', author: 'b', session: '2027-01-26', note: 'c' },
          { title: 'a', author: 'b' },
        ],
      }),
    ],
    [
      'elections/jhv.mdx',
      entry('elections', {
        place: 'Ort',
        wordLimit: 400,
        offices: [{ id: 'vorsitz', title: 'Vorsitz', seats: 2 }],
        questions: [{ id: 'zeit', text: 'Wie viel Zeit?' }],
        lot: { seed: '3 9 17 24 38 41', source: 'Lotto', drawnOn: '2027-01-11' },
      }),
    ],
    [
      'candidacies/jhv/muster.mdx',
      entry('candidacies', {
        status: 'withdrawn',
        consent: { givenOn: '2027-01-08', until: '2027-07-31', portrait: false },
        branch: 'Bilk',
        occupation: 'Kauffrau*mann',
        listPlace: 4,
        district: 10,
        facts: [{ label: 'Juso seit', value: '2018' }],
        answers: [],
      }),
    ],
    [
      'events/treff.mdx',
      entry('events', {
        group: 'lesekreis',
        location: { name: 'Haus', address: 'Straße 1', accessibility: 'Ohne Stufen' },
        online: 'https://meet.example.org/raum?x=1#y',
        status: 'cancelled',
        recurrence: {
          frequency: 'monthly',
          interval: 1,
          weekday: 'TH',
          nth: 2,
          until: '2028-01-01',
          count: 12,
        },
      }),
    ],
    [
      'people/muster.mdx',
      entry('people', {
        email: 'muster@jusos.example',
        roles: [
          { body: 'board', title: 'Vorsitz', from: '2026-01-31', to: '2027-01-30' },
          { body: 'other', title: 'Kasse', from: '2026-01-31' },
        ],
      }),
    ],
    ['pages/mitmachen.mdx', entry('pages', { order: 0, section: 'Verband' })],
  ])('%s', (path, content) => {
    expect(problemsWith({ [path]: content })).toEqual([]);
  });

  it('candidacies in every state, and without portraits', () => {
    for (const status of ['published', 'withdrawn', 'elected', 'notElected']) {
      expect(
        problemsWith({ 'candidacies/jhv/muster.mdx': entry('candidacies', { status }) }),
      ).toEqual([]);
    }
  });
});

describe('bodies', () => {
  it.each([
    ['none', ''],
    ['only spaces', ' \n\t\n'],
    [
      'prose with every kind of Markdown',
      '## a\n\nb *c* **d** ~~e~~ `f` [g](/h/) <https://i.example> j@k.example\n\n- l\n  1. m\n\n> n\n\n```js\n{o}\n```\n\n| p |\n|---|\n| q |\n\n***\n\nr[^1]\n\n[^1]: s',
    ],
    ['what MDX would run', 'import a from "b"\n\nexport const c = {d}\n\n<E f={g} />\n\n{h}'],
    [
      'links within the site and out of it',
      '[a](/) [b](/programm/2025/#x-1) [c](#d) [e](https://f.example) [g](mailto:h@i.example) [j](tel:+49211)',
    ],
    ['a word of 300 letters', 'W'.repeat(300)],
    ['a very long paragraph', 'Wort '.repeat(30_000)],
    ['Windows line ends in a block', ':::note{title="a"}\r\nb\r\n:::\r\n'],
  ])('%s', (_name, body) => {
    expect(problemsWith({ 'pages/mitmachen.mdx': entry('pages', {}, body) })).toEqual([]);
  });
});
