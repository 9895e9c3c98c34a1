import { describe, expect, it } from 'vitest';
import { checkBody } from '../../../src/validation/body.ts';
import { expectGerman } from '../german.ts';

/** The problems of a body that begins on line 10 of its file: place and message. */
function check(source: string, kind: 'prose' | 'citable' = 'citable'): string[] {
  return checkBody(source, kind, 10).problems.map(({ line, column, message }) => {
    expectGerman(message);
    return `${line ?? ''}:${column ?? ''}  ${message}`;
  });
}

const notIn = (where: string) =>
  `Der Baustein „note“ geht nicht in ${where}. Setze ihn davor oder dahinter.`;
const noHeadingIn = (where: string) =>
  `Eine Überschrift geht nicht in ${where}. Setze sie davor oder nimm **fette Schrift**.`;

const LIST = 'einer Liste';
const QUOTATION = 'einem Zitat mit „>“';
const NOTE = 'einer Fußnote';
const CAPTION = 'einem Bild oder einer Datei';

describe('a block in a chapter', () => {
  it.each([
    ['a list', '- :::note\n  x\n  :::', `10:3  ${notIn(LIST)}`],
    ['a quotation', '> :::note\n> x\n> :::', `10:3  ${notIn(QUOTATION)}`],
    ['a footnote', 'a[^1]\n\n[^1]: b\n\n    :::note\n    x\n    :::', `14:5  ${notIn(NOTE)}`],
    [
      'a figure',
      '::::figure{src="a.png" alt="b" credit="c"}\n:::note\nx\n:::\n::::',
      `11:1  ${notIn(CAPTION)}`,
    ],
    [
      'a file',
      '::::download{href="/a.pdf" title="b"}\n:::note\nx\n:::\n::::',
      `11:1  ${notIn(CAPTION)}`,
    ],
  ])('does not stand in %s', (_name, source, problem) => {
    expect(check(source)).toEqual([problem]);
  });

  it('stands in another block', () => {
    expect(check('::::columns\n:::note\n- x\n:::\n::::')).toEqual([]);
  });
});

describe('a heading in a chapter', () => {
  it.each([
    ['a list', '- ## a', `10:3  ${noHeadingIn(LIST)}`],
    ['a quotation', '> ## a', `10:3  ${noHeadingIn(QUOTATION)}`],
    ['a footnote', 'a[^1]\n\n[^1]: ## b', `12:7  ${noHeadingIn(NOTE)}`],
    [
      'a figure',
      ':::figure{src="a.png" alt="b" credit="c"}\n## a\n:::',
      `11:1  ${noHeadingIn(CAPTION)}`,
    ],
    ['a file', ':::download{href="/a.pdf" title="b"}\n## a\n:::', `11:1  ${noHeadingIn(CAPTION)}`],
  ])('does not stand in %s', (_name, source, problem) => {
    expect(check(source)).toEqual([problem]);
  });

  it('holds no footnote and no picture', () => {
    expect(check('## a[^1]\n\n[^1]: b')).toEqual([
      '10:5  Eine Fußnote geht nicht in der Überschrift. Setze sie in den Text darunter.',
    ]);
    expect(check('## a **![b](c.png)**')).toEqual([
      '10:8  Ein Bild geht nicht in der Überschrift. Setze es darunter.',
    ]);
  });

  it('may stand in columns', () => {
    expect(check(':::columns\n## a\n:::')).toEqual([]);
  });
});

describe('what lies in one another in a chapter', () => {
  it('is no deeper than print bears', () => {
    expect(check(`${'> '.repeat(12)}a`)).toEqual([]);
    expect(check(`${'> '.repeat(17)}a`)).toEqual([
      '10:33  Hier ist mehr als 16 Ebenen tief verschachtelt; das lässt sich nicht drucken. Löse die Verschachtelung auf.',
    ]);
  });
});

it.each([
  '- :::note\n  x\n  :::',
  '> ## a',
  '## a[^1]\n\n[^1]: b',
  '## ![a](b.png)',
  `${'> '.repeat(17)}a`,
])('elsewhere all of it is as its author likes: %j', (source) => {
  expect(check(source, 'prose')).toEqual([]);
});
