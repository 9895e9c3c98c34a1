import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useEditor } from './editor-page.ts';
import { findSmallTargets, measureOverflow, runAxe } from './inspect.ts';
import { phone } from './launch.ts';

const open = useEditor();

describe('typing', () => {
  it('shows and saves what is typed', async () => {
    const { page, read } = await open();
    await typeText(page, 'Bürger*innen: 5 < 6 & {x} #1');
    expect(await read()).toBe('Bürger*innen: 5 < 6 & {x} #1');
  });

  it('makes headings, lists and quotations as one goes', async () => {
    const { page, read } = await open();
    await typeText(page, '## Titel\n- eins\nzwei\n\n> Zitat');
    expect(await read()).toBe('## Titel\n\n- eins\n- zwei\n\n> Zitat');
  });

  it('is taken back and done again', async () => {
    const { page, read } = await open({ value: 'Alt\n' });
    await typeText(page, 'Neu');
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    expect(await read()).toBe('Alt\n');
    await page.getByRole('button', { name: 'Wiederholen' }).click();
    expect(await read()).toBe('NeuAlt\n');
  });

  it('leaves the body alone as long as nobody types', async () => {
    const value = '*  a\n*  b\n\nText\n***\n';
    const { page, read } = await open({ value });
    await page.locator('.editor-text').click();
    expect(await read()).toBe(value);
  });
});

describe('the toolbar', () => {
  it('says what is on', async () => {
    const { page, read } = await open();
    await text(page).focus();
    const bold = page.getByRole('button', { name: 'Fett' });
    await bold.click();
    expect(await bold.getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.type('laut');
    expect(await read()).toBe('**laut**');
  });

  it('is one stop for Tab and is walked with arrow keys', async () => {
    const { page } = await open();
    await text(page).focus();
    await page.keyboard.press('Alt+F10');
    expect(await nameOfFocus(page)).toBe('Art des Absatzes');
    await page.keyboard.press('ArrowRight');
    expect(await nameOfFocus(page)).toBe('Fett');
    await page.keyboard.press('End');
    expect(await nameOfFocus(page)).toBe('Baustein einfügen');
    await page.keyboard.press('Tab');
    expect(await nameOfFocus(page)).toBe('Text');
  });

  it('turns a paragraph into a heading', async () => {
    const { page, read } = await open({ value: 'Titel\n' });
    await page.getByLabel('Art des Absatzes').selectOption('Überschrift 3');
    expect(await read()).toBe('### Titel\n');
  });

  it('offers no heading inside of a list', async () => {
    const { page } = await open({ value: '- a\n' });
    await text(page).focus();
    const heading = page.getByLabel('Art des Absatzes').locator('option', { hasText: '2' });
    expect(await heading.isDisabled()).toBe(true);
  });

  it('makes a link, and refuses one that leads nowhere', async () => {
    const { page, read } = await open({ value: 'Hier\n' });
    await text(page).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+k');
    const address = page.getByLabel('Adresse');
    await address.fill('javascript:alert(1)');
    await page.keyboard.press('Enter');
    await page.getByText('Diese Adresse geht nicht.').waitFor();
    await address.fill('jusos.example/termine');
    await page.keyboard.press('Enter');
    expect(await read()).toBe('[Hier](https://jusos.example/termine)\n');
  });

  it('makes a table and changes its rows and columns', async () => {
    const { page, read } = await open();
    await page.getByRole('button', { name: 'Tabelle', exact: true }).click();
    await page.keyboard.type('Jahr');
    await page.getByRole('button', { name: '− Spalte' }).waitFor();
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: '− Spalte' }).click();
    await page.getByRole('button', { name: '− Zeile' }).waitFor();
    await page.getByRole('button', { name: '+ Zeile' }).click();
    expect(await read()).toBe('| Jahr |  |\n| --- | --- |\n|  |  |\n|  |  |\n|  |  |');
  });

  it('makes a footnote and goes to it', async () => {
    const { page, read } = await open({ value: 'Erbbaurecht\n' });
    await text(page).focus();
    await page.keyboard.press('End');
    await page.getByRole('button', { name: 'Fußnote' }).click();
    await page.keyboard.type('Ein Recht.');
    expect(await read()).toBe('Erbbaurecht[^1]\n\n[^1]: Ein Recht.\n');
  });
});

