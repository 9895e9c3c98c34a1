import { relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import { checkout } from '../directories.ts';

/** Everything that the bundles of the CMS are made of; where none of it has changed, they come from the cache. */
export const programs = [
  'admin',
  'src/build/editing',
  'src/components',
  'src/domain',
  'src/exports',
  'src/layouts',
  'src/letter',
  'src/markup',
  'src/pages',
  'src/publishing',
  'src/queries',
  'src/schemas',
  'src/scripts',
  'src/styles',
  'src/validation',
  'astro.config.ts',
  'tsconfig.json',
];

/**
 * Vite plugin: ends the bundling when a module of this checkout is none of the programs. A change in it would leave the
 * old bundle in the cache.
 */
export function keepWithinPrograms(known: readonly string[] = programs): Plugin {
  const isKnown = (path: string) =>
    known.some((program) => path === program || path.startsWith(`${program}/`));
  return {
    name: 'keep-within-programs',
    buildEnd(error) {
      if (error) return;
      const strangers = [...this.getModuleIds()].flatMap(findOwnPath).filter((id) => !isKnown(id));
      if (strangers.length === 0) return;
      throw new Error(
        `The cache would not notice changes in ${strangers.join(', ')}. Add it to src/build/editing/programs.ts.`,
      );
    },
  };
}

/** A module's path in the checkout; nothing for packages and for what a plugin has made up. */
function findOwnPath(id: string): string[] {
  const path = relative(checkout, id.split('?')[0] ?? '');
  const isOwn = id.startsWith(checkout + sep) && !path.split(sep).includes('node_modules');
  return isOwn ? [path.split(sep).join('/')] : [];
}
