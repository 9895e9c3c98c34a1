import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { NOW } from '../site/now.ts';
import { runBuild } from '../site/cli.ts';
import {
  fillField,
  fillForm,
  findField,
  getPreview,
  pressPublish,
  typeBody,
  type Answers,
} from './admin-form.ts';
import { logIn, openEntry, openList, publish, useAdmin } from './admin.ts';
import { readFrames } from './frames.ts';
import { useBrowser } from './launch.ts';

const newPage = useBrowser();
const getAdmin = useAdmin();

/** Where code that runs in Node would leave its mark. */
const mark = () => join(getAdmin().repo, 'hurt');

/** What somebody would type who thinks that an entry is empty. */
const event: Answers = {
  Titel: 'Neu',
  Beginn: '2027-01-01T10:00',
  Ende: '2027-01-01T11:00',
  'Kurz gesagt': 'Neu.',
};
const report: Answers = { Titel: 'Neu', Arbeitskreis: 'Lesekreis', Datum: '2027-01-01' };

const fields = 'group: lesekreis\ndate: 2026-10-01\n';

/** Files that cannot be read as entries, and what the CMS says of each. */
const unreadable: Record<string, { text: () => string | Buffer; says: string }> = {
  'events/js-kopf': {
    text: () =>
      `---js\n{ title: (require('fs').writeFileSync('${mark()}', ''), globalThis.hurt = 1, 'x') }\n---\n\nText\n`,
    says: 'Die erste Zeile muss genau „---“ sein',
  },
  'reports/kaputt': {
    text: () => `---\ntitle: "offen\n${fields}---\n\nText\n`,
    says: 'Zeile 2',
  },
  'reports/bombe': {
    text: () => `---\n${createBomb()}---\n\nText\n`,
    says: 'Zeile 9',
  },
  'reports/gross': {
    text: () => `---\ntitle: "Groß"\n${fields}---\n\n${'Wort '.repeat(2_000_000)}\n`,
    says: 'größer als 2 MB',
  },
  'reports/latin': {
    text: () => Buffer.from(`---\ntitle: "Stra\u00dfe"\n${fields}---\n\nT\u00fcr\n`, 'latin1'),
    says: 'nicht in UTF-8',
  },
};

/** Files that are entries, with something that must not run. */
const readable: Record<string, string> = {
  'pages/skript': `---
title: "<img src=x onerror=window.hurt=1>"
summary: "<script>window.hurt=1</script>{process.exit()}"
---

<img src=x onerror="window.hurt=1">

{process.exit()} {globalThis.hurt = 1}

import x from './x.js'

export const y = (globalThis.hurt = 1)

<script>window.hurt = 1</script>

<svg onload="window.hurt=1"><a xlink:href="javascript:window.hurt=1">x</a></svg>

<iframe srcdoc="<script>parent.hurt=1</script>"></iframe>
`,
  'pages/verweis': `---
title: "Verweis"
summary: "Verweis"
---

[Klick](javascript:window.hurt=1), [auch](data:text/html,<script>hurt=1</script>)

![Bild](https://elsewhere.example/x.png)
`,
  'pages/rahmen': `---
title: "Rahmen"
summary: "Rahmen"
layout: "data:text/javascript,globalThis.hurt=1"
---

Text
`,
  'pages/schein': `---
title: "Schein"
summary: "Schein"
_file: { path: "content/settings.yml", text: "hurt" }
_unreadable: "nein"
__proto__: { hurt: 1 }
---

Text
`,
  'reports/null': `---\ntitle: "Nu\0ll"\n${fields}---\n\nText\0mit\0Null\n`,
};

beforeAll(async () => {
  const { repo, git } = getAdmin();
  const files = [
    ...Object.entries(readable),
    ...Object.entries(unreadable).map(([name, { text }]) => [name, text()] as const),
  ];
  for (const [name, text] of files) await writeFile(join(repo, 'content', `${name}.mdx`), text);
  await git('add', '--all');
  await git('commit', '--quiet', '--message', 'Böses');
});

/** A page of the CMS that notes whatever runs, is tried or asks for another host. */
async function openWatched(): Promise<{ page: Page; seen: string[] }> {
  const page = await newPage({ baseURL: getAdmin().url, viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(30_000);
  const seen: string[] = [];
  await page.exposeFunction('noteViolation', (violation: string) => seen.push(violation));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      (globalThis as unknown as { noteViolation: (text: string) => void }).noteViolation(
        `${violatedDirective}: ${blockedURI}`,
      );
    });
  });
  page.on('pageerror', ({ message }) => {
    // Decap does not catch what it throws itself when a save was refused.
    if (message !== 'Object') seen.push(message);
  });
  page.on('dialog', (dialog) => {
    // Decap's own, about leaving a form.
    if (dialog.type() === 'alert' || dialog.type() === 'prompt') seen.push(dialog.message());
    void dialog.accept();
  });
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (/^https?:$/.test(protocol) && host !== new URL(getAdmin().url).host)
      seen.push(`request: ${request.url()}`);
  });
  page.on('popup', (popup) => seen.push(`popup: ${popup.url()}`));
  await logIn(page);
  return { page, seen };
}

