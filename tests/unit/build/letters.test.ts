import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tests as examples } from 'commonmark-spec';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { inspectPicture } from '../../../src/build/inspect-picture.ts';
import { makeLetterPdfs, writeLetters } from '../../../src/build/letters.ts';
import type { Letter, LetterBook } from '../../../src/exports/letter-book.ts';
import { parseBody } from '../../../src/markup/parse.ts';
import { findElements, readPdf, readText, type Pdf } from '../../site/checks/pdf.ts';
import { toLetters } from '../../site/checks/site.ts';
import { createOddPhoto, createPhoto } from '../../site/fixtures/photo.ts';
import { FORBIDDEN_IN_XML, HOSTILE_TEXTS } from '../exports/hostile.ts';

const hostileTexts = [...Object.values(HOSTILE_TEXTS), ...FORBIDDEN_IN_XML.map(({ text }) => text)];

const photo = { bytes: await createPhoto('#1133cc', 300), width: 300, height: 300 };

/** The checks refuse a picture that is named elsewhere in the text. */
const accepted = examples
  .map(({ markdown }) => markdown)
  .filter((markdown) => !JSON.stringify(parseBody(markdown)).includes('"imageReference"'));

const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);

afterEach(() => {
  warn.mockClear();
});

describe('letters that nobody has refused', () => {
  it('are all set, with what was typed in them: the examples of CommonMark, naughty strings, odd structures', async () => {
    const letters = [
      create('spec', { body: accepted.join('\n\n') }),
      create('hostile', {
        name: 'Ωmega 🦊 بيت',
        body: hostileTexts.map((text) => `${text}\n\nEnde.`).join('\n\n'),
        facts: hostileTexts.map((text) => ({ label: text, value: text })),
        answers: hostileTexts.map((text) => ({ question: text, text })),
        provenance: hostileTexts,
      }),
      create('odd', { body: ODD.join('\n\nDanach.\n\n') }),
    ];
    const pdfs = make(letters);
    // Whoever has to be set without markup is told.
    expect(warn.mock.calls).toEqual([]);
    expect([...pdfs.keys()]).toEqual([
      '/wahlen/jhv/spec.pdf',
      '/wahlen/jhv/hostile.pdf',
      '/wahlen/jhv/odd.pdf',
      '/wahlen/jhv.pdf',
    ]);
    const odd = await readPdf(pdfs.get('/wahlen/jhv/odd.pdf')!);
    const figures = findElements(
      odd.pages.flatMap(({ elements }) => elements),
      /^Figure$/,
    );
    const words = toLetters([textOf(odd), ...figures.map(({ alt }) => alt)].join());
    expect(ODD_WORDS.filter((word) => !words.includes(word))).toEqual([]);
  });

  it('say where a character is missing, and where it can be read', async () => {
    const pdfs = make([create('fuchs', { body: 'Der 🦊🦊 sagt 你好.' }), create('klar')]);
    const [fuchs, klar] = [
      await readPdf(pdfs.get('/wahlen/jhv/fuchs.pdf')!),
      await readPdf(pdfs.get('/wahlen/jhv/klar.pdf')!),
    ];
    expect(textOf(fuchs)).toContain('Der ◊ sagt ◊.');
    expect(textOf(fuchs)).toContain('Die Seite zeigt sie.');
    expect(textOf(fuchs)).toContain('https://a.example/wahlen/jhv/fuchs/');
    expect(textOf(klar)).not.toContain('◊');
  });
});

describe('a letter that the compiler does not take', () => {
  it('is set without markup, and the others as they are', async () => {
    const body = ':::unbekannt\nEin *betontes* Wort.\n:::';
    const pdfs = make([create('kaputt', { body }), create('klar')]);
    expect(warn.mock.calls[0]?.[0]).toContain('jhv/kaputt');
    expect(textOf(await readPdf(pdfs.get('/wahlen/jhv/kaputt.pdf')!))).toContain('*betontes*');
    expect(textOf(await readPdf(pdfs.get('/wahlen/jhv.pdf')!))).toContain('Ich kandidiere.');
  });
});

describe('a picture that the checks accept', () => {
  it('is read by the build too, however odd its header', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'letters-'));
    const folder = join(directory, 'candidacies/jhv');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'a.jpg'), await createOddPhoto('#1133cc'));
    expect(await inspectPicture(join(folder, 'a.jpg'), 'a.jpg')).toEqual({ path: 'a.jpg' });
    const portrait = { src: 'a.jpg', alt: 'Lacht', credit: 'Foto: privat' };
    const book = createBook([create('a', { portrait })]);
    const target = { siteUrl: 'https://a.example', publisher: 'Jusos', directory };
    await writeLetters([book], { ...target, contentDir: directory });
    expect((await stat(join(directory, 'wahlen/jhv/a.pdf'))).size).toBeGreaterThan(0);
    await rm(directory, { recursive: true });
  });
});

