import { describe, expect, it } from 'vitest';
import { formatCitation, type CitationSource } from '../../../src/domain/citation.ts';

const cite = (text: string, source: Partial<CitationSource> = {}) =>
  formatCitation(text, 'Absatz 4', 'abs-4', {
    publisher: 'Jusos Düsseldorf',
    edition: 'Kommunalwahlprogramm 2025',
    state: 'beschlossen am 29. März 2025',
    chapter: 3,
    title: 'Wohnen und Boden',
    url: 'https://jusos.example/programm/2025/wohnen/',
    ...source,
  });

describe('a quotation to paste', () => {
  it('has the words, who wrote them where, and the address of the paragraph', () => {
    expect(cite('Boden ist keine Ware.')).toBe(
      [
        '„Boden ist keine Ware.“',
        '',
        'Jusos Düsseldorf: Kommunalwahlprogramm 2025 (beschlossen am 29. März 2025), Kapitel 3 „Wohnen und Boden“, Absatz 4.',
        'https://jusos.example/programm/2025/wohnen/#abs-4',
      ].join('\n'),
    );
  });

  it('makes quotation marks inside it single ones', () => {
    expect(cite('Das „Recht auf Stadt“ gilt.')).toContain('„Das ‚Recht auf Stadt‘ gilt.“\n');
    expect(cite('a', { title: 'Die „Stadt“' })).toContain('Kapitel 3 „Die ‚Stadt‘“,');
  });

  it('keeps the lines of a list', () => {
    expect(cite('Wir fordern:\nErbbaurecht')).toMatch(/^„Wir fordern:\nErbbaurecht“\n\n/);
  });

  it('leaves the apostrophe alone', () => {
    expect(cite('So geht’s.')).toContain('„So geht’s.“');
  });
});
