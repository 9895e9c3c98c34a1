import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { checkout } from '../directories.ts';
import { germanStrings } from './german-strings.ts';
import { mendedSources } from './mended-sources.ts';
import { keepWithinPrograms } from './programs.ts';
import { translateSources } from './german-sources.ts';

const admin = join(checkout, 'admin');

/** The pages of the CMS, the board's and the candidates', and the form for candidates without an account. */
const entries = {
  main: join(admin, 'main.ts'),
  candidacy: join(admin, 'candidacy.ts'),
  standing: join(admin, 'standing/main.ts'),
};

/**
 * Bundles the CMS.
 *
 * @param outDir Absolute path; `assets/` and `manifest.json` are written to it.
 * @returns Per page the script and style sheets that its HTML names.
 */
export async function bundleAdmin(
  outDir: string,
): Promise<Record<keyof typeof entries, { script: string; styles: string[] }>> {
  await build({
    configFile: false,
    root: admin,
    base: '/admin/',
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
    // Told, or it depends on NODE_ENV, which tests set: the bundle is kept for whoever asks next.
    oxc: { jsx: { runtime: 'automatic', importSource: 'react', development: false } },
    plugins: [
      translateSources(germanStrings, { isWhole: true }),
      translateSources(mendedSources, { isWhole: true }),
      keepWithinPrograms(),
    ],
    resolve: { alias: replaced },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      // Every file is named by its content and can be kept by browsers for good.
      assetsInlineLimit: 0,
      manifest: 'manifest.json',
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 3000,
      rolldownOptions: {
        input: entries,
        onLog(level, log, handle) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
        },
      },
    },
  });
  const manifest = JSON.parse(await readFile(join(outDir, 'manifest.json'), 'utf8')) as Record<
    string,
    { file: string; css?: string[] }
  >;
  const find = (source: string) => {
    const chunk = manifest[source];
    if (chunk === undefined) throw new Error(`${source} is missing in the bundle of the CMS`);
    return { script: chunk.file, styles: chunk.css ?? [] };
  };
  return {
    main: find('main.ts'),
    candidacy: find('candidacy.ts'),
    standing: find('standing/main.ts'),
  };
}

/**
 * Parts of Decap that are replaced (each says why): what makes code from text, so that the CMS runs without
 * `unsafe-eval`, and what we have no use for.
 */
const replaced = Object.entries({
  'ajv.js': /^ajv(?:-errors|-keywords\/dist\/keywords)?$/,
  'other-formats.js': /^(?:gray-matter|@iarna\/toml(?:\/.*)?|tomlify-j0\.4)$/,
  'js-sha256.js': /^js-sha256$/,
  'webp.js': /^@jsquash\/webp$/,
}).map(([file, find]) => ({ find, replacement: join(admin, 'replaced', file) }));
