import { describe, expect, it, vi } from 'vitest';
import { createMailText } from '../../../admin/standing/mail-text.ts';
import type { StandingPage } from '../../../admin/standing/page.ts';
import { createResult } from '../../../admin/standing/result.ts';
import { createFacts } from './facts.ts';
import { createPage, get } from './page.ts';

const MADE = {
  id: 'oezlem-gross',
  bytes: new Uint8Array([0x50, 0x4b]),
  name: 'Özlem Groß',
  office: 'Vorsitz',
  isMinor: false,
  isLate: false,
};

describe('the file of the form', () => {
  it('leaves nothing behind when it is hidden', async () => {
    const { form } = createPage(`
      <section hidden data-result><h3 data-finished></h3>
        <a data-download></a><a data-mail></a><button data-share hidden></button>
      </section>`);
    const result = createResult(form, { facts: createFacts() } as StandingPage);
    const before = form.innerHTML;
    const revoke = vi.spyOn(URL, 'revokeObjectURL');
    result.show(MADE);
    const url = get(form, 'download').getAttribute('href') ?? '';
    expect(url).toMatch(/^blob:/);
    expect(get(form, 'mail').getAttribute('href')).toContain('Groß');
    result.hide();
    expect(form.innerHTML).toBe(before);
    expect(revoke).toHaveBeenCalledWith(url);
    await expect(fetch(url)).rejects.toThrow();
  });
});

describe('the mail', () => {
  const write = (changes: Partial<typeof MADE>) =>
    createMailText({ ...MADE, ...changes }, 'Vorstandswahl', 'kandidatur-oezlem-gross.zip');

  it('says who stands for what, and what is attached', () => {
    expect(write({})).toBe(`Hallo,

ich kandidiere: Vorsitz, Vorstandswahl.

Im Anhang ist die Datei kandidatur-oezlem-gross.zip mit meinem Schreiben.

(Häng die Datei kandidatur-oezlem-gross.zip aus deinem Download-Ordner an, bevor du absendest. Diese Zeile kannst du löschen.)

Viele Grüße
Özlem Groß`);
  });

  it('speaks of the parents of whoever is under 18', () => {
    expect(write({ isMinor: true })).toContain(
      'Die Einwilligung meiner Eltern mit Unterschrift ist auch im Anhang.',
    );
  });

  it('leaves room for the reason where it comes late', () => {
    expect(write({ isLate: true })).toContain('Die Frist war schon vorbei.');
  });
});