describe('a component', () => {
  it('is chosen from a menu and filled in a form of its own', async () => {
    const { page, read } = await open();
    await page.getByRole('button', { name: 'Baustein einfügen' }).click();
    await page.getByRole('button', { name: /^Forderung/ }).click();
    await page.keyboard.type('Wohnen 1');
    await page.getByText(/„Kürzel“/).waitFor();
    await page.getByLabel('Kürzel').fill('wohnen-1');
    await page.getByLabel('Überschrift').fill('Mehr "bezahlbare" Wohnungen');
    await page.locator('.editor-component__content').click();
    await page.keyboard.type('Sofort.');
    expect(await read()).toBe(
      ':::demand{id="wohnen-1" title="Mehr &quot;bezahlbare&quot; Wohnungen"}\nSofort.\n:::',
    );
  });

  it('is no demand where paragraphs have no numbers', async () => {
    const { page } = await open({ citable: false });
    await page.getByRole('button', { name: 'Baustein einfügen' }).click();
    expect(await page.getByRole('button', { name: /^Forderung/ }).count()).toBe(0);
  });

  it('comes behind a list and not into it', async () => {
    const { page, read } = await open({ value: '- a\n- b\n' });
    await text(page).focus();
    await page.getByRole('button', { name: 'Baustein einfügen' }).click();
    await page.getByRole('button', { name: /^Zwei Spalten/ }).click();
    await page.keyboard.type('Text');
    expect(await read()).toBe('- a\n- b\n\n:::columns\nText\n:::\n');
  });

  it('takes a picture that is chosen outside', async () => {
    const { page, read } = await open({ value: ':::figure\nText\n:::\n' });
    await page.getByRole('button', { name: 'Bild wählen' }).click();
    await page.getByRole('button', { name: 'Anderes Bild wählen' }).waitFor();
    expect(await read()).toBe(':::figure{src="kundgebung.jpg"}\nText\n:::\n');
  });

  it('that is a picture in a line of text is given its description there', async () => {
    const { page, read } = await open({ value: 'Vor ![](fest.jpg "Titel") nach\n' });
    const picture = page.getByRole('group', { name: 'Bild', exact: true });
    await picture.getByText('„Bildbeschreibung“ fehlt.').waitFor();
    await picture.getByLabel('Bildbeschreibung').fill('Drei [Leute] am Stand');
    await picture.getByText('„Bildbeschreibung“ fehlt.').waitFor({ state: 'detached' });
    expect(await read()).toBe('Vor ![Drei \\[Leute\\] am Stand](fest.jpg "Titel") nach\n');
    await picture.getByRole('button', { name: 'Anderes Bild wählen' }).click();
    await expect.poll(read).toContain('](kundgebung.jpg "Titel") nach');
  });

  it('is moved and removed', async () => {
    const { page, read } = await open({ value: 'A\n\n:::note\nB\n:::\n' });
    await page.getByRole('button', { name: 'Hinweis: nach oben' }).click();
    expect(await read()).toBe(':::note\nB\n:::\n\nA\n');
    await page.getByRole('button', { name: 'Hinweis: entfernen' }).click();
    expect(await read()).toBe('A\n');
  });
});

describe('pasting', () => {
  it('keeps what a text means, and says which pictures are missing', async () => {
    const { page, read } = await open();
    await paste(page, {
      'text/html':
        '<h1>Titel</h1><p class=MsoNormal><b>Fett</b> <img src="file:///a.png"></p><p><a href="javascript:x">Wort</a></p>',
    });
    expect(await read()).toBe('## Titel\n\n**Fett**\n\nWort');
    await page.getByText('Ein Bild wurde nicht übernommen.').waitFor();
  });

  it('keeps the paragraphs of plain text', async () => {
    const { page, read } = await open();
    await paste(page, { 'text/plain': 'Eins\n\nZwei *Sterne*' });
    expect(await read()).toBe('Eins\n\nZwei \\*Sterne\\*');
  });
});

describe('with the keyboard alone', () => {
  it('Tab indents in a list, and leaves the text after Escape', async () => {
    const { page, read } = await open({ value: '- a\n- b\n' });
    await text(page).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('ArrowUp');
    await page.locator('.editor-text li').nth(1).click();
    await page.keyboard.press('Tab');
    expect(await read()).toBe('- a\n  - b\n');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await nameOfFocus(page)).toBe('Danach');
  });

  it('Tab leaves the text at once outside of lists and tables', async () => {
    const { page } = await open({ value: 'Text\n' });
    await text(page).focus();
    await page.keyboard.press('Tab');
    expect(await nameOfFocus(page)).toBe('Danach');
  });
});

const everything =
  '## Titel\n\nText mit [Verweis](/a/) und Note[^1].\n\n- a\n- b\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n\n' +
  ':::demand{id="a" title="B"}\nText\n:::\n\n:::figure{alt="x"}\nText\n:::\n\n::leaf\n\n[^1]: Anmerkung\n';

describe.each([
  ['on a desk', { viewport: { width: 1280, height: 900 } }],
  ['on a phone', { viewport: phone }],
])('the editor %s', (_name, context) => {
  it('has nothing that axe objects to', async () => {
    const { page } = await open({ value: everything, context });
    expect(await runAxe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Baustein einfügen' }).click();
    expect(await runAxe(page)).toEqual([]);
  });

  it('fits, and has targets that a finger can hit', async () => {
    const { page } = await open({ value: everything, context });
    expect(await measureOverflow(page)).toBe(0);
    expect(await findSmallTargets(page)).toEqual([]);
  });
});

function text(page: Page) {
  return page.getByRole('textbox', { name: 'Text', exact: true });
}

async function typeText(page: Page, typed: string): Promise<void> {
  await text(page).focus();
  for (const [index, line] of typed.split('\n').entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(line);
  }
}

function nameOfFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    return focused?.getAttribute('aria-label') ?? focused?.textContent ?? '';
  });
}

async function paste(page: Page, data: Record<string, string>): Promise<void> {
  await text(page).focus();
  await text(page).evaluate((element, entries) => {
    const clipboardData = new DataTransfer();
    for (const [type, value] of Object.entries(entries)) clipboardData.setData(type, value);
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, data);
}
