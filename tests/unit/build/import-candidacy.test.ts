import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importCandidacy, importPackage } from '../../../src/build/letters/import-candidacy.ts';
import { readContent } from '../../../src/build/read-content.ts';
import { packCandidacy } from '../../../src/letter/package.ts';

let contentDir: string;
const place = () => ({ contentDir, contentName: 'content' });
const folder = () => join(contentDir, 'candidacies/jhv-2027');
const letter = {
  file: { name: 'brief.txt', bytes: strToU8('Liebe Genoss*innen,\n\n{x} <b>') },
  election: 'jhv-2027',
  office: 'vorsitz',
  name: 'Änne Groß',
  submitted: '2027-01-08T18:30',
  consentGivenOn: '2027-01-08',
};
const path = 'candidacies/jhv-2027/aenne-gross.mdx';

beforeEach(async () => {
  contentDir = await mkdtemp(join(tmpdir(), 'import-'));
  await cp('content', contentDir, { recursive: true });
});
afterEach(() => rm(contentDir, { recursive: true }));

describe('a letter', () => {
  it('becomes a candidacy that the build accepts', async () => {
    expect(await importCandidacy(place(), letter)).toMatchObject({ path, hasConsent: true });
    expect(await readFile(join(contentDir, path), 'utf8')).toBe(
      '---\nname: Änne Groß\noffice: vorsitz\nsubmitted: 2027-01-08T18:30\nconsent:\n  givenOn: 2027-01-08\n---\n\nLiebe Genoss*innen,\n\n{x} \\<b>\n',
    );
    expect((await readContent(contentDir)).problems).toEqual([]);
  });

  it('without consent is written, and the build names what is missing', async () => {
    const { consentGivenOn: _consent, ...request } = letter;
    expect(await importCandidacy(place(), request)).toMatchObject({ hasConsent: false });
    expect((await readContent(contentDir)).problems).toMatchObject([{ path, field: 'consent' }]);
  });

  it.each([
    ['an unknown election', { election: 'x' }, /Vorhanden sind: .*jhv-2027/],
    ['an unknown office', { office: 'x' }, /Möglich: .*vorsitz/],
    ['a day that does not exist', { consentGivenOn: '2027-02-30' }, /consent\.givenOn/],
    [
      'too many words',
      { file: { name: 'a.txt', bytes: strToU8('Wort '.repeat(3000)) } },
      /3000 Wörter, erlaubt sind/,
    ],
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
  });
});

describe('a package of the form', () => {
  const entry = `---\nname: Ä\noffice: vorsitz\nsubmitted: 2027-01-08T18:30\nconsent:\n  givenOn: 2027-01-08\n---\n\nText\n`;

  it('is written', async () => {
    const bytes = packCandidacy({ election: 'jhv-2027', id: 'ae', entry });
    expect(await importPackage(place(), bytes)).toMatchObject({
      path: 'candidacies/jhv-2027/ae.mdx',
    });
    expect(await readFile(join(folder(), 'ae.mdx'), 'utf8')).toBe(entry);
  });

  it.each([
    ['a field that there is not', entry.replace('name:', 'layout: x\nname:'), undefined],
    ['a picture that is none', entry, { name: 'ae.jpg', bytes: strToU8('x') }],
  ])('with %s is refused, and nothing is written', async (_what, text, picture) => {
    const before = await readdir(folder());
    const candidacy = { election: 'jhv-2027', id: 'ae', entry: text };
    const bytes = packCandidacy({ ...candidacy, ...(picture && { picture }) });
    await expect(importPackage(place(), bytes)).rejects.toThrow(/Geschrieben ist nichts/);
    expect(await readdir(folder())).toEqual(before);
  });
});
