import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser, type Page } from 'playwright-core';
import { checkout } from '../../src/build/directories.ts';
import { writeAdmin } from '../../src/build/editing/admin-site.ts';
import { createLocalEditing } from '../../src/build/editing/local-editing.ts';
import { serveSite, type Handler } from '../../src/build/serve.ts';
import { BROWSER_HELP, findBrowser } from '../browser.ts';
import { getMedian, type Figure } from './figure.ts';
import { writeStockCms } from './stock-cms.ts';

const run = promisify(execFile);

const ENTRIES = 500;
const RUNS = 5;
const KEYS = 20;

/** Measures `/admin/` in a real browser, over a real repository with hundreds of events. */
export async function measureCms(): Promise<Figure[]> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error(`Kein Browser gefunden. ${BROWSER_HELP}`);
  const directory = await realpath(await mkdtemp(join(tmpdir(), 'bench-')));
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const cms = await serveCms(directory);
  try {
    const own = await measureLogin(browser, `${cms.url}/admin/`, 'Anmelden');
    const stock = await measureLogin(browser, `${cms.url}/stock/`, 'Login');
    const script = await measureScript(browser, `${cms.url}/admin/`);
    const editing = await measureEditing(browser, cms);
    return [
      { name: 'CMS: Programm vor der Anmeldung (brotli)', value: script, unit: 'MB', limit: 0.7 },
      { name: 'CMS: Anmeldung zu sehen', value: own, unit: 's', limit: undefined },
      { name: '  dieselbe bei decap-cms-app', value: stock, unit: 's', limit: undefined },
      { name: '  im Verhältnis dazu', value: own / stock, unit: '×', limit: 0.6 },
      ...editing,
    ];
  } finally {
    await browser.close();
    cms.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

interface Cms {
  url: string;
  repo: string;
  stop: () => void;
}

async function serveCms(directory: string): Promise<Cms> {
  const [repo, site] = [join(directory, 'repo'), join(directory, 'site')];
  await cp(join(checkout, 'content'), join(repo, 'content'), { recursive: true });
  await mkdir(site);
  for (let index = 0; index < ENTRIES; index += 1) await writeEvent(repo, index);
  const git = (...args: string[]) => run('git', args, { cwd: repo });
  await git('init', '--quiet', '--initial-branch', 'main');
  await git('config', 'user.name', 'Bench');
  await git('config', 'user.email', 'bench@example.org');
  await git('add', '--all');
  await git('commit', '--quiet', '--message', 'Anfang');

  let handle: Handler = () => false;
  const { server, url } = await serveSite(site, 0, (request, response) =>
    handle(request, response),
  );
  await writeAdmin(site, { backend: undefined, siteUrl: url });
  await writeStockCms(site, url);
  ({ handle } = await createLocalEditing(join(repo, 'content'), url));
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url, repo, stop };
}

async function writeEvent(repo: string, index: number): Promise<void> {
  const day = `2027-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`;
  const name = `messung-${String(index).padStart(3, '0')}`;
  const body = 'Ein Absatz, wie er in einem Termin steht, mit *etwas* Betonung. '.repeat(20);
  await writeFile(
    join(repo, 'content/events', `${name}.mdx`),
    `---\ntitle: "${name}"\nstart: "${day}T19:00"\nend: "${day}T21:00"\nsummary: "Zum Messen."\n---\n\n${body.trim()}\n`,
  );
}

/** Seconds from the address to the button, with nothing in the browser's cache. */
async function measureLogin(browser: Browser, address: string, button: string): Promise<number> {
  const seconds: number[] = [];
  for (let round = -1; round < RUNS; round += 1) {
    const page = await openPage(browser);
    const started = performance.now();
    await page.goto(address, { waitUntil: 'commit' });
    await page.getByRole('button', { name: button }).waitFor();
    if (round >= 0) seconds.push((performance.now() - started) / 1000);
    await page.context().close();
  }
  return getMedian(seconds);
}

