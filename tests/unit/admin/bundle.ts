import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';

const root = new URL('../../../', import.meta.url).pathname;

/**
 * Bundles a module as the CMS is bundled: Decap's sources find one another by Node's old rules, which only a bundler
 * knows.
 *
 * @param source The module; relative imports start at the checkout.
 * @returns The code, and what running it exports.
 */
export async function bundle(
  source: string,
  plugins: Plugin[] = [],
): Promise<{ code: string; load: <Exports>() => Promise<Exports> }> {
  const entry = join(root, 'entry-of-a-test.ts');
  const result = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'entry',
        enforce: 'pre',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? source : null),
      },
      ...plugins,
    ],
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry, formats: ['es'], fileName: 'bundle' },
    },
  });
  const code = [result]
    .flat()
    .flatMap((bundled) => ('output' in bundled ? bundled.output : []))
    .map((chunk) => ('code' in chunk ? chunk.code : ''))
    .join('\n');
  return { code, load: <Exports>() => run<Exports>(code) };
}

async function run<Exports>(code: string): Promise<Exports> {
  const folder = await mkdtemp(join(tmpdir(), 'bundle-'));
  try {
    const file = join(folder, 'bundle.mjs');
    await writeFile(file, code);
    return (await import(pathToFileURL(file).href)) as Exports;
  } finally {
    await rm(folder, { recursive: true });
  }
}
