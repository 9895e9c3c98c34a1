import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseXml } from '../unit/exports/parse-xml.ts';
import { findWord, readHaystack } from './checks/bytes.ts';
import { validator } from './checks/html-rules.ts';
import { collectReferences, findFault } from './checks/references.ts';
import { all, getPage, inspect, readSite, toReadable, type Site } from './checks/site.ts';
import { build } from './cli.ts';
import { settings, yaml } from './fixtures/entries.ts';
import { writeContent } from './fixtures/write-content.ts';
import { NOW } from './now.ts';

let directory: string;
let site: Site;
let other: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'empty-'));
  const [content, second] = [join(directory, 'content'), join(directory, 'second')];
  other = join(directory, 'second-dist');
  await writeContent(content, { 'settings.yml': yaml(settings) });
  await writeContent(second, {
    'settings.yml': yaml({
      name: 'Jusos Nebenan',
      shortName: 'Nebenan',
      url: 'https://nebenan.example',
      description: 'Was nebenan geschieht.',
      email: 'kontakt@nebenan.example',
    }),
  });
  await Promise.all([
    build({ CONTENT_DIR: content, OUT_DIR: join(directory, 'dist'), SITE_NOW: NOW }),
    build({ CONTENT_DIR: second, OUT_DIR: other, SITE_NOW: NOW }),
  ]);
  site = readSite(join(directory, 'dist'));
});

afterAll(() => rm(directory, { recursive: true, force: true }));

describe('with nothing but settings', () => {
  it.each([
    ['/programm/', 'Programm'],
    ['/programm/forderungen/', 'Forderung'],
    ['/programm/fassungen/', 'Fassung'],
    ['/programm/vergleich/', 'Fassung'],
    ['/arbeitskreise/', 'Gruppe'],
    ['/wahlen/', 'Wahl'],
    ['/termine/', 'Termin'],
  ])('%s says what will be here', (address, word) => {
    const { document } = getPage(site, address);
    const state = document.querySelector('main .empty') ?? document.querySelector('main .lead');
    expect(toReadable(state?.textContent)).toContain(word);
    expect(toReadable(state?.textContent)).toMatch(/sobald|noch|gerade/i);
  });

  it.each(['/', '/suche/', '/404.html'])('%s stands', (address) => {
    const main = getPage(site, address).document.querySelector('main');
    expect(toReadable(main?.textContent)).not.toBe('');
  });

  it('the feed has no entry, and is a feed', () => {
    const feed = parseXml(site.read('/feed.xml'));
    expect(feed.querySelectorAll('entry')).toHaveLength(0);
    expect(feed.querySelector('feed > updated')?.textContent).toBeTruthy();
  });

  it('the data files are empty in the form of the contract', () => {
    expect(JSON.parse(site.read('/data/programm.json'))).toMatchObject({ chapters: [] });
    expect(JSON.parse(site.read('/data/wahlen.json'))).toEqual([]);
    expect(JSON.parse(site.read('/data/termine.json'))).toEqual([]);
  });

  it('every page is valid', () => {
    const findings = inspect(site, ({ html }) =>
      validator
        .validateStringSync(html)
        .results.flatMap(({ messages }) => messages.map(({ message }) => message)),
    );
    expect(findings).toEqual([]);
  });

  it('no list is without items', () => {
    const findings = inspect(site, (page) =>
      all(page, 'main :is(ul, ol, dl)')
        .filter((list) => list.children.length === 0)
        .map(({ outerHTML }) => outerHTML),
    );
    expect(findings).toEqual([]);
  });

  it('no link leads nowhere', () => {
    const faults = collectReferences(site).flatMap((reference) => {
      const fault = findFault(site, reference);
      return fault === undefined ? [] : [`${reference.target} ${fault}`];
    });
    expect([...new Set(faults)]).toEqual([]);
  });
});

describe('two builds at the same time', () => {
  it('do not mix their contents', async () => {
    const [first, second] = [await readHaystack(site.directory), await readHaystack(other)];
    expect(findWord(first, 'nebenan')).toEqual([]);
    expect(findWord(second, 'musterstadt')).toEqual([]);
    expect(findWord(first, 'musterstadt').length).toBe(findWord(second, 'nebenan').length);
  });
});
