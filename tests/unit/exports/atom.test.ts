import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAtomFeed, type AtomEntry, type AtomFeed } from '../../../src/exports/atom.ts';
import { FORBIDDEN_IN_XML, HOSTILE_TEXTS } from './hostile.ts';
import { parseXml } from './parse-xml.ts';

const SITE = 'https://jusos.example';

const createEntry = (entry: Partial<AtomEntry> = {}): AtomEntry => ({
  path: '/berichte/lesekreis-2026-10/',
  title: 'Zwei Abende mit dem Manifest',
  summary: 'Lesekreis: Gelesen hatten es die wenigsten.',
  updated: '2026-10-28T00:00:00+01:00',
  category: 'Bericht',
  ...entry,
});

const createFeed = (feed: Partial<AtomFeed> = {}) =>
  createAtomFeed({
    site: SITE,
    title: 'Jusos Düsseldorf',
    subtitle: 'Eine Stadt für alle.',
    author: 'Jusos Düsseldorf',
    entries: [createEntry()],
    ...feed,
  });

const read = (xml: string, selector: string) => parseXml(xml).querySelector(selector);
const readText = (xml: string, selector: string) => read(xml, selector)?.textContent;
const readTitle = (title: string) =>
  readText(createFeed({ entries: [createEntry({ title })] }), 'entry > title');

describe('createAtomFeed', () => {
  it('reads as in the golden file', async () => {
    const feed = createFeed({
      entries: [
        createEntry({
          path: '/wahlen/jhv-2027/beispiel-eins/',
          title: 'Beispiel Eins: Vorsitz',
          summary: 'Kandidaturschreiben, Jahreshauptversammlung 2027 <Muster>',
          updated: '2026-11-15T12:00:00+01:00',
          published: '2026-11-15T12:00:00+01:00',
          category: 'Kandidatur',
        }),
        createEntry({ html: '<p>Mit <a href="/programm/">Verweis</a> &amp; mehr</p>' }),
      ],
    });
    parseXml(feed);
    await expect(feed).toMatchFileSnapshot('../../golden/feed.xml');
  });

  it('is an Atom document in German', () => {
    const { documentElement } = parseXml(createFeed());
    expect(documentElement.tagName).toBe('feed');
    expect(documentElement.getAttribute('xmlns')).toBe('http://www.w3.org/2005/Atom');
    expect(documentElement.getAttribute('xml:lang')).toBe('de');
  });

  it('has what RFC 4287 demands of a feed, once each', () => {
    const feed = parseXml(createFeed({ entries: [] })).documentElement;
    const tags = [...feed.children].map(({ tagName }) => tagName);
    expect(tags).toEqual(['id', 'title', 'subtitle', 'updated', 'link', 'link', 'author']);
  });

  it('has what RFC 4287 demands of an entry, once each', () => {
    const entry = read(createFeed(), 'entry');
    const tags = [...(entry?.children ?? [])].map(({ tagName }) => tagName);
    expect(tags).toEqual(['id', 'title', 'updated', 'link', 'category', 'summary']);
  });

  it('names its own address and the page that it stands for', () => {
    const feed = createFeed();
    expect(read(feed, 'feed > link[rel=self]')?.getAttribute('href')).toBe(`${SITE}/feed.xml`);
    expect(read(feed, 'feed > link[rel=alternate]')?.getAttribute('href')).toBe(`${SITE}/`);
  });

  it('tells entries apart by the address of their page', () => {
    const feed = createFeed();
    const address = `${SITE}/berichte/lesekreis-2026-10/`;
    expect(readText(feed, 'entry > id')).toBe(address);
    expect(read(feed, 'entry > link[rel=alternate]')?.getAttribute('href')).toBe(address);
  });

  it('keeps the order given', () => {
    const entries = ['/c/', '/a/', '/b/'].map((path) => createEntry({ path }));
    const ids = [...parseXml(createFeed({ entries })).querySelectorAll('entry > id')];
    expect(ids.map(({ textContent }) => textContent)).toEqual(
      ['/c/', '/a/', '/b/'].map((path) => SITE + path),
    );
  });

  it('was updated when its newest entry was, whatever the offsets', () => {
    const entries = ['2026-10-25T02:30:00+02:00', '2026-10-25T02:15:00+01:00'].map((updated) =>
      createEntry({ updated }),
    );
    expect(readText(createFeed({ entries }), 'feed > updated')).toBe('2026-10-25T02:15:00+01:00');
    expect(readText(createFeed({ entries: entries.toReversed() }), 'feed > updated')).toBe(
      '2026-10-25T02:15:00+01:00',
    );
  });

  it('has a time even without entries, and not that of the clock', () => {
    expect(readText(createFeed({ entries: [] }), 'feed > updated')).toBe('1970-01-01T00:00:00Z');
  });

  it('is the same, byte for byte, for the same entries', () => {
    expect(createFeed()).toBe(createFeed({ site: new URL(SITE) }));
  });

  it('holds the whole text where there is one, with its links relative to the page', () => {
    const html = '<p>1 < 2 &amp; <a href="#abs-1">so</a> ]]></p>';
    const feed = createFeed({ entries: [createEntry({ html })] });
    const content = read(feed, 'content');
    expect(content?.getAttribute('type')).toBe('html');
    expect(content?.getAttribute('xml:base')).toBe(`${SITE}/berichte/lesekreis-2026-10/`);
    expect(content?.textContent).toBe(html);
  });

  it.each(['2026-10-28', '2026-10-28T00:00', '2026-10-28T00:00:00', '2026-13-01T00:00:00Z', ''])(
    'refuses "%s" as a time',
    (updated) => {
      expect(() => createFeed({ entries: [createEntry({ updated })] })).toThrow(RangeError);
      expect(() => createFeed({ entries: [createEntry({ published: updated })] })).toThrow(
        RangeError,
      );
    },
  );
});

describe('text in a feed', () => {
  it.each(Object.entries(HOSTILE_TEXTS))('stays what it was: %s', (_name, text) => {
    const feed = createFeed({
      title: text,
      subtitle: text,
      author: text,
      entries: [createEntry({ title: text, summary: text, html: text })],
    });
    for (const selector of [
      'feed > title',
      'subtitle',
      'name',
      'entry > title',
      'summary',
      'content',
    ]) {
      expect(readText(feed, selector)).toBe(text);
    }
  });

  it('does not end an attribute', () => {
    const feed = createFeed({ entries: [createEntry({ category: `"R&D" <'x'>` })] });
    parseXml(feed);
    expect(feed).toContain('<category term="&quot;R&amp;D&quot; &lt;&#39;x&#39;&gt;"/>');
  });

  it('is marked as text, so that no reader takes it for HTML', () => {
    const feed = parseXml(createFeed());
    const types = [...feed.querySelectorAll('title, subtitle, summary')].map((element) =>
      element.getAttribute('type'),
    );
    expect(types).toEqual(['text', 'text', 'text', 'text']);
  });

  it.each(FORBIDDEN_IN_XML)('loses $name, which XML forbids', ({ text }) => {
    expect(readTitle(text)).toBe('ab');
  });

  it('is well-formed and complete whatever it holds', () => {
    const anything = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(anything, (title) => {
        const allowed = Array.from(title)
          .filter((character) => !isForbidden(character))
          .join('');
        expect(readTitle(title)).toBe(allowed);
      }),
    );
  });
});

/** The production Char of XML 1.0, spelt out once more. */
function isForbidden(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return code !== 0x09 && code !== 0x0a && code !== 0x0d;
  return (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff;
}
