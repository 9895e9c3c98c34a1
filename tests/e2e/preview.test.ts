import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { NOW } from '../site/now.ts';
import { useBrowser } from './launch.ts';
import type { Harness } from './preview/harness.tsx';
import { servePreview } from './preview/serve-preview.ts';
import { readShippedFiles } from './preview/shipped-files.ts';

const newPage = useBrowser();

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

const SITE = 'https://jusos-duesseldorf.example';

let preview: Awaited<ReturnType<typeof servePreview>>;
let files: { path: string; text: string }[];

beforeAll(async () => {
  preview = await servePreview();
  files = await readShippedFiles();
});
afterAll(() => preview.close());

interface Given {
  files?: { path: string; text: string }[];
  now?: string;
}

/** What of a rendered entry can leave the browser. */
interface Shown {
  html?: string;
  url?: string;
  title?: string;
  note?: string;
  reason?: string;
}

/** A page of the CMS that notes every error and every broken rule of the policy. */
async function openAdmin(): Promise<{ page: Page; errors: string[] }> {
  const page = await newPage();
  const errors: string[] = [];
  await page.exposeFunction('report', (violation: string) => errors.push(violation));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      (globalThis as unknown as { report: (violation: string) => void }).report(
        `${violatedDirective}: ${blockedURI}`,
      );
    });
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
  });
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (/^https?:$/.test(protocol) && host !== new URL(preview.url).host) {
      errors.push(`Foreign request: ${request.url()}`);
    }
  });
  await page.goto(preview.url);
  return { page, errors };
}

/** Renders entries in the browser, without a pane around them. */
function render(page: Page, paths: string[], given: Given = {}): Promise<Record<string, Shown>> {
  return page.evaluate(
    async ({ all, wanted, now, site }) => {
      const { renderer } = globalThis as unknown as {
        renderer: { renderEntry: (content: unknown, path: string) => Promise<Shown> };
      };
      const content = {
        files: all.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) })),
        pictures: [],
        pictureUrl: () => undefined,
        now,
        site,
      };
      const shown: Record<string, Shown> = {};
      for (const path of wanted) shown[path] = await renderer.renderEntry(content, path);
      return shown;
    },
    { all: given.files ?? files, wanted: paths, now: given.now ?? NOW, site: SITE },
  );
}

/** The files with one of them changed. */
function change(path: string, from: string | RegExp, to: string) {
  const file = files.find((candidate) => candidate.path === path);
  if (file === undefined || file.text.search(from) === -1) throw new Error(`No ${String(from)}`);
  return files.map((other) =>
    other === file ? { path, text: file.text.replace(from, to) } : other,
  );
}

/** What stands in a built page's body; scripts do not run in a preview. */
async function readBuiltBody(url: string): Promise<string> {
  const html = await readFile(join(inject('site'), url, 'index.html'), 'utf8');
  const [, body = ''] = /<body[^>]*>([\s\S]*)<\/body>/.exec(html) ?? [];
  return body.replaceAll(/<script type="module"[^>]*><\/script>/g, '');
}

describe('the preview of an entry', () => {
  it('is the page that the build makes, for every entry of the shipped content', async () => {
    const { page, errors } = await openAdmin();
    const paths = files.map(({ path }) => path).filter((path) => !/redirects|sealed/.test(path));
    const shown = await render(page, paths);
    const collections = new Set(paths.map((path) => path.split('/')[0]));
    expect(collections.size).toBe(9);

    let compared = 0;
    for (const [path, { html, url, reason }] of Object.entries(shown)) {
      expect(reason, path).toBeUndefined();
      // Letters that are not public yet have no page to compare with.
      if (!existsSync(join(inject('site'), url ?? '', 'index.html'))) continue;
      expect(html, path).toBe(await readBuiltBody(url ?? ''));
      compared += 1;
    }
    expect(compared).toBeGreaterThan(80);
    expect(errors).toEqual([]);
  });

  it('shows a letter as readers will see it, before it is public, and says so', async () => {
    const { page } = await openAdmin();
    const path = 'candidacies/jhv-2027/beispiel-eins.mdx';
    const { [path]: shown } = await render(page, [path], { now: '2026-01-02T12:00:00+01:00' });
    expect(shown?.html).toContain('class="prose"');
    expect(shown?.note).toMatch(/ab \d+\. \w+ 20\d\d, .* Uhr/);
  });

  it('shows what stands at an address that has moved', async () => {
    const { page } = await openAdmin();
    const moved = 'moved:\n  - from: /alt/\n    to: /mitmachen/\n    note: Heißt jetzt anders.\n';
    const others = files.filter(({ path }) => path !== 'redirects.yml');
    const given = { files: [...others, { path: 'redirects.yml', text: moved }] };
    const { 'redirects.yml': shown } = await render(page, ['redirects.yml'], given);
    expect(shown?.url).toBe('/alt/');
    expect(shown?.html).toContain('Heißt jetzt anders.');
  });

  it.each([
    ['events/juso-treff.mdx', /^title: .*$/m, '', '[Titel]'],
    ['events/juso-treff.mdx', /^start: .*$/m, 'start: morgen', 'Treff'],
    ['reports/lesekreis-2026-10.mdx', /^group: .*$/m, 'group: gibt-es-nicht', 'Bericht vom'],
    ['elections/jhv-2027.mdx', /^offices:[\s\S]*?(?=^\w)/m, 'offices: []\n', '[Amt]'],
    ['pages/mitmachen.mdx', /\n---\n/, '\n---\n\n:::unbekannt\n', '<h1'],
    ['settings.yml', /^email: .*$/m, 'email: keine', 'Jusos'],
  ])('goes on while %s has problems (%s becomes "%s")', async (path, from, to, expected) => {
    const { page, errors } = await openAdmin();
    const { [path]: shown } = await render(page, [path], { files: change(path, from, to) });
    expect(shown?.reason).toBeUndefined();
    expect(shown?.html).toContain(expected);
    expect(errors).toEqual([]);
  });

  it('says in German why there is nothing to see', async () => {
    const { page } = await openAdmin();
    const path = 'candidacies/jhv-2027/beispiel-eins.mdx';
    const given = { files: change(path, /^office: .*$/m, 'office: koenig') };
    const { [path]: shown, 'events/nichts.mdx': missing } = await render(
      page,
      [path, 'events/nichts.mdx'],
      given,
    );
    expect(shown?.reason).toContain('ein Amt, das es bei ihr gibt');
    expect(missing?.reason).toBe('Diesen Eintrag gibt es noch nicht.');
  });
});

