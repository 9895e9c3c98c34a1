import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importPackage } from '../../../src/build/letters/import-package.ts';
import { parseNow } from '../../../src/domain/time.ts';
import { packCandidacy } from '../../../src/letter/package.ts';
import { createPhoto } from '../../site/fixtures/photo.ts';
import { copyElection } from './copy-election.ts';

let contentDir: string;
const folder = () => join(contentDir, 'candidacies/jhv-2027');
const now = parseNow('2026-11-20T12:00:00+01:00');
const [photo, other] = [await createPhoto('#1133cc', 50), await createPhoto('#cc3311', 50)];

const entry = `---\nname: Ä\noffice: vorsitz\nsubmitted: 2026-11-08T18:30\nconsent:\n  givenOn: 2026-11-08\n---\n\nText\n`;
const shown = entry.replace(
  '---\n\nText',
  '  portrait: true\nportrait:\n  src: ae.jpg\n  alt: Lacht\n  credit: privat\n---\n\nText',
);

interface Handed {
  text?: string;
  picture?: Uint8Array;
  options?: { replaces?: boolean; id?: string; submitted?: string };
}

const importEntry = ({ text = entry, picture, options = {} }: Handed) => {
  const candidacy = { election: 'jhv-2027', id: 'ae', entry: text };
  const named = picture && { picture: { name: 'ae.jpg', bytes: picture } };
  const place = { contentDir, contentName: 'content' };
  return importPackage(place, packCandidacy({ ...candidacy, ...named }), { now, ...options });
};
const readEntry = (id = 'ae') => readFile(join(folder(), `${id}.mdx`), 'utf8');

beforeEach(async () => {
  contentDir = await mkdtemp(join(tmpdir(), 'import-'));
  await copyElection(contentDir);
});
afterEach(() => rm(contentDir, { recursive: true }));

describe('a package of the form', () => {
  it('is written, and says when it came by its own clock', async () => {
    const { path, notes } = await importEntry({ text: shown, picture: photo });
    expect(path).toBe('candidacies/jhv-2027/ae.mdx');
    expect(notes[0]?.message).toMatch(
      /^Eingang laut Datei: 8\. November 2026, 18\.30 Uhr\. .*submitted/,
    );
    expect(await readEntry()).toBe(shown);
    expect(await readdir(folder())).toContain('ae.jpg');
  });

  it('that came after the deadline is written too', async () => {
    const text = entry.replace('2026-11-08T18:30', '2026-11-09T00:00');
    expect(await importEntry({ text })).toMatchObject({ missing: ['late'] });
  });

  it('takes the time at which the mail came, where the board gives one, and asks no more for it', async () => {
    const text = `${entry}\nsubmitted: steht auch im Brief\n`;
    const options = { submitted: '2026-11-09T00:00' };
    expect(await importEntry({ text, options })).toMatchObject({ notes: [], missing: ['late'] });
    expect(await readEntry()).toBe(text.replace('2026-11-08T18:30', '2026-11-09T00:00'));
  });

  it.each<[string, Handed, RegExp]>([
    [
      'a receipt that is no time',
      { options: { submitted: 'gestern' } },
      /submitted {2}.*„gestern“/,
    ],
    ['a field that there is not', { text: entry.replace('name:', 'layout: x\nname:') }, /layout/],
    ['a picture that is none', { text: shown, picture: strToU8('x') }, /kein lesbares Bild/],
    ['a picture that it does not show', { picture: photo }, /zeigt dieses Bild nicht/],
    ...['status: elected', 'edited: Gekürzt.', 'late: Darf.'].map(
      (line): [string, Handed, RegExp] => [
        `what the board enters (${line})`,
        { text: entry.replace('consent:', `${line}\nconsent:`) },
        /Lösche das Feld/,
      ],
    ),
    [
      'a consent of the future',
      { text: entry.replace('givenOn: 2026-11-08', 'givenOn: 2026-12-08') },
      /Zukunft/,
    ],
  ])('with %s is refused, and nothing is written', async (_what, handed, message) => {
    const before = await readdir(folder());
    const failed = importEntry(handed);
    await expect(failed).rejects.toThrow(message);
    await expect(failed).rejects.toThrow(/Geschrieben ist nichts/);
    expect(await readdir(folder())).toEqual(before);
  });
});

describe('a second package of the same name', () => {
  const changed = shown.replace('Text', 'Neuer Text');

  it('is refused, and says how to take it in', async () => {
    await importEntry({});
    await expect(importEntry({})).rejects.toThrow(/--replace.*--id/);
    expect(await readEntry()).toBe(entry);
  });

  it('replaces the first where that is asked for, and its picture', async () => {
    await importEntry({ text: shown, picture: photo });
    const before = await readdir(folder());
    const { notes } = await importEntry({
      text: changed,
      picture: other,
      options: { replaces: true },
    });
    expect(notes.at(-1)?.message).toMatch(/ersetzt/);
    expect(await readEntry()).toBe(changed);
    expect(new Uint8Array(await readFile(join(folder(), 'ae.jpg')))).toEqual(new Uint8Array(other));
    expect(await readdir(folder())).toEqual(before);
  });

  it('takes the picture away that it shows no longer', async () => {
    await importEntry({ text: shown, picture: photo });
    await importEntry({ options: { replaces: true } });
    expect(await readdir(folder())).not.toContain('ae.jpg');
  });

  it('never replaces the picture of somebody else', async () => {
    await importEntry({ text: shown, picture: photo });
    await importEntry({ text: shown, options: { id: 'be' } });
    await rm(join(folder(), 'ae.mdx'));
    await importEntry({});
    const failed = importEntry({ text: changed, picture: other, options: { replaces: true } });
    await expect(failed).rejects.toThrow(/Bild .* gibt es schon/);
    expect(await readEntry()).toBe(entry);
  });

  it('gets an id of its own where two people have one name, and so does its picture', async () => {
    await importEntry({ text: shown, picture: photo });
    await importEntry({ text: changed, picture: other, options: { id: 'ae-2' } });
    expect(await readEntry('ae-2')).toContain('src: ae-2.jpg');
    expect(await readEntry()).toBe(shown);
    expect(await readdir(folder())).toContain('ae-2.jpg');
  });
});
