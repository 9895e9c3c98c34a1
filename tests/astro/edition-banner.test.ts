import { describe, expect, it } from 'vitest';
import EditionBanner from '../../src/components/programme/EditionBanner.astro';
import { render, textOf } from './render.ts';

const edition = {
  id: '2025',
  title: 'Kommunalwahlprogramm 2025',
  status: 'adopted',
  date: '2025-03-29',
  phase: undefined,
  nextPhase: undefined,
  replacedBy: undefined,
  inForce: true,
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

  it('marks only the adopted one that is in force as what counts', async () => {
    const strong = async (status: string, inForce = true) =>
      (await show({ status, inForce })).querySelector('.label--strong') !== null;
    expect(await strong('adopted')).toBe(true);
    expect(await strong('adopted', false)).toBe(false);
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
    expect(textOf(banner)).toContain(
      'Jetzt: Beteiligung, bis 31. Mai 2027. Schick uns deine Änderung.',
    );
  });

  it('says what comes after it', async () => {
    const nextPhase = { title: 'Antragsphase', from: '2028-09-01', to: '2029-01-31' };
    const banner = await show({ status: 'consultation', nextPhase });
    expect(textOf(banner)).toContain('Danach: Antragsphase, ab 1. September 2028.');
  });

  it.each([
    ['draft', 'Das ist ein Entwurf.'],
    ['consultation', 'Das ist ein Entwurf.'],
    ['adopted', 'Diese Fassung ist abgelöst.'],
    ['superseded', 'Diese Fassung ist überholt.'],
  ])('of one that is %s and not in force leads to the one that is', async (status, words) => {
    const replacedBy = { id: '2030', title: 'Programm 2030', url: '/programm/2030/' };
    const banner = await show({ status, inForce: false, replacedBy });
    expect(textOf(banner)).toContain(`${words} Es gilt: Programm 2030.`);
    expect(banner.querySelector('a[href="/programm/2030/"]')).not.toBeNull();
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
