import type { Frame, Locator, Page } from 'playwright-core';

/** What is typed into a form, by the label of its field; a function does what typing cannot. */
export type Answers = Readonly<Record<string, string | ((page: Page) => Promise<void>)>>;

/** Fills a form from the top to the bottom, as a person would. */
export async function fillForm(page: Page, answers: Answers): Promise<void> {
  for (const [label, answer] of Object.entries(answers)) {
    if (typeof answer === 'string') await fillField(page, label, answer);
    else await answer(page);
  }
}

/**
 * Types or chooses what a field shall hold.
 *
 * @param answer For a choice, the beginning of what the menu says.
 */
export async function fillField(page: Page, label: string, answer: string): Promise<void> {
  const field = findField(page, label);
  await field.waitFor();
  const isMenu = await field.evaluate((element) => element.getAttribute('role') === 'combobox');
  const isSelect = await field.evaluate((element) => element.matches('select'));
  if (isSelect) {
    // The options come when somebody looks at them.
    await field.focus();
    const option = field.locator('option', { hasText: answer }).first();
    await option.waitFor({ state: 'attached' });
    await field.selectOption((await option.getAttribute('value')) ?? '');
  } else if (isMenu) {
    await field.click();
    await page.locator('[class*="-menu"]').getByRole('option', { name: answer }).first().click();
  } else {
    await field.fill(answer);
  }
}

/** A field of the form by its label, whether it is optional or not. */
export function findField(page: Page, label: string): Locator {
  return page
    .locator('[class*="-ControlPaneContainer"]')
    .getByLabel(new RegExp(`^${escapeRegExp(label)}(?: \\(freiwillig\\))?$`))
    .first();
}

/** Adds an item to a list: `Amt`, `Aufgabe`. */
export async function addItem(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Hinzufügen: ${name}` }).click();
}

/** Puts the cursor at the end of the body and types. */
export async function typeBody(page: Page, text: string, label = 'Text'): Promise<void> {
  await page.getByRole('textbox', { name: label, exact: true }).click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(text);
}

/** Writes below each heading that the form has put into a new text, from the top to the bottom. */
export async function fillOutline(page: Page, ...texts: string[]): Promise<void> {
  await page.getByRole('textbox', { name: 'Text', exact: true }).click();
  await page.keyboard.press('ControlOrMeta+Home');
  for (const text of texts) {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type(text);
    await page.keyboard.press('ArrowDown');
  }
}

/** Puts a long text at the end of the body at once, as from the clipboard. */
export async function pasteText(page: Page, text: string, label = 'Text'): Promise<void> {
  await page.getByRole('textbox', { name: label, exact: true }).click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.insertText(text);
}

/** Selects a word of the body as a double click does, and types another. */
export async function replaceWord(page: Page, word: string, other: string): Promise<void> {
  const text = page.getByRole('textbox', { name: 'Text', exact: true });
  await text.scrollIntoViewIfNeeded();
  const place = await text.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const start = node.data.indexOf(wanted);
      if (start === -1) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      node.parentElement?.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    throw new Error(`The body does not say "${wanted}"`);
  }, word);
  await page.mouse.dblclick(place.x, place.y);
  await page.keyboard.type(other);
}

/** Presses "Veröffentlichen" and waits for nothing: it may be refused. */
export async function pressPublish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Veröffentlichen' }).click();
  await page.getByRole('menuitem', { name: 'Jetzt veröffentlichen' }).click();
}

/** Uploads a picture in the dialog "Bilder", which is open, and takes it. */
export async function uploadPicture(page: Page, name: string, bytes: Buffer): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Bilder' });
  await dialog
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'image/jpeg', buffer: bytes });
  const take = dialog.getByRole('button', { name: 'Auswahl übernehmen' });
  await dialog.getByRole('img').first().waitFor();
  await take.click();
  await dialog.waitFor({ state: 'detached' });
}

/** The frame that shows the page. */
export async function getPreview(page: Page): Promise<Frame> {
  const pane = await page.locator('#preview-pane').elementHandle();
  const frame = await pane.contentFrame();
  if (!frame) throw new Error('There is no preview');
  return frame;
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
