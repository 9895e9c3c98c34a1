import { describe, expect, it } from 'vitest';
import { createBook, SITE } from './fixtures.ts';
import { readPage, textOf } from './read-book.ts';

describe('the title page', () => {
  const read = (edition: Parameters<typeof createBook>[0] = {}) =>
    [...readPage(createBook(edition), 'titel.xhtml').querySelectorAll('h1, h2, p, pre')]
      .map(textOf)
      .join('\n');

  it('says what the book is, where it comes from and who answers for it', () => {
    const text = read();
    expect(text).toContain('Kommunalwahlprogramm 2025');
    expect(text).toContain('Beschlossen am 29. März 2025, Mitgliederversammlung');
    expect(text).toContain(`${SITE}/programm/2025/`);
    expect(text).toContain('Herausgegeben von: Jusos Düsseldorf, post@jusos.example');
  });

  it('says what has changed, where somebody wrote it down', () => {
    expect(read({ edition: { changelog: 'Neu ist "alles".' } })).toContain(
      'Was sich geändert hat\nNeu ist „alles“.',
    );
    expect(read()).not.toContain('geändert');
  });

  it('tells how to check the seal, where there is one', () => {
    const text = read({ edition: { seal: 'ab'.repeat(32) } });
    expect(text).toContain('ab'.repeat(32));
    expect(text).toContain(`curl -s ${SITE}/programm/2025.txt | sha256sum`);
    expect(read()).not.toContain('Siegel');
  });
});