describe('the booklet', () => {
  it('is tagged PDF/UA-1 with a bookmark for each candidate, in the order given, and the same frame for all', async () => {
    const portrait = { src: 'a.jpg', alt: 'Lacht', credit: 'Foto: privat' };
    const answers = [{ question: 'Wozu?', text: undefined }];
    const letters = [
      create('b', { name: 'Berta', answers }),
      create('a', { name: 'Anton', portrait, answers, body: '#### Tief\n\n# Hoch' }),
    ];
    const pdf = await readPdf(make(letters).get('/wahlen/jhv.pdf')!);
    expect(pdf).toMatchObject({ language: 'de-DE', isTagged: true });
    expect(pdf.metadata.get('pdfuaid:part')).toBe('1');
    expect(pdf.outline.map(({ title }) => title)).toEqual(['Vorsitz']);
    expect(pdf.outline[0]?.items.map(({ title }) => title)).toEqual(['Berta', 'Anton']);
    const [berta, anton] = letters.map(({ name }) => pageOf(pdf, name));
    expect(findElements(anton!.elements, /^Figure$/).map(({ alt }) => alt)).toEqual(['Lacht']);
    for (const page of [berta!, anton!]) {
      expect(findElements(page.elements, /^H2$/)).toHaveLength(1);
      expect(readText(page.elements)).toContain('Nicht beantwortet.');
    }
  });

  it('is the same to the byte when it is made again', () => {
    const [one, other] = [make([create('a')]), make([create('a')])].map((pdfs) =>
      pdfs.get('/wahlen/jhv.pdf')!,
    );
    expect(Buffer.from(one!).equals(Buffer.from(other!))).toBe(true);
  });
});

/** What PDF/UA or Typst refuse where it stands in a chapter. */
const ODD = [
  '- # WortEins in Liste\n- ### Wort\n\n> ## WortZwei im Zitat\n\n#### Weiter',
  '# Titel mit [^a] WortDrei\n\n[^a]: WortVier mit Note[^b] und sich selbst[^a].\n\n[^b]: WortFünf\n\n    - Liste\n\n    ```\n    WortSechs\n    ```',
  'Noch einmal[^a] und [^b].',
  '| a[^c] | ![Bild WortSieben](p.jpg) |\n|---|---|\n| b | c |\n\n[^c]: WortAcht',
  '> | x |\n> |---|\n> | WortNeun |',
  '~~[WortZehn](https://a.example/)~~ [~~b~~](https://a.example/) [](https://a.example/) [k](http://[) ',
  '![](p.jpg) ![Ein Rad WortElf](p.jpg)\n\n- ![Rad](p.jpg)\n\n## ![Rad](p.jpg)\n\n##',
  `${'> '.repeat(30)}WortZwölf\n\n${'- '.repeat(20)}Tief\n\n${'*a **b '.repeat(20)}WortDreizehn${'** *'.repeat(20)}`,
  ':::question{title="WortVierzehn"}\nJa.\n:::\n\n- a\n\n  :::note{title="N"}\n  :::question{title="F"}\n  # WortFünfzehn\n  :::\n  :::',
  ':::figure{src="p.jpg" alt="🦊" credit="Ich"}\n- a\n:::\n\n:::columns\n## WortSechzehn\n:::',
  `${'W'.repeat(3000)} \u202e\u0007\ud800 \n\n1000000000. WortSiebzehn\n\n***\n\n>\n\n\`\`\`\n\`\`\``,
];

const ODD_WORDS = [
  ...['Eins', 'Zwei', 'Drei', 'Vier', 'Fünf', 'Sechs', 'Sieben', 'Acht', 'Neun', 'Zehn', 'Elf'],
  ...['Zwölf', 'Dreizehn', 'Vierzehn', 'Fünfzehn', 'Sechzehn', 'Siebzehn'],
].map((word) => `Wort${word}`);

function make(letters: Letter[]): Map<string, Uint8Array> {
  const pictures = { get: (path: string) => (path.endsWith('.jpg') ? photo : undefined) };
  const book = createBook(letters);
  return makeLetterPdfs({ site: 'https://a.example', publisher: 'Jusos', book, pictures });
}

function createBook(letters: Letter[]): LetterBook {
  return {
    id: 'jhv',
    title: 'Jahreshauptversammlung',
    state: 'Gewählt wird am 30. Januar 2027.',
    date: '2027-01-12',
    url: '/wahlen/jhv/',
    offices: [
      { title: 'Kasse', order: '', withdrawn: [], letters: [] },
      { title: 'Vorsitz', order: 'Ein Platz.', withdrawn: [], letters },
    ],
  };
}

function create(id: string, changes: Partial<Letter> = {}): Letter {
  return {
    id: `jhv/${id}`,
    name: `Person ${id}`,
    url: `/wahlen/jhv/${id}/`,
    facts: [{ label: 'Ortsverein', value: 'Bilk' }],
    answers: [],
    provenance: ['Eingegangen am 1. Januar.'],
    body: 'Ich kandidiere.',
    ...changes,
  };
}

function textOf(pdf: Pdf): string {
  return readText(pdf.pages.flatMap(({ elements }) => elements));
}

function pageOf(pdf: Pdf, name: string): Pdf['pages'][number] {
  const page = pdf.outline[0]?.items.find(({ title }) => title === name)?.page ?? 0;
  return pdf.pages[page - 1]!;
}