describe('the preview pane', () => {
  const path = 'events/juso-treff.mdx';
  const text = () => files.find((file) => file.path === path)?.text ?? '';

  async function openPane(
    opened = path,
  ): Promise<{ page: Page; frame: FrameLocator; errors: string[] }> {
    const { page, errors } = await openAdmin();
    await page.evaluate(
      (content) => (globalThis as unknown as { harness: Harness }).harness.open(content),
      {
        files,
        added: [{ path: 'pages/fahnen.png' }],
        pictureUrls: { 'pages/fahnen.png': PIXEL },
        path: opened,
        now: NOW,
        site: SITE,
      },
    );
    const frame = page.frameLocator('iframe');
    await frame.locator('main h1').waitFor();
    return { page, frame, errors };
  }

  const type = (page: Page, draft: string) =>
    page.evaluate((next) => {
      (globalThis as unknown as { harness: Harness }).harness.type(next);
    }, draft);

  it('follows what somebody types, in the faces of the site', async () => {
    const { page, frame, errors } = await openPane();
    await type(page, text().replace(/^title: .*$/m, 'title: Offener Abend'));
    await frame.getByRole('heading', { level: 1, name: 'Offener Abend' }).waitFor();
    const face = await frame.locator('main h1').evaluate((heading) => {
      const { document: own } = heading.ownerDocument.defaultView ?? globalThis;
      return own.fonts.ready.then(() => own.fonts.check('700 40px "Sofia Sans Extra Condensed"'));
    });
    expect(face).toBe(true);
    expect(errors).toEqual([]);
  });

  it('lists what the build would refuse, in the words of the build, and when all is well', async () => {
    const { page, frame } = await openPane();
    const status = frame.getByRole('status');
    await status.getByText('Alles in Ordnung').waitFor();
    await type(
      page,
      text()
        .replace(/^start: .*$/m, 'start: morgen')
        .replace(/^summary: .*$/m, ''),
    );
    await status.getByText('2 Dinge fehlen noch').waitFor();
    const items = await frame.locator('.preview-checks li').allTextContents();
    expect(items.join()).toContain('Beginn');
    expect(items.join()).toContain('ist keine Zeit, die es gibt');
  });

  it('keeps its place, and what did not change', async () => {
    const { page, frame } = await openPane('pages/datenschutz.mdx');
    const draft = files.find((file) => file.path === 'pages/datenschutz.mdx')?.text ?? '';
    const heading = frame.locator('main h2').last();
    await heading.evaluate((element) => {
      Object.assign(element, { isKnown: true });
      element.scrollIntoView();
    });
    const before = await heading.evaluate((element) => element.getBoundingClientRect().top);
    await type(page, draft.replace(/\s*$/, '\n\nEin neuer Absatz am Ende.\n'));
    await frame.getByText('Ein neuer Absatz am Ende.').waitFor();
    expect(await heading.evaluate((element) => element.getBoundingClientRect().top)).toBe(before);
    expect(await heading.evaluate((element) => 'isKnown' in element)).toBe(true);
  });

  it('shows a picture that is not saved yet', async () => {
    const opened = 'pages/mitmachen.mdx';
    const { page, frame, errors } = await openPane(opened);
    const draft = files.find((file) => file.path === opened)?.text ?? '';
    await type(page, `${draft}\n\n![Zwei Fahnen](fahnen.png)\n`);
    const picture = frame.getByRole('img', { name: 'Zwei Fahnen' });
    await picture.waitFor();
    expect(await picture.getAttribute('src')).toBe(PIXEL);
    await frame.getByText('Alles in Ordnung').waitFor();
    expect(errors).toEqual([]);
  });

  it('leads nowhere', async () => {
    const { page, frame } = await openPane();
    const before = page.context().pages().length;
    await frame.locator('main a[href^="/"]').first().click();
    await frame.locator('main a').first().click({ button: 'middle' });
    expect(page.context().pages().length).toBe(before);
    expect(page.url()).toBe(`${preview.url}/`);
    expect(await frame.locator('main h1').count()).toBe(1);
  });

  it('shows what looks like code as text', async () => {
    const { page, frame, errors } = await openPane();
    const code =
      '<img src=x onerror=alert(1)> {globalThis.harm = 1} <script>globalThis.harm = 1</script>';
    await type(page, `${text()}\n\n${code}\n`);
    await frame.getByText('onerror=alert(1)').waitFor();
    expect(await frame.locator('main img, script').count()).toBe(0);
    expect(await page.evaluate(() => 'harm' in globalThis)).toBe(false);
    expect(errors).toEqual([]);
  });
});
