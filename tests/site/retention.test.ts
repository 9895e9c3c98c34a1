import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  checksum,
  findDifferences,
  fingerprint,
  findWord,
  readHaystack,
  type Haystack,
} from './checks/bytes.ts';
import { getPage, readSite, toReadable } from './checks/site.ts';
import { build, runPrivacy } from './cli.ts';
import { CAMERA_OWNER } from './fixtures/photo.ts';
import {
  CHANGE,
  createRetentionContent,
  LATE_REASON,
  ONE_SECOND_BEFORE,
  PORTRAITS,
  WITHDRAWN_WORDS,
} from './fixtures/retention.ts';
import { writeContent } from './fixtures/write-content.ts';

let directory: string;
let content: string;
let before: Haystack;
let after: Haystack;
const dist = (name: 'before' | 'after' | 'elsewhere') => join(directory, name);

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'retention-'));
  content = join(directory, 'content');
  const moved = join(directory, 'a folder', 'somewhere else', 'content');
  const files = await createRetentionContent();
  await Promise.all([writeContent(content, files), writeContent(moved, files)]);
  await Promise.all([
    build({ CONTENT_DIR: content, OUT_DIR: dist('before'), SITE_NOW: ONE_SECOND_BEFORE }),
    build({ CONTENT_DIR: content, OUT_DIR: dist('after'), SITE_NOW: CHANGE }),
    build({
      CONTENT_DIR: moved,
      OUT_DIR: dist('elsewhere'),
      // The same instant in other words.
      SITE_NOW: new Date(CHANGE).toISOString(),
      TZ: 'America/New_York',
      LANG: 'en_US.UTF-8',
      // Names that Vite reads as its own.
      SITE: 'https://elsewhere.example',
      PROD: '',
    }),
  ]);
  [before, after] = [await readHaystack(dist('before')), await readHaystack(dist('after'))];
});

afterAll(() => rm(directory, { recursive: true, force: true }));

