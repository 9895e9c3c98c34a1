import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { logIn, openEntry, openList, useAdmin } from './admin.ts';
import { useBrowser } from './launch.ts';

const admin = useAdmin();
const newPage = useBrowser();

describe.each([
  { device: 'a screen', viewport: { width: 1280, height: 800 } },
  { device: 'a small window', viewport: { width: 820, height: 700 } },
  { device: 'a phone', viewport: { width: 390, height: 844 } },
])('the way to the handbook on $device', ({ viewport }) => {
  it('is there at the log-in, above lists and above forms, once each', async () => {
    const page = await newPage({ baseURL: admin().url, viewport });
    await page.goto('/admin/');
    await expectHelp(page, '/redaktion/');
    await logIn(page);
    await openList(page, 'groups');
    await expectHelp(page, '/redaktion/');
    await openEntry(page, 'groups', 'lesekreis');
    await expectHelp(page, '/redaktion/');
  });

  it('leads candidates to what concerns them', async () => {
    const page = await newPage({ baseURL: admin().url, viewport });
    await page.goto('/admin/kandidatur/');
    await expectHelp(page, '/redaktion/kandidatur/');
  });
});

/** A trial click fails where something lies above the link. */
async function expectHelp(page: Page, path: string): Promise<void> {
  const link = page.getByRole('link', { name: 'Hilfe (öffnet ein neues Fenster)' });
  await link.click({ trial: true });
  expect(await link.getAttribute('href')).toBe(path);
  expect(await link.getAttribute('target')).toBe('_blank');
}
