import { describe, expect, it } from 'vitest';
import {
  createEditionText,
  listEditionLines,
  type SealedEdition,
} from '../../../src/markup/edition-text.ts';

const BODY = `## Boden

Die Stadt verkauft **keinen** [Boden](/boden/) mehr.[^1]

:::demand{id="wohnen-1" title="Boden behalten"}
Wir fordern:

- Erbbaurecht,
- Vorkauf.
:::

:::summary
Kurz gesagt.
:::

| Jahr | Zahl |
|------|------|
| 2025 | 1,5  |

> Boden ist keine Ware.

\`\`\`
§ 1
\`\`\`

:::figure{src="haus.png" alt="Ein Haus" credit="Foto: Muster"}
:::

[^1]: Stand: 2025.
`;

const TEXT = `Programm 2025
Datum: 2025-03-29
Beschlossen von: Mitgliederversammlung

Kapitel 1: Wohnen [wohnen]
Wohnen für alle.

# Boden

[1] Die Stadt verkauft keinen Boden mehr.[^1]

Forderung wohnen-1: Boden behalten

[2, wohnen-1] Wir fordern:
[3, wohnen-1] - Erbbaurecht,
[3, wohnen-1] - Vorkauf.

## Das Wichtigste

[4] Kurz gesagt.
[5] | Jahr | Zahl
[5] | 2025 | 1,5
[6] > Boden ist keine Ware.
[7] § 1
— Ein Haus
— Foto: Muster
[^1]: Stand: 2025.

Kapitel 2: Bildung [bildung]
Schulen für alle.

[1] Lernen ist "frei".
`;

const WOHNEN = { id: 'wohnen', title: 'Wohnen', summary: 'Wohnen für alle.', body: BODY };
const BILDUNG = {
  id: 'bildung',
  title: 'Bildung',
  summary: 'Schulen für alle.',
  body: 'Lernen ist "frei".',
};

const create = (changes: Partial<SealedEdition> = {}) =>
  createEditionText({
    title: 'Programm 2025',
    date: '2025-03-29',
    adoptedBy: 'Mitgliederversammlung',
    chapters: [WOHNEN, BILDUNG],
    ...changes,
  });

const createOf = (body: string) => create({ chapters: [{ ...WOHNEN, body }] });
const createWith = (from: string | RegExp, to: string) => createOf(BODY.replace(from, to));

describe('the text that a seal is over', () => {
  it('reads like this', () => {
    expect(create()).toBe(TEXT);
  });

  it('says nothing of who adopted it where nobody did', () => {
    expect(create({ adoptedBy: undefined, chapters: [] })).toBe(
      'Programm 2025\nDatum: 2025-03-29\n',
    );
  });

  it.each([
    ['status, seal and change log', { status: 'superseded', seal: 'a', changelog: 'b' }],
    ['phases and the election', { phases: [], election: 'kommunalwahl' }],
  ])('does not depend on %s', (_name, more) => {
    expect(create({ ...more } as Partial<SealedEdition>)).toBe(TEXT);
  });

  it.each([
    ['emphasis', '**keinen**', '*keinen*'],
    ['the target of a link', '(/boden/)', '(https://anderswo.example/)'],
    ['whether words are a link', '[Boden](/boden/)', 'Boden'],
    ['the file of a picture', 'haus.png', 'haus-2.jpg'],
    ['the name of a footnote', /\[\^1\]/g, '[^quelle]'],
    ['where a line ends', 'verkauft **', 'verkauft\n**'],
    ['how many spaces part two words', 'Wir fordern', 'Wir  fordern'],
    ['the mark of a list', /^- /gm, '* '],
    ['the depth of a heading', '## Boden', '### Boden'],
  ])('does not depend on %s', (_name, from, to) => {
    expect(create({ chapters: [{ ...WOHNEN, body: BODY.replace(from, to) }, BILDUNG] })).toBe(TEXT);
  });

  it.each(['\r\n', '\r'])('does not depend on line ends: %j', (end) => {
    expect(createOf(BODY.replaceAll('\n', end))).toBe(createOf(BODY));
  });

  it('does not depend on how a letter is encoded, and is composed (NFC)', () => {
    const decomposed = {
      id: 'wohnen',
      title: 'Bu\u0308ro',
      summary: 'Fu\u0308r alle.',
      body: '## U\u0308ber\n\nSta\u0308dte[^1]\n\n[^1]: ho\u0308her',
    };
    const composed = {
      id: 'wohnen',
      title: 'Büro',
      summary: 'Für alle.',
      body: '## Über\n\nStädte[^1]\n\n[^1]: höher',
    };
    const text = create({ adoptedBy: 'A\u0308lteste', chapters: [decomposed] });
    expect(text).toBe(create({ adoptedBy: 'Älteste', chapters: [composed] }));
    expect(text).toBe(text.normalize('NFC'));
  });
});

