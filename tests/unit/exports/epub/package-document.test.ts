import { describe, expect, it } from 'vitest';
import { createBook, createBookOf, PICTURE, SITE } from './fixtures.ts';
import { readPage, textOf } from './read-book.ts';

const readPackage = (book: Uint8Array) => readPage(book, 'package.opf');
const metaOf = (book: Uint8Array, property: string) =>
  [...readPackage(book).querySelectorAll(`meta[property="${property}"]`)].map(textOf);
const elementOf = (book: Uint8Array, tagName: string) =>
  [...readPackage(book).getElementsByTagName(tagName)].map(textOf);

describe('the package document', () => {
  const book = createBook({ edition: { title: 'Das "Programm"' } });

  it('says what the book is', () => {
    expect(readPackage(book).documentElement.getAttribute('version')).toBe('3.0');
    expect(elementOf(book, 'dc:title')).toEqual(['Das „Programm“']);
    expect(elementOf(book, 'dc:language')).toEqual(['de']);
    expect(elementOf(book, 'dc:creator')).toEqual(['Jusos Düsseldorf']);
    expect(elementOf(book, 'dc:publisher')).toEqual(['Jusos Düsseldorf']);
    expect(elementOf(book, 'dc:source')).toEqual([`${SITE}/programm/2025/`]);
    expect(elementOf(book, 'dc:description')).toEqual([
      'Beschlossen am 29. März 2025, Mitgliederversammlung',
    ]);
  });

  it('dates the book by its edition, not by the clock', () => {
    expect(elementOf(book, 'dc:date')).toEqual(['2025-03-29']);
    expect(metaOf(book, 'dcterms:modified')).toEqual(['2025-03-29T00:00:00Z']);
  });

  it('names a book by site and edition, whatever its text', () => {
    const [id] = elementOf(book, 'dc:identifier');
    // python3 -c 'import uuid; print(uuid.uuid5(uuid.NAMESPACE_URL, "https://jusos.example/programm/2025/"))'
    expect(id).toBe('urn:uuid:42abf296-582e-5bbe-adea-369fd12ee242');
    expect(elementOf(createBookOf('Anders\n'), 'dc:identifier')).toEqual([id]);
    expect(elementOf(createBook({ edition: { id: '2030' } }), 'dc:identifier')).not.toEqual([id]);
    expect(elementOf(createBook({ site: 'https://b.example' }), 'dc:identifier')).not.toEqual([id]);
  });

  it('tells what readers who do not see can expect', () => {
    expect(metaOf(book, 'schema:accessMode')).toEqual(['textual']);
    expect(metaOf(book, 'schema:accessModeSufficient')).toEqual(['textual']);
    expect(metaOf(book, 'schema:accessibilityFeature')).toEqual([
      'tableOfContents',
      'readingOrder',
      'structuralNavigation',
    ]);
    expect(metaOf(book, 'schema:accessibilityHazard')).toEqual(['none']);
    expect(metaOf(book, 'schema:accessibilitySummary')[0]).toContain('Bilder gibt es nicht');
  });

  it('tells of descriptions where there are pictures', () => {
    const withPicture = createBookOf('![Rathaus](a.png)\n');
    expect(metaOf(withPicture, 'schema:accessMode')).toEqual(['textual', 'visual']);
    expect(metaOf(withPicture, 'schema:accessModeSufficient')).toEqual(['textual']);
    expect(metaOf(withPicture, 'schema:accessibilityFeature')).toContain('alternativeText');
    expect(metaOf(withPicture, 'schema:accessibilitySummary')[0]).toContain('beschrieben');
  });
});

describe('the cover', () => {
  const book = createBook({ cover: PICTURE });

  it('is the picture that libraries show', () => {
    const items = [...readPackage(book).querySelectorAll('item[properties=cover-image]')];
    expect(items).toHaveLength(1);
    expect(items[0]?.getAttribute('media-type')).toBe('image/png');
  });

  it('is the first page, with the title as its description', () => {
    const [first] = readPackage(book).querySelectorAll('itemref');
    expect(first?.getAttribute('idref')).toBe('umschlag-xhtml');
    const picture = readPage(book, 'umschlag.xhtml').querySelector('img');
    expect(picture?.getAttribute('alt')).toBe('Kommunalwahlprogramm 2025');
  });

  it('is not there unless it was given', () => {
    expect(readPackage(createBook()).querySelector('[properties=cover-image]')).toBeNull();
    expect(() => readPage(createBook(), 'umschlag.xhtml')).toThrow();
  });

  it('counts as a picture', () => {
    expect(metaOf(book, 'schema:accessMode')).toEqual(['textual', 'visual']);
  });
});