describe('in all bytes of the site, a candidate', () => {
  it.each([
    ['whose letter is not public yet', 'Quittenbaum'],
    ['who withdrew before the letters are public', 'Mirabellenhof'],
    ['whose consent begins later', 'Feigenblatt'],
  ])('%s is absent to the last second, and there from then on', (_, surname) => {
    expect(findWord(before, surname)).toEqual([]);
    expect(findWord(after, surname)).not.toEqual([]);
  });

  it.each([
    ['whose consent ends', 'Birnenstein'],
    [
      'of an election whose letters are no longer kept, though the consent would last',
      'Pflaumenhain',
    ],
    ['who withdrew from such an election', 'Dattelpalme'],
  ])('%s is there to the last second, and absent from then on', (_, surname) => {
    expect(findWord(before, surname)).not.toEqual([]);
    expect(findWord(after, surname)).toEqual([]);
  });

  it('whose letter stands is in page, comparison, files, data, feed and search', () => {
    const files = findWord(after, 'Apfelkern');
    expect(files).toEqual(
      expect.arrayContaining([
        'data/wahlen.json',
        'feed.xml',
        'wahlen/einwilligung/index.html',
        'wahlen/einwilligung/apfelkern/index.html',
        'wahlen/einwilligung/apfelkern.pdf',
        'wahlen/einwilligung/vergleich/index.html',
        'wahlen/einwilligung.pdf',
        expect.stringMatching(/^pagefind\/fragment\//),
      ]),
    );
  });

  it('who withdrew is named, and nothing more', () => {
    for (const haystack of [before, after]) {
      expect(findWord(haystack, WITHDRAWN_WORDS)).toEqual([]);
      expect(findWord(haystack, 'Kirschenlaub')).toEqual(
        expect.arrayContaining(['data/wahlen.json', 'wahlen/einwilligung/index.html']),
      );
    }
  });

  it('who withdrew has no page that a search finds', () => {
    const isInSearch = (path: string) => path.startsWith('pagefind/');
    expect(findWord(after, '/wahlen/einwilligung/kirschenlaub/').filter(isInSearch)).toEqual([]);
    expect(findWord(after, '/wahlen/einwilligung/apfelkern/').filter(isInSearch)).not.toEqual([]);
  });
});

describe('an election whose letters are gone', () => {
  it('still says what was elected, and that no letter is public', () => {
    const page = getPage(readSite(dist('after')), '/wahlen/aufbewahrung/');
    const office = page.document.getElementById('amt-vorsitz')?.closest('section');
    expect(toReadable(office?.querySelector('h2')?.textContent)).toBe('Vorsitz');
    expect(toReadable(office?.querySelector('.empty')?.textContent)).toContain('öffentlich');
    expect(office?.querySelectorAll('a')).toHaveLength(0);
  });
});

describe('an election after the last day', () => {
  it('has lost its comparison and its booklet, and kept the number of those who stood', () => {
    const isOf = (path: string) => /^wahlen\/aufbewahrung(?:\.pdf|\/vergleich)/.test(path);
    const list = ({ files }: Haystack) => files.map(({ path }) => path).filter(isOf);
    expect(list(before)).not.toEqual([]);
    expect(list(after)).toEqual([]);
    const page = getPage(readSite(dist('after')), '/wahlen/aufbewahrung/');
    expect(toReadable(page.document.querySelector('main')?.textContent)).toContain(
      'Eine Kandidatur.',
    );
  });

  it('does not tell how many have handed in before the letters are public', () => {
    const page = getPage(readSite(dist('before')), '/wahlen/erscheint/');
    expect(toReadable(page.document.querySelector('main')?.textContent)).not.toMatch(
      /(?:\d|Eine) Kandidatur/,
    );
  });
});

describe('a letter that came late', () => {
  it('says why it is shown, on its page and in the booklet', () => {
    expect(findWord(after, LATE_REASON)).toEqual(
      expect.arrayContaining([
        'wahlen/einwilligung/traubenthal/index.html',
        'wahlen/einwilligung/traubenthal.pdf',
        'wahlen/einwilligung.pdf',
      ]),
    );
  });
});

describe('the report on personal data', () => {
  it('names what is overdue and how it is deleted, and ends well', async () => {
    const { code, output } = await runPrivacy({ CONTENT_DIR: content, SITE_NOW: CHANGE });
    expect(code).toBe(0);
    expect(output).toMatch(/bis 31\. Juli 2027\s+ÜBERFÄLLIG\s+Ulla Pflaumenhain/);
    expect(output).toMatch(/öffentlich\s+Xaver Apfelkern/);
    expect(output).toContain('traubenthal.mdx: Das Porträt liegt vor');
    const [, command = ''] = /^ *(git filter-repo .*)$/m.exec(output) ?? [];
    for (const path of ['aufbewahrung/pflaumenhain.mdx', 'einwilligung/birnenstein.jpg']) {
      expect(command).toContain(`--path '${content}/candidacies/${path}'`);
    }
    expect(command).not.toContain('apfelkern');
  });
});

describe('the order of candidates', () => {
  it('moves nobody when one arrives late or leaves', () => {
    const order = (name: 'before' | 'after') => {
      const elections = JSON.parse(readSite(dist(name)).read('/data/wahlen.json')) as {
        id: string;
        offices: { candidacies: { id: string }[] }[];
      }[];
      const election = elections.find(({ id }) => id === 'einwilligung');
      return election?.offices.flatMap(({ candidacies }) => candidacies.map(({ id }) => id)) ?? [];
    };
    const [earlier, later] = [order('before'), order('after')];
    const both = earlier.filter((id) => later.includes(id));
    expect(both.length).toBeGreaterThan(2);
    expect(later.filter((id) => earlier.includes(id))).toEqual(both);
  });
});

describe('a portrait', () => {
  it('is shown with consent, in the formats and sizes of the site', async () => {
    expect(await findPictures(dist('after'), PORTRAITS.consented)).not.toEqual([]);
  });

  it('is AVIF and WebP, and JPEG for old browsers', () => {
    const formats = listPictures(dist('after'))
      .filter((path) => path.includes('/apfelkern.'))
      .map((path) => path.split('.').at(-1));
    expect([...new Set(formats)].sort()).toEqual(['avif', 'jpeg', 'webp']);
  });

  it('that was taken sideways stands upright', async () => {
    const pictures = listPictures(dist('after')).filter((path) => path.includes('/gekippt.'));
    expect(pictures).not.toEqual([]);
    for (const path of pictures) {
      const { data, info } = await sharp(join(dist('after'), path))
        .removeAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      const [top, bottom] = [data, data.subarray(info.width * (info.height - 1) * info.channels)];
      expect(info.height, path).toBeGreaterThan(info.width);
      expect(top[0], path).toBeGreaterThan(150);
      expect(bottom[2], path).toBeGreaterThan(150);
    }
  });

  it('without consent is not on the site', async () => {
    expect(await findPictures(dist('before'), PORTRAITS.withoutConsent)).toEqual([]);
    expect(await findPictures(dist('after'), PORTRAITS.withoutConsent)).toEqual([]);
  });

  it('of somebody who withdrew is not on the site', async () => {
    expect(await findPictures(dist('before'), PORTRAITS.withdrawn)).toEqual([]);
    expect(await findPictures(dist('after'), PORTRAITS.withdrawn)).toEqual([]);
  });

  it('leaves with the consent', async () => {
    expect(await findPictures(dist('before'), PORTRAITS.consentEnds)).not.toEqual([]);
    expect(await findPictures(dist('after'), PORTRAITS.consentEnds)).toEqual([]);
  });

  it('carries nothing of its original: neither its bytes nor where, when and by whom it was taken', async () => {
    const photo = await readFile(join(content, 'candidacies/einwilligung/apfelkern.jpg'));
    expect(photo.includes(CAMERA_OWNER), 'the original has what we look for').toBe(true);
    const sums = Object.values(await fingerprint(dist('after')));
    expect(sums).not.toContain(checksum(photo));
    expect(findWord(after, CAMERA_OWNER)).toEqual([]);
    for (const path of listPictures(dist('after'))) {
      const { exif, xmp, iptc } = await sharp(join(dist('after'), path)).metadata();
      expect({ path, exif, xmp, iptc }).toEqual({ path });
    }
  });
});

describe('two builds of the same content for the same instant', () => {
  it('are the same to the byte, whatever folder, time zone, language and environment', async () => {
    expect(await findDifferences(dist('after'), dist('elsewhere'))).toEqual([]);
  });

  it('writes the same calendars on the next day', async () => {
    const differences = await findDifferences(dist('before'), dist('after'));
    expect(differences).not.toEqual([]);
    expect(differences.filter((path) => path.endsWith('.ics'))).toEqual([]);
    expect([...readSite(dist('after')).files].some((path) => path.endsWith('.ics'))).toBe(true);
  });
});

function listPictures(site: string): string[] {
  return [...readSite(site).files].filter((path) => /\.(?:jpe?g|png|webp|avif|gif)$/.test(path));
}

/** The site's pictures of a colour. */
async function findPictures(site: string, colour: string): Promise<string[]> {
  const wanted = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const found = await Promise.all(
    listPictures(site).map(async (path) => {
      const { channels } = await sharp(join(site, path)).stats();
      const isNear = wanted.every(
        (value, index) => Math.abs((channels[index]?.mean ?? 0) - value) < 24,
      );
      return isNear ? [path] : [];
    }),
  );
  return found.flat();
}
