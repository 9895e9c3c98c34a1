import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { getStage, type StagedEntry } from './stage.ts';

/** Stands in for `astro:content` in the preview's bundle: the entries come from the stage, not from the disk. */
export function getCollection(collection: string): Promise<StagedEntry[]> {
  return Promise.resolve([...(getStage().collections.get(collection) ?? [])]);
}

export async function getEntry(collection: string, id: string): Promise<StagedEntry | undefined> {
  const entries = await getCollection(collection);
  return entries.find((entry) => entry.id === id);
}

export function render({ source, id }: StagedEntry): Promise<{ Content: AstroComponentFactory }> {
  if (source === undefined) throw new Error(`"${id}" has no body`);
  return Promise.resolve({ Content: getStage().renderBody(source) });
}
