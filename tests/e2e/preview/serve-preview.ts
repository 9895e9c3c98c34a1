import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { build } from 'vite';
import { buildPreview } from '../../../src/build/editing/preview-bundle.ts';

/** The policy of `/admin/`, without a forge. */
export const ADMIN_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self' blob:; base-uri 'none'; form-action 'self'; frame-src 'self' blob:; frame-ancestors 'none'";

const PAGE = `<!doctype html>
<html lang="de">
  <meta charset="utf-8">
  <title>Redaktion</title>
  <link rel="icon" href="data:,">
  <script type="module" src="/renderer.js"></script>
  <script type="module" src="/harness.js"></script>
</html>`;

/** Builds the preview and a page that uses it as the CMS does, and serves both under the policy of the CMS. */
export async function servePreview(): Promise<{ url: string; close: () => Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), 'preview-'));
  await buildPreview(directory);
  await build({
    configFile: false,
    root: fileURLToPath(new URL('.', import.meta.url)),
    logLevel: 'warn',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: {
      outDir: directory,
      emptyOutDir: false,
      chunkSizeWarningLimit: 1000,
      lib: {
        entry: fileURLToPath(new URL('harness.tsx', import.meta.url)),
        formats: ['es'],
        fileName: () => 'harness.js',
      },
    },
  });
  await writeFile(
    join(directory, 'renderer.js'),
    "import * as renderer from '/preview.js'; globalThis.renderer = renderer;",
  );
  await writeFile(join(directory, 'index.html'), PAGE);
  const serve = sirv(directory, { dev: true });
  const server = createServer((request, response) => {
    response.setHeader('Content-Security-Policy', ADMIN_POLICY);
    serve(request, response, () => {
      response.writeHead(404).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://localhost:${String(port)}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
