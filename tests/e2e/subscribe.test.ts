import { describe, expect, inject, it } from 'vitest';
import { findSmallTargets } from './inspect.ts';
import { open, phone, templates, useBrowser } from './launch.ts';

const newPage = useBrowser();
const ADDRESS = /^https:\/\/[^/]+\/arbeitskreise\/lesekreis\/termine\.ics$/;

describe('subscribing to a calendar', () => {
  it('copies its address with the keyboard alone, and says so', async () => {
    const page = await newPage();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, templates.group);
    await page.getByRole('button', { name: /^Kopieren: / }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Kopiert' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(ADDRESS);
  });

  it('marks the address where the browser does not let pages copy', async () => {
    const page = await newPage();
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await open(page, templates.group);
    await page.getByRole('button', { name: /^Kopieren: / }).click();
    await page.getByRole('status').filter({ hasText: 'markiert' }).waitFor();
    expect(await page.evaluate(() => String(getSelection()))).toMatch(ADDRESS);
  });

  it('needs no script: button, address and steps are there', async () => {
    const page = await newPage({ javaScriptEnabled: false, viewport: phone });
    await open(page, templates.group);
    const subscribe = page.getByRole('region', { name: /^Kalender abonnieren/ });
    expect(await subscribe.getByRole('link').first().getAttribute('href')).toMatch(/^webcal:\/\//);
    expect(await subscribe.locator('code').textContent()).toMatch(ADDRESS);
    await subscribe.getByText('So geht es mit deinem Gerät').click();
    for (const device of ['iPhone', 'Android', 'Thunderbird', 'Outlook']) {
      expect(await subscribe.getByText(device).first().isVisible(), device).toBe(true);
    }
    expect(await subscribe.getByRole('button').count()).toBe(0);
  });

  it('has targets that a thumb hits', async () => {
    const page = await newPage({ viewport: phone, baseURL: inject('url') });
    await open(page, templates.group);
    expect(await findSmallTargets(page)).toEqual([]);
  });
});
