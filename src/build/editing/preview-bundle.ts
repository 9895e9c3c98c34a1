import { getViteConfig } from 'astro/config';
import { fileURLToPath } from 'node:url';
import { createBuilder, type Plugin, type PluginOption } from 'vite';
import { keepWithinPrograms } from './programs.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const preview = `${root}admin/preview/`;

/**
 * Bundles the site's own pages for the browser: `preview.js`, `preview.css` and the fonts.
 *
 * @param outDir Emptied and written.
 */
export function buildPreview(outDir: string): Promise<void> {
  return inProduction(() => build(outDir));
}

async function build(outDir: string): Promise<void> {
  const astro = await getAstroCompiler();
  const builder = await createBuilder({
    configFile: false,
    root,
    base: './',
    mode: 'production',
    logLevel: 'warn',
    publicDir: false,
    plugins: [standIns(), ...astro, keepWithinPrograms()],
    resolve: { alias: { '~': `${root}src` } },
    define: {
      'import.meta.env.SITE_NOW': 'globalThis.SITE_NOW',
      'import.meta.env.PROD': 'false',
    },
    environments: {
      // Not "client": Astro's compiler gives that one no components.
      preview: {
        consumer: 'client',
        // Not "browser": entities of Markdown would be decoded by the document, and a worker has none.
        resolve: {
          conditions: ['worker', 'module', 'import', 'default'],
          mainFields: ['module', 'main'],
        },
        build: {
          outDir,
          emptyOutDir: true,
          assetsInlineLimit: 0,
          cssCodeSplit: false,
          cssMinify: 'lightningcss',
          modulePreload: false,
          chunkSizeWarningLimit: 1000,
          copyPublicDir: false,
          target: 'esnext',
          rolldownOptions: {
            input: { preview: `${preview}renderer.ts` },
            preserveEntrySignatures: 'strict',
            output: {
              format: 'es',
              entryFileNames: '[name].js',
              chunkFileNames: '[name].js',
              // All styles are one file, whatever the bundler calls it.
              assetFileNames: ({ names }) =>
                names[0]?.endsWith('.css') ? 'preview.css' : '[name][extname]',
            },
          },
        },
      },
    },
  });
  const environment = builder.environments.preview;
  if (environment === undefined) throw new Error('Vite has dropped the environment');
  await builder.build(environment);
}

/** What the pages import and a browser does not have. */
function standIns(): Plugin {
  const replaced: Record<string, string> = {
    'astro:content': `${preview}astro-content.ts`,
    'astro:assets': `${preview}astro-assets.ts`,
  };
  return {
    name: 'preview:stand-ins',
    enforce: 'pre',
    resolveId(id) {
      if (id.endsWith('/remember.ts')) return `${preview}remember.ts`;
      return replaced[id];
    },
  };
}

/** Those of Astro's plugins that compile components; the others would touch the data of a running build. */
async function getAstroCompiler(): Promise<Plugin[]> {
  const getConfig = getViteConfig(
    {},
    { configFile: false, root, compressHTML: true, logLevel: 'warn' },
  );
  const { plugins } = await getConfig({ mode: 'production', command: 'build' });
  const all = await flatten(plugins);
  return all.filter(({ name }) => name.startsWith('astro:build'));
}

async function flatten(option: PluginOption): Promise<Plugin[]> {
  const settled = await option;
  if (!settled) return [];
  if (!Array.isArray(settled)) return [settled];
  const lists = await Promise.all(settled.map((inner) => flatten(inner)));
  return lists.flat();
}

/** Vite and Astro's compiler ask this variable, whatever the mode is; tests have it set to something else. */
async function inProduction<Result>(run: () => Promise<Result>): Promise<Result> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    return await run();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}
