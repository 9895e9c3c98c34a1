import { parseHTML } from 'linkedom';
import { afterEach, describe, expect, it, vi } from 'vitest';

const DUE = Date.parse('2027-01-11T00:00:00+01:00');
const CLOSED = '<section data-closed HIDDEN>Die Frist ist vorbei</section>';
const OPEN = '<div data-open><button data-start hidden>Formular öffnen</button></div>';

/** What the page shows to a reader at an instant. */
async function visit(content: string, now: number) {
  const { document } = parseHTML(
    `<!doctype html><html><body><div data-standing data-due="${String(DUE)}">${content}</div></body></html>`,
  );
  vi.stubGlobal('document', document);
  vi.stubGlobal('localStorage', { getItem: () => null });
  vi.spyOn(Date, 'now').mockReturnValue(now);
  vi.resetModules();
  await import('../../../src/scripts/standing.ts');
  for (const hidden of document.querySelectorAll('[hidden]')) hidden.remove();
  return document.body.textContent.trim();
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a page that was built while letters were taken', () => {
  const page = OPEN + CLOSED.replace('HIDDEN', 'hidden');

  it('offers the form up to the deadline, by the clock of the reader, and then says that it has passed', async () => {
    expect(await visit(page, DUE - 1)).toBe('Formular öffnen');
    expect(await visit(page, DUE)).toBe('Die Frist ist vorbei');
  });
});

describe('a page that was built after the deadline', () => {
  const page = CLOSED.replace('HIDDEN', '');

  it('says so even where the clock of the reader is behind: it holds nothing else', async () => {
    expect(await visit(page, DUE - 1)).toBe('Die Frist ist vorbei');
    expect(await visit(page, DUE)).toBe('Die Frist ist vorbei');
  });
});
