import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { localBackend } from '../../admin/config/backends.ts';
import { createConfig } from '../../admin/config/config.ts';
import type { CmsConfig, CmsField } from '../../admin/config/types.ts';
import { checkout } from '../../src/build/directories.ts';

/**
 * Writes `/stock/`: the unaltered `decap-cms-app` with the same backend and as good as the same forms, to compare with.
 *
 * @param directory Folder of the served site.
 */
export async function writeStockCms(directory: string, siteUrl: string): Promise<void> {
  const target = join(directory, 'stock');
  await mkdir(target, { recursive: true });
  const entry = join(target, 'main.js');
  const config = simplify(createConfig({ backend: localBackend, contentRoot: 'content', siteUrl }));
  await writeFile(
    entry,
    `import CMS from ${JSON.stringify(join(checkout, 'node_modules/decap-cms-app/dist/esm/index.js'))};
window.CMS_MANUAL_INIT = true;
CMS.init({ config: ${JSON.stringify(config)} });`,
  );
  await build({
    configFile: false,
    root: target,
    base: '/stock/',
    publicDir: false,
    mode: 'production',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
    build: {
      outDir: join(target, 'dist'),
      target: 'es2022',
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: {
        input: entry,
        output: { entryFileNames: 'stock.js' },
        onLog: () => undefined,
      },
    },
  });
  const html = `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Stock</title></head><body><script type="module" src="/stock/dist/stock.js"></script></body></html>`;
  await writeFile(join(target, 'index.html'), html);
}

/** Our configuration in words that the stock app knows. */
function simplify(config: CmsConfig): CmsConfig {
  return {
    ...config,
    collections: config.collections.map(({ fields, files, format, ...collection }) => ({
      ...collection,
      ...(format !== undefined && { format: format === 'entry' ? 'yaml-frontmatter' : 'yaml' }),
      ...(fields && { fields: fields.map(simplifyField) }),
      ...(files && {
        files: files.map((file) => ({ ...file, fields: file.fields.map(simplifyField) })),
      }),
    })),
  };
}

function simplifyField({ fields, ...field }: CmsField): CmsField {
  return {
    ...field,
    widget: STOCK_WIDGETS[field.widget] ?? field.widget,
    ...(fields && { fields: fields.map(simplifyField) }),
  };
}

const STOCK_WIDGETS: Record<string, string> = {
  address: 'string',
  body: 'richtext',
  choice: 'string',
  place: 'relation',
};
