import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';
import { checkout } from '../../src/build/directories.ts';
import { serveSite } from '../../src/build/serve.ts';
import { useBrowser } from './launch.ts';

/** A page with nothing but the editor, and what a test sees of it. */
export interface EditorPage {
  page: Page;
  /** The body as it would be saved. */
  read: () => Promise<string>;
}

interface Options {
  value?: string;
  citable?: boolean;
  context?: BrowserContextOptions;
}

/** Bundles the editor once for a file of tests; opens it with a body. */
export function useEditor(): (options?: Options) => Promise<EditorPage> {
  const newPage = useBrowser();
  let directory: string;
  let server: Server;
  let url: string;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'editor-'));
    await mkdir(join(directory, 'source'));
    await writeFile(join(directory, 'source', 'index.html'), HTML);
    await writeFile(join(directory, 'source', 'main.ts'), createScript());
    await build({
      root: join(directory, 'source'),
      configFile: false,
      logLevel: 'error',
      build: { outDir: join(directory, 'built'), minify: false },
    });
    ({ server, url } = await serveSite(join(directory, 'built'), 0));
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await rm(directory, { recursive: true, force: true });
  });

  return async ({ value = '', citable = true, context = {} } = {}) => {
    const page = await newPage({ ...context, baseURL: url });
    await page.addInitScript((options) => Object.assign(globalThis, { options }), {
      value,
      citable,
    });
    await page.goto('/');
    await page.locator('.editor-text').waitFor();
    return {
      page,
      read: () => page.evaluate(() => (globalThis as unknown as { body: string }).body),
    };
  };
}

const HTML = `<!doctype html>
<html lang="de">
  <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Editor</title></head>
  <body style="margin: 0.5rem"><main><h1>Text</h1><div id="field"></div><button style="padding: 0.5rem">Danach</button></main>
  <script type="module" src="./main.ts"></script></body>
</html>`;

function createScript(): string {
  return `
    import ${JSON.stringify(join(checkout, 'admin/styles/tokens.css'))};
    import { createBodyEditor } from ${JSON.stringify(join(checkout, 'admin/editor/view/create-body-editor.ts'))};
    const { value, citable } = globalThis.options;
    globalThis.body = value;
    globalThis.editor = createBodyEditor({
      parent: document.querySelector('#field'),
      value,
      citable,
      label: 'Text',
      onChange: (body) => { globalThis.body = body; },
      pictures: { choose: async () => 'kundgebung.jpg', getUrl: () => undefined },
    });
  `;
}
