import { describe, expect, it } from 'vitest';
import { isAllowedLink, isAllowedPicture } from '../../../src/markup/links.ts';

describe('a link may lead', () => {
  it.each([
    'https://example.org',
    'HTTPS://EXAMPLE.ORG/',
    'http://example.org/a/b?c=d&e=f#g',
    'https://example.org/pfad/(klammern)/~x/%20',
    'https://müller.example/straße',
    'https://user@example.org:8080/',
    'mailto:kontakt@example.org',
    'mailto:a@example.org?subject=Hallo%20Welt',
    'MAILTO:a@example.org',
    'tel:+49211123456',
    'tel:+49-(0)211-12.34',
    'tel:110',
    'tel:+49211123456;ext=7',
    '#abs-3',
    '#überschrift',
    '/',
    '/programm/',
    '/programm/2025/wohnen/#wohnen-1',
    '/data/programm.json',
    '/suche/?q=miete',
    '/a//b',
  ])('to %s', (target) => {
    expect(isAllowedLink(target)).toBe(true);
  });
});

describe('a link may not lead', () => {
  it.each([
    '',
    ' ',
    '#',
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'ftp://example.org',
    'file:///etc/passwd',
    'blob:https://example.org/x',
    'https:',
    'https://',
    'https:///example.org',
    'https:example.org',
    'https://[',
    'https://example.org:99999/',
    'mailto:',
    'mailto://a',
    'tel:',
    'tel:javascript',
    '//example.org',
    '///example.org',
    'example.org',
    'www.example.org',
    'seite/',
    './seite/',
    '../seite/',
    '?q=x',
    'ｈttps://example.org',
  ])('to "%s"', (target) => {
    expect(isAllowedLink(target)).toBe(false);
  });

  /** The URL parser drops or rewrites these (WHATWG URL, "basic URL parser"). */
  const dropped = [
    '\t',
    '\n',
    '\r',
    '\0',
    '\u0001',
    '\u001f',
    ' ',
    '\u00a0',
    '\ufeff',
    '\u2028',
    '\\',
  ];

  it.each(dropped)('anywhere with %j inside of it', (character) => {
    for (const target of [
      `java${character}script:alert(1)`,
      `${character}javascript:alert(1)`,
      `/${character}/example.org`,
      `${character}//example.org`,
      `https://example.org/${character}`,
    ]) {
      expect(isAllowedLink(target), JSON.stringify(target)).toBe(false);
    }
  });
});

describe('a picture', () => {
  it.each(['bild.png', './bild.jpg', 'Bild-2_b.JPEG', 'größe.webp', 'a.b.avif', '1.gif', '_x.png'])(
    'may be %s',
    (source) => {
      expect(isAllowedPicture(source)).toBe(true);
    },
  );

  it.each([
    '',
    'bild',
    'bild.svg',
    'bild.png.svg',
    'bild.pngx',
    'bild.png ',
    'bild.png?raw',
    'bild.png#x',
    '.bild.png',
    '.png',
    '/bild.png',
    '../bild.png',
    './../bild.png',
    'a/bild.png',
    'a\\bild.png',
    '..%2fbild.png',
    'https://example.org/bild.png',
    '//example.org/bild.png',
    'data:image/png;base64,x.png',
    'bild\n.png',
    'bild.png\n',
  ])('may not be %j', (source) => {
    expect(isAllowedPicture(source)).toBe(false);
  });
});
