import { localForage } from 'decap-cms-lib-util';
import type { Draft } from './draft.ts';
import { listOtherTabs } from './tabs.ts';

/** Longer than a holiday; shorter than a letter's personal data may lie around on somebody's laptop. */
const KEEP_DAYS = 30;

const drafts = localForage.createInstance({ name: 'redaktion', storeName: 'drafts' });

export async function keepDraft(draft: Draft): Promise<void> {
  await drafts.setItem(draft.id, draft);
}

export async function dropDraft(id: string): Promise<void> {
  await drafts.removeItem(id);
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
  for (const { id, keptAt } of found) if (keptAt < oldest) await dropDraft(id);
  return found.filter(({ keptAt }) => keptAt >= oldest).toSorted((a, b) => b.keptAt - a.keptAt);
}

/**
 * The drafts that somebody can go on with: their own, and not those of a form that is open in another tab.
 *
 * @param user As in {@link Draft}.
 */
export async function listOpenDrafts(user: string, now: number): Promise<Draft[]> {
  const [all, others] = [await listDrafts(now), await listOtherTabs()];
  return all.filter((draft) => draft.user === user && !others.has(draft.tab));
}
