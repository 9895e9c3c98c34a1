import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { germanStrings, type Replacement } from './german-strings.ts';

/**
 * Vite plugin: replaces what Decap says in English without asking its phrases.
 *
 * @param table Replacements per file below `node_modules`.
 * @param isWhole Whether the bundle is that of the whole CMS, in which no record is for nothing.
 * @returns A plugin that ends the build when a file or a fragment is not as the table says, or when a package is
 *   bundled from other files than the table names: an upgrade cannot bring English back unnoticed.
 */
export function translateSources(table = germanStrings, { isWhole = false } = {}): Plugin {
  const seen = new Set<string>();
  return {
    name: 'german-sources',
    // Before anything rewrites the source.
    enforce: 'pre',
    async buildStart() {
      seen.clear();
      for (const [file, replacements] of Object.entries(table))
        translate(file, await readInstalled(file), replacements);
    },
    resolveId: (id) => (id === 'virtual:explain-error' ? EXPLAIN_ERROR : null),
    transform(code, id) {
      const file = toFile(id);
      const replacements = table[file];
      if (!replacements) return null;
      seen.add(file);
      return { code: translate(file, code, replacements), map: null };
    },
    buildEnd(error) {
      if (error) return;
      const packages = new Set([...this.getModuleIds()].map((id) => toPackage(toFile(id))));
      const unseen = Object.keys(table).filter((file) => !seen.has(file));
      const missed = unseen.filter((file) => packages.has(toPackage(file)));
      if (missed.length > 0)
        throw new Error(
          `english would show: the bundle holds other files of these packages than german-strings.ts names: ${missed.join(', ')}`,
        );
      if (isWhole && unseen.length > 0)
        throw new Error(
          `the bundle holds none of these packages, take their records out of the table: ${unseen.join(', ')}`,
        );
    },
  };
}

/**
 * Replaces all fragments of one file.
 *
 * @throws If one does not occur as often as its record says.
 */
export function translate(file: string, code: string, replacements: Replacement[]): string {
  return replacements.reduce((result, { find, put, times = 1 }) => {
    // Counted in the original: what was put in may hold a fragment of another record.
    const found = code.split(find).length - 1;
    if (found !== times)
      throw new Error(
        `${file} has ${found} times, not ${times} times: ${find}\nSee what the installed version says and mend src/build/editing/german-strings.ts.`,
      );
    return result.split(find).join(put);
  }, code);
}

const EXPLAIN_ERROR = fileURLToPath(new URL('../../../admin/locale/errors.ts', import.meta.url));

const require = createRequire(import.meta.url);

async function readInstalled(file: string): Promise<string> {
  const name = toPackage(file);
  const folder = require.resolve.paths(name)?.map((path) => `${path}/${file}`) ?? [];
  for (const path of folder) {
    const code = await readFile(path, 'utf8').catch(() => undefined);
    if (code !== undefined) return code;
  }
  throw new Error(
    `${file} is not installed. See where the installed version has its words and mend src/build/editing/german-strings.ts.`,
  );
}

/** `/…/node_modules/react-select/dist/x.js?v=1` → `react-select/dist/x.js`. */
function toFile(id: string): string {
  return (id.split('?')[0] ?? '').split('/node_modules/').at(-1) ?? '';
}

function toPackage(file: string): string {
  return file.split('/', file.startsWith('@') ? 2 : 1).join('/');
}