/** Megabytes of script that were asked for until somebody can log in, workers included, as a good server sends them. */
async function measureScript(browser: Browser, address: string): Promise<number> {
  const page = await openPage(browser);
  const scripts = new Map<string, Promise<Buffer>>();
  page.context().on('response', (response) => {
    if (/\.m?js$/.test(new URL(response.url()).pathname))
      scripts.set(response.url(), response.body());
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const sizes = (await Promise.all(scripts.values())).map(
    (body) => brotliCompressSync(body).length,
  );
  await page.context().close();
  return sizes.reduce((sum, size) => sum + size, 0) / 1e6;
}

async function measureEditing(browser: Browser, { url, repo }: Cms): Promise<Figure[]> {
  const page = await openPage(browser);
  await page.goto(`${url}/admin/`);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  const [opening, publishing]: [number[], number[]] = [[], []];
  for (let round = -1; round < RUNS; round += 1) {
    const name = `messung-${String(100 + round).padStart(3, '0')}`;
    await page.goto(`${url}/admin/#/collections/events`);
    const link = page.getByRole('link', { name });
    await link.waitFor();
    let started = performance.now();
    await link.click();
    await page.getByLabel('Titel', { exact: true }).waitFor();
    await page.getByRole('textbox', { name: 'Text', exact: true }).waitFor();
    const opened = (performance.now() - started) / 1000;
    // Whoever publishes has seen the preview.
    await page.frameLocator('#preview-pane').getByText('Alles in Ordnung').waitFor();
    await page.getByLabel('Titel', { exact: true }).fill(`${name} geändert`);
    const before = await readHead(repo);
    await page.getByRole('button', { name: 'Veröffentlichen' }).click();
    const now = page.getByRole('menuitem', { name: 'Jetzt veröffentlichen' });
    await now.waitFor();
    started = performance.now();
    await Promise.all([now.click(), waitForCommit(repo, before)]);
    const published = (performance.now() - started) / 1000;
    await page.getByText('Keine offenen Änderungen').waitFor();
    if (round < 0) continue;
    opening.push(opened);
    publishing.push(published);
  }
  const preview = await measurePreview(page);
  await page.context().close();
  return [
    {
      name: `CMS: Eintrag unter ${String(ENTRIES)} öffnen`,
      value: getMedian(opening),
      unit: 's',
      limit: 2,
    },
    {
      name: 'CMS: vom Veröffentlichen zum Commit',
      value: getMedian(publishing),
      unit: 's',
      limit: 1,
    },
    { name: 'CMS: Vorschau nach einem Tastendruck', value: preview, unit: 's', limit: 0.1 },
  ];
}

/** Seconds from a keystroke in the title to the changed text in the preview's frame, as the page itself sees it. */
async function measurePreview(page: Page): Promise<number> {
  await page.getByLabel('Titel', { exact: true }).click();
  await page.keyboard.press('End');
  await page.evaluate(() => {
    const shared = globalThis as unknown as { typed: number; shown: number[] };
    shared.shown = [];
    const frame = document.querySelector<HTMLIFrameElement>('#preview-pane');
    const shownIn = frame?.contentDocument?.body;
    const title = document.activeElement as HTMLInputElement;
    if (!shownIn) throw new Error('There is no preview');
    title.addEventListener('input', () => (shared.typed = performance.now()), { capture: true });
    new MutationObserver(() => {
      const headline = shownIn.querySelector('h1')?.textContent.replaceAll('\u00ad', '');
      if (headline !== title.value || shared.typed === 0) return;
      shared.shown.push(performance.now() - shared.typed);
      shared.typed = 0;
    }).observe(shownIn, { subtree: true, childList: true, characterData: true });
  });
  const shown: number[] = [];
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.type('x');
    await page.waitForFunction(
      (count) => (globalThis as unknown as { shown: number[] }).shown.length > count,
      key,
      { polling: 20 },
    );
  }
  shown.push(...(await page.evaluate(() => (globalThis as unknown as { shown: number[] }).shown)));
  return getMedian(shown) / 1000;
}

async function openPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  return page;
}

const readHead = (repo: string) => readFile(join(repo, '.git/refs/heads/main'), 'utf8');

async function waitForCommit(repo: string, before: string): Promise<void> {
  while ((await readHead(repo).catch(() => before)) === before) {
    await new Promise((resume) => setTimeout(resume, 2));
  }
}
