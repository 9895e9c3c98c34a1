import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from 'playwright-core';
import sharp from 'sharp';
import { checkout } from '../../src/build/directories.ts';

/** Where the pages of the handbook find their pictures. */
export const FOLDER = join(checkout, 'src/components/handbook/pictures');

/** The one moment at which all pictures are taken: letters are handed in, none is public yet. */
export const NOW = new Date('2026-11-10T10:00:00+01:00');

export interface Shot {
  /** What the step is about gets a frame. */
  marks?: Locator[];
  /** Part of the window, from its top left corner, or what lies around a dialog; all of it if not given. */
  clip?: { y?: number; width: number; height: number } | Locator;
}

export interface Camera {
  /** A window that has never seen the CMS. */
  open: (baseURL: string, options?: BrowserContextOptions) => Promise<Page>;
  /** Writes the picture `<name>.png`. */
  take: (page: Page, name: string, shot?: Shot) => Promise<void>;
  /** Name and size in bytes of every picture taken. */
  taken: Map<string, number>;
  close: () => Promise<void>;
}

/** Goes through the CMS at an address and takes pictures on the way. */
export type Scene = (camera: Camera, url: string) => Promise<void>;

export async function createCamera(executablePath: string): Promise<Camera> {
  const browser = await chromium.launch({
    executablePath,
    // Fields for dates speak the language of the browser, not that of the page.
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--lang=de', '--hide-scrollbars'],
    env: { ...process.env, LANGUAGE: 'de', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
  });
  await refuseEnglish(browser);
  await mkdir(FOLDER, { recursive: true });
  const taken = new Map<string, number>();
  return {
    open: (baseURL, options) => openPage(browser, baseURL, options),
    take: async (page, name, shot = {}) => {
      const bytes = await photograph(page, shot);
      await writeFile(join(FOLDER, `${name}.png`), bytes);
      taken.set(name, bytes.length);
    },
    taken,
    close: () => browser.close(),
  };
}

export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** What a browser says of an empty field is in its own language. */
async function refuseEnglish(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  await page.setContent('<input required>');
  const message = await page.locator('input').evaluate((input) => {
    return (input as HTMLInputElement).validationMessage;
  });
  await page.close();
  if (message.includes('Feld')) return;
  await browser.close();
  throw new Error(
    'Dieser Browser kann kein Deutsch, und seine Datumsfelder kommen auf die Bilder. Unter Debian hilft: sudo apt-get install chromium-l10n',
  );
}

async function openPage(
  browser: Browser,
  baseURL: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    baseURL,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1120, height: 720 },
    deviceScaleFactor: 1.5,
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  // It goes on from there: a clock that stands still keeps menus from loading.
  await page.clock.install({ time: NOW });
  page.on('dialog', (dialog) => void dialog.accept());
  return page;
}

async function photograph(page: Page, { marks = [], clip }: Shot): Promise<Buffer> {
  await page.evaluate(() => document.fonts.ready);
  // Nothing looks chosen because the mouse happens to be there.
  await page.mouse.move(0, 0);
  for (const mark of marks) await mark.first().evaluate(addFrame);
  const bytes = await page.screenshot({
    animations: 'disabled',
    caret: 'hide',
    // Messages and the line that says "loading" go by themselves, sooner or later.
    style: '.Toastify, body > canvas { display: none !important }',
    ...(clip && { clip: 'width' in clip ? { x: 0, y: 0, ...clip } : await findSurroundings(clip) }),
  });
  for (const mark of marks) await mark.first().evaluate(removeFrame);
  return sharp(bytes)
    .png({ palette: true, colours: 48, dither: 0, effort: 10, compressionLevel: 9 })
    .toBuffer();
}

async function findSurroundings(dialog: Locator) {
  const box = await dialog.boundingBox();
  if (box === null) throw new Error('There is no dialog to take a picture of');
  const { x, y, width, height } = box;
  return { x: x - MARGIN, y: y - MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN };
}

const MARGIN = 24;

/** An outline moves nothing. Blue is the one colour that the CMS does not use. */
function addFrame(element: Element): void {
  const { style } = element as HTMLElement;
  style.outline = '4px solid #0b57d0';
  // The edge of the preview, or of a menu, would cut it off.
  const isCut = window.parent !== window || element.matches('[role="menuitem"]');
  style.outlineOffset = isCut ? '-4px' : '3px';
}

function removeFrame(element: Element): void {
  const { style } = element as HTMLElement;
  style.outline = '';
  style.outlineOffset = '';
}
