import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { checksum, fingerprint } from './checks/bytes.ts';
import { readEditions } from './checks/chapters.ts';
import { getPage, readSite, toReadable } from './checks/site.ts';
import { runBuild, runFreeze } from './cli.ts';
import { createStrangeContent } from './fixtures/strange.ts';
import { writeContent } from './fixtures/write-content.ts';
import { NOW } from './now.ts';

const SEALED = '2025';
const site = readSite(inject('site'));
const textOf = (edition: string) => site.read(`/programm/${edition}.txt`);

let directory: string;
let content: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'seal-'));
  content = join(directory, 'content');
  await cp('content', content, { recursive: true });
});

afterEach(() => rm(directory, { recursive: true, force: true }));

const inContent = (path: string) => join(content, 'programme', path);

async function readSeal(path = inContent(`${SEALED}/edition.yml`)): Promise<string | undefined> {
  return (parse(await readFile(path, 'utf8')) as { seal?: string }).seal;
}

async function change(path: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(inContent(path), 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${path} has no „${String(from)}“`);
  await writeFile(inContent(path), changed);
}

/** The sealed edition as it was before anybody sealed it. */
async function breakSeal(): Promise<void> {
  await change(`${SEALED}/edition.yml`, /^seal: .*\n/m, '');
  await rm(inContent(`${SEALED}/sealed.txt`));
}

describe('the sealed edition on the site', () => {
  it('has a text whose SHA-256 is the seal', async () => {
    const seal = await readSeal(`content/programme/${SEALED}/edition.yml`);
    expect(checksum(Buffer.from(textOf(SEALED)))).toBe(seal);
  });

  it('shows the seal, and the command that anybody can check it with', () => {
    const { document } = getPage(site, `/programm/${SEALED}/`);
    const section = document.getElementById('siegel')?.closest('section');
    expect(section?.querySelector('code')?.textContent).toBe(checksum(Buffer.from(textOf(SEALED))));
    expect(toReadable(section?.querySelector('dd code')?.textContent)).toBe(
      `curl -s ${site.origin}/programm/${SEALED}.txt | sha256sum`,
    );
  });

  it('is the only one: no other edition shows a seal', () => {
    const sealed = readEditions(site).filter(({ seal }) => seal !== undefined);
    expect(sealed.map(({ id }) => id)).toEqual([SEALED]);
  });
});

describe('a build of a sealed edition whose text changed', () => {
  const NOTE = 'Die letzte gute Fassung.';

  async function buildChanged() {
    const out = join(directory, 'dist');
    await writeContent(out, { 'index.html': NOTE, 'sitemap-index.xml': NOTE });
    const earlier = await fingerprint(out);
    const run = await runBuild({ CONTENT_DIR: content, OUT_DIR: out, SITE_NOW: NOW });
    expect(await fingerprint(out)).toEqual(earlier);
    const lines = run.output.replaceAll(`${directory}/`, '').split('\n');
    return { code: run.code, lines: lines.filter((line) => line.startsWith('content/')) };
  }

  it('is refused by file, line, chapter and paragraph, and leaves the last site alone', async () => {
    const chapter = await readFile(inContent(`${SEALED}/wohnen.mdx`), 'utf8');
    await change(`${SEALED}/wohnen.mdx`, 'mindestens 40 Prozent', 'mindestens 30 Prozent');
    const line = chapter.slice(0, chapter.indexOf('mindestens 40 Prozent')).split('\n').length;
    const { code, lines } = await buildChanged();
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`content/programme/${SEALED}/wohnen.mdx:${String(line)}`);
    expect(lines[0]).toMatch(/versiegelt: Absatz 4 im Kapitel „Wohnen und Boden“ lautet anders/);
    expect(lines[0]).toMatch(/„[^“]*40 Prozent[^“]*“.*„[^“]*30 Prozent[^“]*“/);
  });

  it('is refused when a chapter is gone', async () => {
    await rm(inContent(`${SEALED}/wohnen.mdx`));
    const { code, lines } = await buildChanged();
    expect(code).toBe(1);
    expect(lines.filter((line) => line.includes(`content/programme/${SEALED}/`))).not.toEqual([]);
  });

  it('is refused when seal and text were both made to fit', async () => {
    await change(`${SEALED}/wohnen.mdx`, 'mindestens 40 Prozent', 'mindestens 30 Prozent');
    await change(`${SEALED}/sealed.txt`, 'mindestens 40 Prozent', 'mindestens 30 Prozent');
    const { code, lines } = await buildChanged();
    expect(code).toBe(1);
    expect(lines[0]).toMatch(/edition\.yml:\d+:\d+ {2}seal {2}Das Siegel ist nicht das/);
  });
});

describe('npm run programme:freeze', () => {
  const freeze = async (...editions: string[]) =>
    runFreeze(editions, { CONTENT_DIR: content, SITE_NOW: NOW });

  it('seals an adopted edition with the checksum of the text that the site shows', async () => {
    await breakSeal();
    const { code, output } = await freeze(SEALED);
    expect(code).toBe(0);
    const seal = checksum(Buffer.from(textOf(SEALED)));
    expect(output).toContain(seal);
    expect(await readSeal()).toBe(seal);
    expect(await readFile(inContent(`${SEALED}/sealed.txt`), 'utf8')).toBe(textOf(SEALED));
  });

  it('changes nothing in edition.yml but the seal', async () => {
    const before = await readFile(inContent(`${SEALED}/edition.yml`), 'utf8');
    await breakSeal();
    await freeze(SEALED);
    expect(await readFile(inContent(`${SEALED}/edition.yml`), 'utf8')).toBe(before);
  });

  it('leaves an edition alone that is sealed already, and says so', async () => {
    const before = await fingerprint(content);
    const { code, output } = await freeze(SEALED);
    expect(code).toBe(0);
    expect(output).toContain('schon versiegelt');
    expect(await fingerprint(content)).toEqual(before);
  });

  it.each([
    ['an edition in consultation', ['2030-entwurf'], 'nicht beschlossen (status: consultation)'],
    ['a superseded edition', ['2025-entwurf'], 'nicht beschlossen (status: superseded)'],
    ['an edition that does not exist', ['1863'], 'Vorhanden sind: '],
    ['a path out of the programme', ['../groups'], 'gibt es nicht'],
    ['no edition', [], 'Welche Fassung?'],
    ['two editions', ['2025', '2030-entwurf'], 'Welche Fassung?'],
  ])('refuses %s in German and writes nothing', async (_, editions, words) => {
    const before = await fingerprint(content);
    const { code, output } = await freeze(...editions);
    expect(code).toBe(1);
    expect(output).toContain(words);
    expect(output).not.toMatch(/^\s+at /m);
    expect(await fingerprint(content)).toEqual(before);
  });

  it('refuses a sealed edition whose text changed', async () => {
    await change(`${SEALED}/wohnen.mdx`, 'mindestens 40 Prozent', 'mindestens 30 Prozent');
    const { code, output } = await freeze(SEALED);
    expect(code).toBe(1);
    expect(output).toContain('Absatz 4 im Kapitel „Wohnen und Boden“');
  });

  it('seals whatever an editor can type', async () => {
    await rm(content, { recursive: true });
    await writeContent(content, await createStrangeContent());
    const { code } = await freeze('heute');
    expect(code).toBe(0);
    const shown = readSite(inject('strangeSite')).read('/programm/heute.txt');
    expect(await readSeal(inContent('heute/edition.yml'))).toBe(checksum(Buffer.from(shown)));
  });
});
