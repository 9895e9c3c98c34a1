import { diffWords } from 'diff';
import { availableParallelism, cpus } from 'node:os';
import { createBooks } from '../src/build/books.ts';
import { readEnvironment } from '../src/build/environment.ts';
import { readContent } from '../src/build/read-content.ts';
import { describePicture, drawPicture, POST_SIZE } from '../src/build/picture.ts';
import { compilePdf } from '../src/build/typst.ts';
import { compareEditions } from '../src/domain/comparison/compare-editions.ts';
import { parseNow } from '../src/domain/time.ts';
import { createEpub } from '../src/exports/epub/epub.ts';
import type { BookEdition } from '../src/exports/book.ts';
import { createPrintDocument } from '../src/exports/print/document.ts';
import { listDemands } from '../src/markup/citation.ts';
import { parseBody } from '../src/markup/parse.ts';
import { listUnits } from '../src/markup/units.ts';
import { measureCalendars } from './bench/calendars.ts';
import { measureCms } from './bench/cms.ts';
import { getMedian, type Figure } from './bench/figure.ts';
import { measureLetter } from './bench/letter.ts';
import { run } from './run.ts';

const SITE = 'https://bench.example';
const PUBLISHER = 'Jusos Düsseldorf';

/** Every figure is the median of this many runs, each with its peer, after one run that nobody counts. */
const RUNS = 5;

await run(async () => {
  const { contentDir, now } = readEnvironment();
  const { content } = await readContent(contentDir);
  const edition = createBooks(content, parseNow(now)).at(0);
  if (edition === undefined)
    throw new Error('Ohne eine Fassung des Programms gibt es nichts zu messen.');

  console.log(
    `Node ${process.versions.node}, ${String(availableParallelism())} × ${cpus()[0]?.model ?? '?'}; Median aus ${String(RUNS)} Läufen. Fassung: ${edition.title}.\n`,
  );
  const figures = [
    ...measurePdf(edition),
    measureEpub(edition),
    ...(await measurePictures(edition)),
    ...measureComparison(edition),
    measureCalendars(RUNS),
    ...measureLetter(RUNS),
    ...(await measureCms()),
  ];
  for (const { name, value, unit, limit } of figures) {
    const allowed = limit === undefined ? '' : `erlaubt ${format(limit)} ${unit}`;
    console.log(`${name.padEnd(64)} ${format(value).padStart(7)} ${unit.padEnd(3)} ${allowed}`);
  }
  const missed = figures.filter(({ value, limit }) => limit !== undefined && value > limit);
  if (missed.length > 0) {
    throw new Error(`\nÜber der Grenze: ${missed.map(({ name }) => name).join(', ')}`);
  }
});

function measurePdf(edition: BookEdition): Figure[] {
  const document = createPrintDocument({
    site: SITE,
    publisher: PUBLISHER,
    edition,
    getPicture: () => {
      throw new Error('Die Messung kennt keine Bilder im Programm.');
    },
  });
  const date = new Date(edition.date);
  // The first one counts: the compiler reads its faces, and remembers nothing of an earlier run.
  const started = performance.now();
  const pdf = compilePdf({ template: 'edition.typ', data: { 'document.json': document } }, date);
  const value = (performance.now() - started) / 1000;
  return [
    { name: 'PDF der Fassung, der erste nach dem Start', value, unit: 's', limit: 3 },
    { name: 'PDF der Fassung, Größe', value: pdf.length / 1e6, unit: 'MB', limit: 1 },
  ];
}

function measureEpub(edition: BookEdition): Figure {
  const value = time(() => {
    createEpub({
      site: SITE,
      publisher: { name: PUBLISHER, email: 'bench@example.org' },
      edition,
      getPicture: () => {
        throw new Error('Die Messung kennt keine Bilder im Programm.');
      },
    });
  });
  return { name: 'EPUB der Fassung', value, unit: 's', limit: 1 };
}

async function measurePictures(edition: BookEdition): Promise<Figure[]> {
  const titles = edition.chapters.flatMap(({ title, body }) =>
    listDemands(parseBody(body)).map((demand) => ({ kicker: title, text: demand.title })),
  );
  const describe = (index: number) =>
    describePicture(
      { ...(titles[index % titles.length] ?? { kicker: '', text: PUBLISHER }), ...POST_SIZE },
      { publisher: PUBLISHER, url: `https://${String(index)}.example` },
    );
  const started = performance.now();
  // As a build does: some at a time.
  for (let start = 0; start < 100; start += 10) {
    const some = Array.from({ length: 10 }, (_, index) => describe(start + index));
    await Promise.all(some.map(drawPicture));
  }
  const value = (performance.now() - started) / 1000;
  return [{ name: '100 Bilder zum Teilen', value, unit: 's', limit: 6 }];
}

function measureComparison(edition: BookEdition): Figure[] {
  const before = grow(edition, 50_000);
  const after = before.map((chapter, place) => ({
    ...chapter,
    units: chapter.units.map((unit, index) =>
      (index + place) % 4 === 0
        ? { ...unit, text: unit.text.replace(/\p{Ll}{4,}/u, 'anders') }
        : unit,
    ),
  }));
  const toText = (chapters: typeof before) =>
    chapters.flatMap(({ units }) => units.map(({ text }) => text)).join('\n');
  const [old, now] = [toText(before), toText(after)];
  return [
    {
      name: 'Vergleich zweier Fassungen mit 50.000 Wörtern',
      value: time(() => compareEditions(before, after)),
      unit: 's',
      limit: 0.5,
    },
    {
      name: '  dieselben Texte mit diffWords (jsdiff)',
      value: time(() => diffWords(old, now), 1),
      unit: 's',
      limit: undefined,
    },
  ];
}

/** Chapters of an edition, repeated with changed numbers until they have so many words. */
function grow(edition: BookEdition, words: number) {
  const chapters = edition.chapters.map(({ title, body }) => ({
    title,
    units: listUnits(body, { typography: true }),
  }));
  const grown: { id: string; title: string; units: { kind: string; text: string }[] }[] = [];
  let count = 0;
  for (let round = 0; count < words; round += 1) {
    for (const { title, units } of chapters) {
      const changed = units.map(({ kind, text }) => ({ kind, text: `${text} ${String(round)}` }));
      grown.push({ id: `${title}-${String(round)}`, title, units: changed });
      count += changed.reduce((sum, { text }) => sum + text.split(' ').length, 0);
    }
  }
  return grown;
}

/** Seconds of the median run. */
function time(work: (round: number) => unknown, runs = RUNS): number {
  work(-1);
  const seconds = Array.from({ length: runs }, (_, round) => {
    const started = performance.now();
    work(round);
    return (performance.now() - started) / 1000;
  });
  return getMedian(seconds);
}

function format(value: number): string {
  return value.toLocaleString('de-DE', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
