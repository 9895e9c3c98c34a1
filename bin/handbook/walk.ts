import type { Page } from 'playwright-core';
import { findField } from '../../tests/e2e/admin-form.ts';

/** Ways through the CMS that several pictures share. All need a page that is logged in, but for the first. */

export async function logIn(page: Page): Promise<void> {
  await page.goto('/admin/');
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await page.locator('ul[class*="-CardsGrid"] li').first().waitFor();
}

/** Logs in on the page of the mock of a forge, and comes back. */
export async function logInAs(page: Page, login: string): Promise<void> {
  await page.getByRole('button', { name: 'Forgejo' }).click();
  await page.getByLabel('Angemeldet als').selectOption(login);
  await page.getByRole('button', { name: 'Erlauben' }).click();
  await page.getByRole('button', { name: 'Dein Konto' }).waitFor();
}

export async function openList(page: Page, collection: string): Promise<void> {
  await page.goto(`/admin/#/collections/${collection}`);
  await page.locator('ul[class*="-CardsGrid"] li').first().waitFor();
}

export async function openEntry(page: Page, collection: string, slug: string): Promise<void> {
  // From one form straight to another, Decap shows the new one without its values.
  await openList(page, collection);
  await page.goto(`/admin/#/collections/${collection}/entries/${slug}`);
  await findForm(page).waitFor();
  await waitForPreview(page);
}

export async function openNew(page: Page, collection: string): Promise<void> {
  await openList(page, collection);
  await page.goto(`/admin/#/collections/${collection}/new`);
  await findForm(page).waitFor();
}

/** Opens the menu that publishes, and leaves it open. */
export async function openPublishing(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Veröffentlichen/ }).click();
  await page.getByRole('menuitem', { name: 'Jetzt veröffentlichen' }).waitFor();
}

export async function pressPublish(page: Page): Promise<void> {
  await openPublishing(page);
  await page.getByRole('menuitem', { name: 'Jetzt veröffentlichen' }).click();
}

/** Waits until the preview has checked what stands in the form. */
export async function waitForPreview(page: Page, says: string | RegExp = /Ordnung|fehl/) {
  const preview = page.frameLocator('#preview-pane');
  await preview.locator('.preview-checks__summary', { hasText: says }).waitFor();
  await preview.locator('.preview-page > *').first().waitFor();
}

/** The line above the preview that says whether anything is missing. */
export function findChecks(page: Page) {
  return page.frameLocator('#preview-pane').locator('.preview-checks');
}

/** The part of the form around a field: label, box, hint. */
export function findPart(page: Page, label: string) {
  return page
    .locator('[class*="-ControlPaneContainer"] [class*="-ControlContainer"]')
    .filter({ has: page.getByText(new RegExp(`^${label}(?: \\(freiwillig\\))?$`)) })
    .first();
}

function findForm(page: Page) {
  return page.locator('[class*="-ControlPaneContainer"] [class*="-ControlContainer"]').first();
}

/** Chooses from a field that lists other entries. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  await findField(page, label).click();
  await page.getByRole('option', { name: option }).first().click();
}