/** What has run in the page or in one of its frames. */
async function findMarks(page: Page): Promise<unknown[]> {
  const marks = await readFrames(page, () => (globalThis as { hurt?: unknown }).hurt);
  return marks.filter((found) => found !== undefined);
}

describe('hostile files in the repository', () => {
  it('do nothing in lists, and every other entry is still in them', async () => {
    const { page, seen } = await openWatched();
    for (const collection of ['events', 'reports', 'pages']) {
      await openList(page, collection);
      expect(await findMarks(page)).toEqual([]);
    }
    const titles = await page
      .getByRole('main')
      .getByRole('heading', { level: 2 })
      .allTextContents();
    expect(titles).toContain('Mitmachen');
    expect(titles).toContain('<img src=x onerror=window.hurt=1>');
    expect(seen).toEqual([]);
  });

  it.each(Object.keys(readable))('%s does nothing in editor and preview', async (name) => {
    const { page, seen } = await openWatched();
    const [collection = '', slug = ''] = name.split('/');
    await openEntry(page, collection, slug);
    await page.getByRole('textbox', { name: 'Text', exact: true }).waitFor();
    const preview = await getPreview(page);
    await preview.getByText(/Alles in Ordnung|fehlt noch|fehlen noch/).waitFor();
    for (const link of await preview.locator('main a').all()) {
      expect((await link.getAttribute('href')) ?? '').not.toMatch(/^\s*(?:javascript|data):/i);
    }
    await typeBody(page, 'x');
    await preview.locator('main').waitFor();
    expect(await findMarks(page)).toEqual([]);
    expect(seen).toEqual([]);
  });

  it.each(Object.entries(unreadable))(
    '%s says what is wrong, and stays as it is whatever one does',
    async (name, { says }) => {
      const { page, seen } = await openWatched();
      const path = join(getAdmin().repo, 'content', `${name}.mdx`);
      const [before, head] = [await readFile(path), await getAdmin().git('rev-parse', 'HEAD')];
      const [collection = '', slug = ''] = name.split('/');
      await openEntry(page, collection, slug);
      const dialog = page.getByRole('dialog', { name: 'Diese Datei lässt sich nicht lesen' });
      await dialog.getByText(says).waitFor();
      await dialog.getByRole('button', { name: 'Verstanden' }).click();
      await fillForm(page, collection === 'events' ? event : report);
      await pressPublish(page);
      await dialog.getByText(says).waitFor();
      await dialog.getByRole('button', { name: 'Verstanden' }).click();
      expect(await getAdmin().git('rev-parse', 'HEAD')).toBe(head);
      expect((await readFile(path)).equals(before)).toBe(true);
      expect(await findMarks(page)).toEqual([]);
      expect(seen).toEqual([]);
    },
  );

  it('that are very long are edited as plain text, which loses nothing', async () => {
    const path = join(getAdmin().repo, 'content/reports/lang.mdx');
    const text = `---\ntitle: "Lang"\n${fields}---\n\n${'Wort '.repeat(80_000)}Ende\n`;
    await writeFile(path, text);
    const { page, seen } = await openWatched();
    await openEntry(page, 'reports', 'lang');
    await page.getByText('Dieser Text ist sehr lang.').waitFor();
    await (await getPreview(page)).getByText('zu lang für die Vorschau').waitFor();
    await page.getByRole('textbox', { name: 'Text', exact: true }).focus();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('!');
    await publish(page);
    expect(await readFile(path, 'utf8')).toBe(text.replace('Ende\n', 'Ende!\n'));
    expect(seen).toEqual([]);
    await getAdmin().git('rm', '--quiet', 'content/reports/lang.mdx');
    await getAdmin().git('commit', '--quiet', '--message', 'Weg');
  });

  it('keep nobody from changing another entry', async () => {
    const { page, seen } = await openWatched();
    await openEntry(page, 'events', 'sommerfest-2026');
    await fillField(page, 'Titel', 'Sommerfest');
    await publish(page);
    expect(await getAdmin().git('show', '--format=', '--name-only', 'HEAD')).toBe(
      'content/events/sommerfest-2026.mdx',
    );
    expect(await findField(page, 'Titel').inputValue()).toBe('Sommerfest');
    expect(seen).toEqual([]);
  });

  it('are named by the build, which runs nothing of them', async () => {
    const { repo } = getAdmin();
    const { code, output } = await runBuild({
      CONTENT_DIR: join(repo, 'content'),
      OUT_DIR: join(repo, '../dist'),
      SITE_NOW: NOW,
    });
    expect(code).toBe(1);
    for (const name of [
      ...Object.keys(unreadable),
      'pages/verweis',
      'pages/rahmen',
      'reports/null',
    ])
      expect(output).toContain(`${name}.mdx:`);
    expect(existsSync(mark())).toBe(false);
  });
});

/** A hundred lines of YAML that would fill any memory. */
function createBomb(): string {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  return names
    .map((name, index) => {
      const inner = index === 0 ? '"x"' : `*${names[index - 1] ?? ''}`;
      return `${name}: &${name} [${Array.from({ length: 9 }, () => inner).join(', ')}]\n`;
    })
    .join('');
}
