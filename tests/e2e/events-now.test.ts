import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { open, templates, useBrowser } from './launch.ts';

const newPage = useBrowser();

/** A page as it shows itself at an instant: between two builds, the clock goes on. */
async function openAt(
  instant: string,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await newPage(options);
  await page.clock.setFixedTime(new Date(instant));
  await open(page, path);
  return page;
}

/** The list of what comes: the labels and the title of each row that shows. */
async function readRows(page: Page): Promise<string[]> {
  const rows = page.locator('.agenda article').filter({ visible: true });
  const texts = await rows.evaluateAll((articles) =>
    articles.map((article) => {
      const labels = [...article.querySelectorAll('.label')].map((label) => label.textContent);
      const title = article.querySelector('h3')?.textContent.replaceAll('\u00ad', '').trim();
      return [...labels, title].join(' ');
    }),
  );
  return texts.map((text) => text.replace(' (Muster)', ''));
}

async function readPoster(page: Page): Promise<string> {
  const text = await page.locator('.poster.next h2').filter({ visible: true }).innerText();
  return text.replaceAll('\u00ad', '').toLowerCase();
}

describe('the list of what comes', () => {
  it('says nothing about today when there is nothing on', async () => {
    const rows = await readRows(await openAt('2026-12-02T12:00:00+01:00', templates.events));
    expect(rows.slice(0, 2)).toEqual(['Programmwerkstatt Wohnen', 'Juso-Treff']);
  });

  it.each(['America/Los_Angeles', 'Europe/Berlin', 'Pacific/Auckland'])(
    'says "Heute" from midnight in Düsseldorf on, also to a reader in %s',
    async (timezoneId) => {
      const before = await openAt('2026-12-04T23:59:00+01:00', templates.events, { timezoneId });
      expect((await readRows(before))[0]).toBe('Programmwerkstatt Wohnen');
      const after = await openAt('2026-12-05T00:01:00+01:00', templates.events, { timezoneId });
      expect((await readRows(after)).slice(0, 2)).toEqual([
        'Heute Programmwerkstatt Wohnen',
        'Juso-Treff',
      ]);
    },
  );

  it.each(['America/Los_Angeles', 'Pacific/Auckland'])(
    'says "Läuft jetzt" from beginning to end, and then hides it, to a reader in %s',
    async (timezoneId) => {
      const during = ['2026-12-05T14:00:00+01:00', '2026-12-05T17:29:59+01:00'];
      for (const instant of during) {
        const page = await openAt(instant, templates.events, { timezoneId });
        expect((await readRows(page))[0]).toBe('Läuft jetzt Programmwerkstatt Wohnen');
      }
      const after = await openAt('2026-12-05T17:30:00+01:00', templates.events, { timezoneId });
      expect((await readRows(after))[0]).toBe('Juso-Treff');
    },
  );

  it('does not say of what is cancelled that it is on', async () => {
    const page = await openAt('2026-12-12T15:00:00+01:00', templates.events);
    expect((await readRows(page))[0]).toBe('Heute Abgesagt Klima-Spaziergang');
  });

  it('leaves out a month that is over, heading and all', async () => {
    const page = await openAt('2027-01-01T12:00:00+01:00', templates.events);
    expect(await page.getByRole('heading', { name: 'Dezember 2026' }).isVisible()).toBe(false);
    expect(await page.getByRole('heading', { name: 'Januar 2027' }).isVisible()).toBe(true);
  });

  it('says that nothing is planned, and announces nothing, when all is over', async () => {
    const page = await openAt('2031-01-01T12:00:00+01:00', templates.events);
    expect(await readRows(page)).toEqual([]);
    expect(await page.getByText('Gerade ist kein Termin geplant').isVisible()).toBe(true);
    expect(await page.locator('.poster.next').isVisible()).toBe(false);
  });
});

describe('what is announced as next', () => {
  it('gives way to the one that follows when it is over', async () => {
    const ends = [
      ['2026-11-24T20:59:00+01:00', 'lesekreis'],
      ['2026-11-24T21:00:00+01:00', 'programmwerkstatt wohnen (muster)'],
      ['2026-12-05T17:30:00+01:00', 'juso-treff'],
    ] as const;
    for (const [instant, title] of ends) {
      expect(await readPoster(await openAt(instant, templates.events))).toBe(title);
    }
  });

  it('does so on the home page', async () => {
    const page = await openAt('2026-12-05T18:00:00+01:00', templates.home);
    const next = page.getByRole('link', { name: 'Nächster Termin' }).filter({ visible: true });
    expect(await next.count()).toBe(1);
    expect(await next.getAttribute('href')).toBe('/termine/juso-treff/');
  });

  it('does so on the page of a series, past the date that is cancelled', async () => {
    const page = await openAt('2026-12-11T12:00:00+01:00', templates.event);
    const next = page.locator('[data-next] dd').filter({ visible: true });
    expect(await next.allInnerTexts()).toEqual([
      expect.stringMatching(/^Donnerstag, 18\.\s+Februar\s+2027/),
    ]);
  });
});

describe('a month', () => {
  it('marks today in Düsseldorf and keeps what is over', async () => {
    const page = await openAt('2027-02-26T23:30:00Z', templates.month, {
      timezoneId: 'America/Los_Angeles',
    });
    const today = page.locator('td[aria-current="date"]');
    expect(await today.count()).toBe(1);
    expect(await today.getAttribute('data-date')).toBe('2027-02-27');
    const rows = page.locator('article').filter({ visible: true });
    expect(await rows.count()).toBe(5);
  });
});