describe('the text of an edition changes with', () => {
  it.each<[string, Partial<SealedEdition>]>([
    ['its title', { title: 'Programm 2026' }],
    ['its date', { date: '2025-03-30' }],
    ['who adopted it', { adoptedBy: 'Vorstand' }],
    ['the title of a chapter', { chapters: [{ ...WOHNEN, title: 'Miete' }, BILDUNG] }],
    ['the summary of a chapter', { chapters: [{ ...WOHNEN, summary: 'Anders.' }, BILDUNG] }],
    ['the id of a chapter', { chapters: [{ ...WOHNEN, id: 'miete' }, BILDUNG] }],
    ['the order of chapters', { chapters: [BILDUNG, WOHNEN] }],
    ['a chapter less', { chapters: [WOHNEN] }],
  ])('%s', (_name, changes) => {
    expect(create(changes)).not.toBe(TEXT);
  });

  it.each([
    ['a word', 'keinen', 'etwas'],
    ['a full stop', 'mehr.', 'mehr!'],
    ['a capital letter', 'Boden ist', 'boden ist'],
    ['a quotation mark, which typography would level', 'Vorkauf', '"Vorkauf"'],
    ['the id of a demand', 'wohnen-1', 'wohnen-2'],
    ['the title of a demand', 'Boden behalten', 'Boden verkaufen'],
    ['the end of a demand', ':::\n\n:::summary', '\nMehr.\n:::\n\n:::summary'],
    ['a paragraph that moves out of a demand', 'Wir fordern:\n\n- E', '- E'],
    ['the description of a picture', 'Ein Haus', 'Ein Turm'],
    ['the words of a footnote', 'Stand: 2025', 'Stand: 2024'],
    ['a footnote that stands elsewhere', 'Boden](/boden/) mehr.[^1]', 'Boden](/boden/)[^1] mehr.'],
    ['words that are struck out', '**keinen**', '~~keinen~~'],
    ['a list that is numbered', /^- /gm, '1. '],
    ['the number of an item', /^- /gm, '3. '],
    ['the default title of a box that becomes another', ':::summary', ':::note'],
    ['a heading that becomes a paragraph', '## Boden', 'Boden'],
    ['an item that becomes a paragraph', '- Vorkauf.', '\nVorkauf.'],
  ])('%s', (_name, from, to) => {
    expect(createWith(from, to)).not.toBe(createOf(BODY));
  });

  it('a paragraph that moves into a demand, though every word and number stays', () => {
    const demand = (inside: string, after: string) =>
      createOf(`:::demand{id="a-1" title="T"}\n${inside}\n:::\n\n${after}`);
    expect(demand('eins\n\nzwei', '')).toContain('[2, a-1] zwei\n');
    expect(demand('eins', 'zwei')).toContain('[2] zwei\n');
  });
});

describe('a line of the text', () => {
  const lines = listEditionLines({
    title: 'Programm',
    date: '2025-03-29',
    chapters: [BILDUNG, WOHNEN],
  });
  const find = (text: string) => lines.find((line) => line.text === text);

  it('knows its chapter, and the head knows none', () => {
    expect(find('Programm')?.chapter).toBeUndefined();
    expect(find('Schulen für alle.')?.chapter).toBe(0);
    expect(find('[7] § 1')?.chapter).toBe(1);
  });

  it('knows where it stands in the body', () => {
    expect(find('[2, wohnen-1] Wir fordern:')?.unit?.line).toBe(6);
  });
});
