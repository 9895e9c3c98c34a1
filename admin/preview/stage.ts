import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { Entry } from '../../src/validation/entry.ts';

/** An entry as the site's queries get it from `astro:content`. */
export interface StagedEntry {
  id: string;
  collection: string;
  data: Record<string, unknown>;
  body: string;
  /** What it was made of; absent for settings and redirects. */
  source?: Entry;
}

/** What the site's code sees while a preview is rendered. */
export interface Stage {
  collections: ReadonlyMap<string, readonly StagedEntry[]>;
  renderBody: (entry: Entry) => AstroComponentFactory;
  pictureUrl: (path: string) => string | undefined;
  now: string;
}

let current: Stage | undefined;

/** Sets what the site's code sees from here on; one page is rendered at a time. */
export function setStage(stage: Stage): void {
  current = stage;
  // `src/queries/site.ts` reads `import.meta.env.SITE_NOW`, which the bundle takes from here.
  Object.assign(globalThis, { SITE_NOW: stage.now });
}

/** @throws Error when a page is asked for before there is any content. */
export function getStage(): Stage {
  if (current === undefined) throw new Error('No content has been set');
  return current;
}
