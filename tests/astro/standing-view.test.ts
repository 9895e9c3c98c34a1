import { describe, expect, it } from 'vitest';
import StandingView from '../../src/components/standing/StandingView.astro';
import { render, textOf } from './render.ts';

const show = (election: object) =>
  render(StandingView, {
    settings: { name: 'Jusos', email: 'kontakt@jusos.example' },
    election: {
      id: 'wahl',
      url: '/wahlen/wahl/',
      title: 'Wahl',
      kind: 'internal',
      date: '2027-01-30',
      lettersDue: '2027-01-10T23:59',
      lettersPublic: '2027-01-05T12:00',
      keepUntil: '2027-07-31',
      offices: [{ id: 'vorsitz', title: 'Vorsitz', candidacies: [] }],
      questions: [],
      state: 'public',
      ...election,
    },
  });

describe('the page for candidates', () => {
  it('has the form as long as letters are taken, even where others are public already', async () => {
    const page = await show({ isOpen: true });
    expect(page.querySelector('[data-form]')).not.toBeNull();
    expect(page.querySelector('[data-closed]')?.hasAttribute('hidden')).toBe(true);
  });

  it('says afterwards that the deadline has passed', async () => {
    const page = await show({ isOpen: false });
    expect(page.querySelector('[data-form]')).toBeNull();
    expect(textOf(page.querySelector('[data-closed]:not([hidden])'))).toContain('vorbei');
  });

  it('closes with the deadline', async () => {
    const page = await show({ isOpen: true });
    const due = Number(page.querySelector('[data-due]')?.getAttribute('data-due'));
    expect(new Date(due).toISOString()).toBe('2027-01-10T22:59:00.000Z');
  });
});
