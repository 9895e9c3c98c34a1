import { localForage } from 'decap-cms-lib-util';
import type { Draft } from './draft.ts';

/** Longer than a holiday; shorter than a letter's personal data may lie around on somebody's laptop. */
const KEEP_DAYS = 30;

const drafts = localForage.createInstance({ name: 'redaktion', storeName: 'drafts' });

export async function keepDraft(draft: Draft): Promise<void> {
  await drafts.setItem(draft.key, draft);
}

export async function findDraft(key: string): Promise<Draft | null> {
  return (await drafts.getItem(key)) as Draft | null;
}

export async function dropDraft(key: string): Promise<void> {
  await drafts.removeItem(key);
}

export async function dropAllDrafts(): Promise<void> {
  await drafts.clear();
}

/** All drafts of this device, the newest first; what is too old leaves it. */
export async function listDrafts(now: number): Promise<Draft[]> {
  const found: Draft[] = [];
  await drafts.iterate((draft) => {
    found.push(draft as Draft);
  });
  const oldest = now - KEEP_DAYS * 24 * 60 * 60 * 1000;
  for (const { key, keptAt } of found) if (keptAt < oldest) await dropDraft(key);
  return found.filter(({ keptAt }) => keptAt >= oldest).toSorted((a, b) => b.keptAt - a.keptAt);
}
