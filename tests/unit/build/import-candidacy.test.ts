import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importCandidacy } from '../../../src/build/letters/import-candidacy.ts';
import { readContent } from '../../../src/build/read-content.ts';
import { parseNow } from '../../../src/domain/time.ts';
import { listNotices } from '../../../src/publishing/notices.ts';
import { copyElection } from './copy-election.ts';

let contentDir: string;
const place = () => ({ contentDir, contentName: 'content' });
const folder = () => join(contentDir, 'candidacies/jhv-2027');
const letter = {
  file: { name: 'brief.txt', bytes: strToU8('Liebe Genoss*innen,\n\n{x} <b>') },
  election: 'jhv-2027',
  office: 'vorsitz',
  name: 'Änne Groß',
  submitted: '2026-11-08T18:30',
  consentGivenOn: '2026-11-08',
};
const path = 'candidacies/jhv-2027/aenne-gross.mdx';

beforeEach(async () => {
  contentDir = await mkdtemp(join(tmpdir(), 'import-'));
  await copyElection(contentDir);
});
afterEach(() => rm(contentDir, { recursive: true }));

describe('a letter', () => {
  it('becomes a candidacy that the build accepts', async () => {
    expect(await importCandidacy(place(), letter)).toMatchObject({ path, missing: [] });
    expect(await readFile(join(contentDir, path), 'utf8')).toBe(
      '---\nname: Änne Groß\noffice: vorsitz\nsubmitted: 2026-11-08T18:30\nconsent:\n  givenOn: 2026-11-08\n---\n\nLiebe Genoss*innen,\n\n{x} \\<b>\n',
    );
    expect((await readContent(contentDir)).problems).toEqual([]);
  });

  it('without consent is written, and the build names what is missing', async () => {
    const { consentGivenOn: _consent, ...request } = letter;
    expect(await importCandidacy(place(), request)).toMatchObject({ missing: ['consent'] });
    expect((await readContent(contentDir)).problems).toMatchObject([{ path, field: 'consent' }]);
  });

  it('that came after the deadline is written and waits for the reason of the board', async () => {
    const request = { ...letter, submitted: '2026-11-09T00:00' };
    expect(await importCandidacy(place(), request)).toMatchObject({ missing: ['late'] });
    const { content, problems } = await readContent(contentDir);
    expect(problems).toEqual([]);
    const [notice] = listNotices(content, parseNow('2027-02-01T00:00:00+01:00'));
    expect(notice).toMatchObject({ path, field: 'submitted' });
  });

  it('lacks consent and reason at once where neither is there', async () => {
    const request = { ...letter, submitted: '2026-11-09T00:00', consentGivenOn: undefined };
    expect(await importCandidacy(place(), request)).toMatchObject({ missing: ['consent', 'late'] });
  });

  it.each([
    ['an unknown election', { election: 'x' }, /Vorhanden sind: .*jhv-2027/],
    ['an unknown office', { office: 'x' }, /Möglich: .*vorsitz/],
    ['a time that does not exist', { submitted: '2026-02-30T10:00' }, /submitted/],
    ['a day that does not exist', { consentGivenOn: '2027-02-30' }, /consent\.givenOn/],
    [
      'too many words',
      { file: { name: 'a.txt', bytes: strToU8('Wort '.repeat(1500).concat('\n\n').repeat(2)) } },
      /3000 Wörter, erlaubt sind/,
    ],
    ['an id that leads elsewhere', { id: '../x' }, /keine Adresse/],
    ['a file that is none', { file: { name: 'a.pdf', bytes: strToU8('%PDF-') } }, /PDF/],
  ])('with %s is refused, and nothing is written', async (_what, change, message) => {
    const before = await readdir(folder());
    await expect(importCandidacy(place(), { ...letter, ...change })).rejects.toThrow(message);
    expect(await readdir(folder())).toEqual(before);
  });

  it('never replaces a file', async () => {
    await importCandidacy(place(), letter);
    const before = await readFile(join(contentDir, path));
    await expect(importCandidacy(place(), letter)).rejects.toThrow(/gibt es schon/);
    expect(await readFile(join(contentDir, path))).toEqual(before);
    const other = await importCandidacy(place(), { ...letter, id: 'aenne-gross-2' });
    expect(other.path).toBe('candidacies/jhv-2027/aenne-gross-2.mdx');
  });

  it.each([
    ['Vergleich', 'kandidatur-vergleich'],
    ['Λένα', 'kandidatur'],
    ['Lang '.repeat(30), 'lang-lang-lang-lang-lang-lang-lang-lang-lang-lang-lang-lang'],
  ])('of somebody called %s gets an id that can be an address', async (name, id) => {
    const imported = await importCandidacy(place(), { ...letter, name: name.trim() });
    expect(imported.path).toBe(`candidacies/jhv-2027/${id}.mdx`);
  });
});
