import { describe, expect, it } from 'vitest';
import EditionBanner from '../../src/components/programme/EditionBanner.astro';
import { render, textOf } from './render.ts';

const edition = {
  id: '2025',
  title: 'Kommunalwahlprogramm 2025',
  status: 'adopted',
  date: '2025-03-29',
  phase: undefined,
};

const show = (change: object, more: object = {}) =>
  render(EditionBanner, { edition: { ...edition, ...change }, ...more });

describe('the banner of an edition', () => {
  it.each([
    ['draft', 'Entwurf'],
    ['consultation', 'In Beteiligung'],
    ['adopted', 'Beschlossen'],
    ['superseded', 'Überholt'],
  ])('says in words that it is %s', async (status, word) => {
    const banner = await show({ status });
    expect(textOf(banner.querySelector('.label'))).toBe(word);
  });

  it('marks only an adopted one as what counts', async () => {
    const strong = async (status: string) =>
      (await show({ status })).querySelector('.label--strong') !== null;
    expect(await strong('adopted')).toBe(true);
    expect(await strong('draft')).toBe(false);
    expect(await strong('superseded')).toBe(false);
  });

  it('says when and by whom it was adopted', async () => {
    const banner = await show({ adoptedBy: 'Mitgliederversammlung' });
    expect(textOf(banner)).toContain('29. März 2025');
    expect(textOf(banner)).toContain('Mitgliederversammlung');
  });

  it('leads to all editions', async () => {
    const banner = await show({});
    expect(banner.querySelector('a[href="/programm/fassungen/"]')).not.toBeNull();
  });

  it('says until when a phase runs, and what one can do', async () => {
    const phase = {
      title: 'Beteiligung',
      from: '2026-11-02',
      to: '2027-05-31',
      what: 'Schick uns deine Änderung.',
    };
    const banner = await show({ status: 'consultation', phase });
    expect(textOf(banner)).toContain('Beteiligung bis 31. Mai 2027. Schick uns deine Änderung.');
  });

  it('takes changes by mail only while the edition is in consultation', async () => {
    const contact = { email: 'programm@example.org' };
    const [running, adopted] = [
      await show({ status: 'consultation' }, { contact }),
      await show({ status: 'adopted' }, { contact }),
    ];
    const mail = running.querySelector('a[href^="mailto:"]')?.getAttribute('href');
    expect(mail).toMatch(/^mailto:programm@example\.org\?subject=/);
    expect(decodeURIComponent(mail ?? '')).toContain('Kommunalwahlprogramm 2025');
    expect(adopted.querySelector('a[href^="mailto:"]')).toBeNull();
  });
});
