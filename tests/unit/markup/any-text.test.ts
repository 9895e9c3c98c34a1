import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBody } from '../../../src/validation/body.ts';
import { expectHarmless } from './allowed-dom.ts';
import { renderHtml, toDom } from './rendered.ts';

/** What Markdown, directives, HTML and MDX are made of, so that random texts get far into the parser. */
const PIECES = [
  ...[
    '#',
    '##',
    '>',
    '- ',
    '1. ',
    '```',
    '~~~',
    '***',
    '---',
    '===',
    '| a | b |\n|---|:-:|\n',
    '    ',
    '\t',
  ],
  ...[
    '*',
    '**',
    '_',
    '~~',
    '`',
    '[',
    ']',
    '(',
    ')',
    '![',
    '](',
    '](/x/)',
    '](bild.png)',
    '[^1]',
    '[^1]: ',
    '[a]: /x ',
  ],
  ...[
    '<',
    '>',
    '</',
    '<script>',
    '<!--',
    '-->',
    '{',
    '}',
    '{x}',
    'import ',
    'export ',
    '&lt;',
    '&#0;',
    '&',
    '\\',
  ],
  ...[
    'javascript:alert(1)',
    'https://a.example/',
    'www.a.example',
    'a@b.example',
    '//evil.example',
    'data:',
  ],
  ...[
    ':::',
    '::::',
    ':::note',
    ':::demand{id="a-1" title="b"}',
    ':::question{title="c"}',
    ':::columns',
    '::note',
    ':x:',
  ],
  ...[
    '{title="',
    '"}',
    "'",
    '"',
    '...',
    ' -- ',
    ' – ',
    '5 Euro',
    'z. B.',
    'Bürger*innen',
    'jede*r',
    '\u0000',
    '\u00ad',
  ],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '  \n',
    ' ',
    'Wort',
    'Grundstücksverkehrsgenehmigung',
    '🌹',
    'שלום',
    '\ud800',
    '__proto__',
  ],
];

const body = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 5 })), {
      maxLength: 20,
    })
    .map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

const kind = fc.constantFrom('prose' as const, 'citable' as const);

/** The lengths of what the renderer adds to a few typed characters: a footnote's mark, note and way back. */
const LARGEST_ADDITION = 400;

describe('any text at all', () => {
  it('is checked without an exception, and every problem lies in it', () => {
    fc.assert(
      fc.property(body, kind, (source, as) => {
        const lines = source.split(/\r\n?|\n/).length;
        for (const { line, message } of checkBody(source, as, 11).problems) {
          expect(message).not.toBe('');
          expect(line).toBeGreaterThanOrEqual(11);
          expect(line).toBeLessThan(11 + lines);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('is rendered harmlessly once it is accepted, and not without bound', () => {
    let accepted = 0;
    fc.assert(
      fc.property(body, kind, (source, as) => {
        if (checkBody(source, as, 1).problems.length > 0) return;
        accepted += 1;
        const html = renderHtml(source, { citable: as === 'citable' });
        expectHarmless(html);
        expectUniqueIds(html);
        expect(html.length).toBeLessThan(LARGEST_ADDITION * (source.length + 1));
      }),
      { numRuns: 1200 },
    );
    expect(accepted).toBeGreaterThan(300);
  });

  it('of letters and spaces is shown, whatever the letters', () => {
    const words = fc.array(fc.stringMatching(/^\p{L}{1,12}$/u), { minLength: 1 });
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(' ');
        expect(toDom(renderHtml(text)).textContent.trim()).toBe(text);
      }),
    );
  });
});

function expectUniqueIds(html: string): void {
  const ids = [...toDom(html).querySelectorAll('[id]')].map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
  expect(ids).not.toContain('');
}
