import type { Page } from 'playwright-core';
import { NOW } from '../site/now.ts';

/** The election of the shipped content that still takes letters at {@link NOW}, and its deadline. */
export const OPEN = '/wahlen/delegation-2027/kandidieren/';
export const AFTER_DEADLINE = '2027-05-01T00:00:00+02:00';
/** One whose deadline has passed when the site is built. */
export const CLOSED = '/wahlen/jhv-2027/kandidieren/';

/** Opens the page at an instant, by the reader's clock. */
export async function visit(page: Page, path = OPEN, now = NOW): Promise<void> {
  await page.clock.setFixedTime(now);
  await page.goto(path);
}

/** Opens the form, with the editor of the letter. */
export async function openForm(page: Page): Promise<void> {
  await visit(page);
  await page.getByRole('button', { name: 'Formular öffnen' }).click();
  await letter(page).waitFor();
}

/** The editor of the letter; a plain field of the same name stands there until it has been loaded. */
export const letter = (page: Page) =>
  page
    .getByRole('textbox', { name: 'Schreiben', exact: true })
    .and(page.locator('[contenteditable="true"]'));
export const finish = (page: Page) => page.getByRole('button', { name: 'Datei erstellen' });
export const chooseLetter = (page: Page) => page.getByLabel('Aus einer Datei einlesen');
export const choosePicture = (page: Page) => page.getByLabel('Bild wählen');

/** Fills in what is asked for at least. */
export async function fillIn(page: Page, name = 'Özlem Groß'): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(name);
  await letter(page).click();
  await page.keyboard.type('Ich trete an.');
  await page.getByLabel('Ich willige ein').check();
}

/** What of the form lies in the browser. */
export function readStorage(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.keys(localStorage));
}
