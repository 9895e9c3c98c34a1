import { describe, expect, it } from 'vitest';
import { hyphenate, SOFT_HYPHEN } from '../../../src/markup/hyphenate.ts';
import { renderHtml } from './rendered.ts';

const show = (text: string) => hyphenate(text).replaceAll(SOFT_HYPHEN, '|');

describe('hyphenate', () => {
  it.each([
    ['Jahreshauptversammlung', 'Jahres|haupt|ver|samm|lung'],
    ['Gemeindefinanzierung', 'Gemein|de|fi|nan|zie|rung'],
  ])('breaks %s where German does', (word, parts) => {
    expect(show(word)).toBe(parts);
  });

  it.each(['Programm', 'Arbeitskreis', 'Wohnen und Boden', '', '2025–2030', '🌹', 'שלום'])(
    'leaves "%s" in one piece or breaks it nowhere near its ends',
    (text) => {
      expect(show(text)).not.toMatch(/(?:^|\P{L})\p{L}{0,3}\||\|\p{L}{0,3}(?:$|\P{L})/u);
    },
  );

  it('changes nothing else: without soft hyphens the text is the one before', () => {
    const text = 'Bürger*innenbeteiligung & "Grundstücksverkehrsgenehmigung" – <script> 1.000.000';
    expect(hyphenate(text)).not.toBe(text);
    expect(hyphenate(text).replaceAll(SOFT_HYPHEN, '')).toBe(text);
  });

  it('leaves short words whole', () => {
    expect(hyphenate('Kurze Worte')).toBe('Kurze Worte');
  });
});

describe('soft hyphens in a body', () => {
  const word = 'Grundstücksverkehrsgenehmigung';

  it('stand in headings and the titles of blocks', () => {
    expect(renderHtml(`## ${word}`)).toContain(SOFT_HYPHEN);
    expect(renderHtml(`:::question{title="${word}"}\nx\n:::`)).toContain(SOFT_HYPHEN);
  });

  it('stand nowhere in running text, code, links and ids', () => {
    const html = renderHtml(`## \`${word}\` [x](/${word}/)\n\n${word} \`${word}\``);
    expect(html).not.toContain(SOFT_HYPHEN);
  });
});
