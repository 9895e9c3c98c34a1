import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, inject, it } from 'vitest';
import { readTokens } from '../../src/build/tokens.ts';
import { readEditions } from './checks/chapters.ts';
import { all, inspect, readSite, toLetters, type Page } from './checks/site.ts';

/** What stays free on every side: letters stand 60 pixels from it, and some hang over a little. */
const EDGE = 48;

describe.each([
  { content: 'the shipped content', directory: inject('site') },
  { content: 'hostile content', directory: inject('strangeSite') },
])('the share pictures of $content', ({ directory }) => {
  const site = readSite(directory);
  const previews = site.pages
    .filter((page) => readMeta(page, 'og:image') !== '')
    .map((page) => decodeURI(new URL(readMeta(page, 'og:image')).pathname));
  const posts = [...site.files].filter((file) =>
    /^\/programm\/[^/]+\/[^/]+\/(?!vorschau)[^/]+\.png$/.test(file),
  );
  const pictures = [...new Set([...previews, ...posts])];

  it('are named by every page that another one links to, and by no other', () => {
    const linked = new Set(
      site.pages.flatMap((page) =>
        all(page, 'a[href^="/"]').map((link) => link.getAttribute('href')?.replace(/[?#].*/, '')),
      ),
    );
    // The handbook is for the board; months and selections show what the list of events shows.
    const isAside = (path: string) => /^\/(?:redaktion|termine\/(?:art|gruppe|monat))\//.test(path);
    const isShared = (path: string) => linked.has(path) && !isAside(path);
    const findings = inspect(site, (page) =>
      (readMeta(page, 'og:image') !== '') === isShared(page.path) ? [] : ['og:image'],
    );
    expect(findings).toEqual([]);
    expect(linked).not.toContain('/404.html');
  });

  it('are files of the site with the size that the page tells', async () => {
    for (const page of site.pages.filter((one) => readMeta(one, 'og:image') !== '')) {
      const path = decodeURI(new URL(readMeta(page, 'og:image')).pathname);
      expect(site.files.has(path), path).toBe(true);
      const { width, height, format } = await sharp(join(directory, path)).metadata();
      expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' });
      expect(readMeta(page, 'og:image:width')).toBe('1200');
      expect(readMeta(page, 'og:image:height')).toBe('630');
      expect(readMeta(page, 'og:image:type')).toBe('image/png');
      expect(readMeta(page, 'og:image:alt').trim()).not.toBe('');
    }
  });

  it('are in the structured data of the pages that have such', () => {
    const articles = site.pages.flatMap((page) =>
      all(page, 'script[type="application/ld+json"]')
        .map((script) => JSON.parse(script.textContent) as { '@type': string; image?: unknown })
        .filter((node) => node['@type'] === 'Article')
        .map(({ image }) => ({ page, image })),
    );
    expect(articles).not.toEqual([]);
    for (const { page, image } of articles) {
      expect(JSON.stringify(image)).toContain(readMeta(page, 'og:image'));
    }
  });

  it('have the red of the site as ground and leave the edge free: nothing is cut off', async () => {
    expect(pictures.length).toBeGreaterThan(30);
    const faults = await Promise.all(
      pictures.map(async (path) => {
        const fault = await findFault(join(directory, path));
        return fault === undefined ? [] : [`${path}  ${fault}`];
      }),
    );
    expect(faults.flat()).toEqual([]);
  });

  it('show something, and every one something else', async () => {
    const inks = await Promise.all(
      pictures.map(async (path) => {
        const { channels } = await sharp(join(directory, path)).stats();
        return { path, ink: channels[1]?.mean ?? 0 };
      }),
    );
    expect(inks.filter(({ ink }) => ink < 3)).toEqual([]);
  });

  describe.each(readEditions(site))('of the demands of $id', (edition) => {
    const demands = edition.chapters.flatMap((chapter) =>
      all(chapter.page, '.demand').map((demand) => ({ chapter, demand })),
    );
    const own = posts.filter((path) => path.startsWith(edition.path));

    const offers = demands.filter(({ demand }) => demand.querySelector('.share') !== null);

    it('are there for each, also where it has been posted and is superseded since', () => {
      expect(own.toSorted()).toEqual(
        demands
          .map(({ chapter, demand }) => `${edition.path}${chapter.id}/${demand.id}.png`)
          .toSorted(),
      );
    });

    it('are offered where the edition was adopted, and not where it is a draft or superseded', () => {
      const [chapter] = edition.chapters;
      const status = chapter?.page.document.querySelector('.banner .label')?.textContent;
      expect(offers).toHaveLength(status === 'Beschlossen' ? demands.length : 0);
    });

    it('are square, to post', async () => {
      for (const path of own) {
        const { width, height, format } = await sharp(join(directory, path)).metadata();
        expect({ path, width, height, format }).toEqual({
          path,
          width: 1080,
          height: 1080,
          format: 'png',
        });
      }
    });

    it('come with words to post and a description, where they are offered', () => {
      for (const { chapter, demand } of offers) {
        const title = toLetters(demand.querySelector('.demand__title')?.textContent);
        expect(demand.querySelector('.share a[download]')?.getAttribute('href')).toBe(
          `${edition.path}${chapter.id}/${demand.id}.png`,
        );
        const [caption, alt] = ['Text dazu', 'Bildbeschreibung'].map(
          (name) => demand.querySelector(`.share [data-copy="${name}"]`)?.textContent,
        );
        expect(toLetters(caption)).toContain(title);
        expect(caption).toContain(`${site.origin}${edition.path}${chapter.id}/#${demand.id}`);
        expect(toLetters(alt)).toContain(title);
      }
    });
  });
});

describe('the colours', () => {
  it('of the pictures have a contrast of 4.5 to 1 at least (WCAG 2.2, 1.4.3)', () => {
    const { 'red-area': ground = '', 'on-red': words = '' } = readTokens();
    expect(measureContrast(ground, words)).toBeGreaterThanOrEqual(4.5);
  });
});

/** What is wrong with the ground: another colour than the site's red, or ink in the edge. */
async function findFault(file: string): Promise<string | undefined> {
  const { data, info } = await sharp(file)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const ground = toChannels(readTokens()['red-area'] ?? '');
  for (let y = 0; y < info.height; y += 1) {
    const isEdgeRow = y < EDGE || y >= info.height - EDGE;
    for (let x = 0; x < info.width; x += 1) {
      // Inside, the row is the business of the letters.
      if (!isEdgeRow && x === EDGE) x = info.width - EDGE;
      const at = (y * info.width + x) * info.channels;
      if (ground.some((value, channel) => Math.abs((data[at + channel] ?? 0) - value) > 2)) {
        return `ink at ${String(x)}, ${String(y)}`;
      }
    }
  }
  return undefined;
}

function toChannels(colour: string): number[] {
  const hex = colour.length === 4 ? colour.replace(/[0-9a-f]/gi, '$&$&') : colour;
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
}

/** WCAG 2.2, "contrast ratio". */
function measureContrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other]
    .map((colour) => {
      const [red = 0, green = 0, blue = 0] = toChannels(colour)
        .map((value) => value / 255)
        .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    })
    .toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function readMeta({ document }: Page, property: string): string {
  return document.querySelector(`meta[property="${property}"]`)?.getAttribute('content') ?? '';
}
