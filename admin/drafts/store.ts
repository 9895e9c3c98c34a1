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

/** Drops all that somebody has on this device. */
export async function dropDrafts(user: string): Promise<void> {
  for (const { id } of await listDrafts(user, Date.now())) await dropDraft(id);
}

/**
 * Somebody's drafts on this device, the newest first; what is too old leaves it, whosever it is.
 *
 * @param user As in {@link Draft}.
 */
export async function listDrafts(user: string, now: number): Promise<Draft[]> {
  const found: Draft[] = [];
  await drafts.iterate((draft) => {
    found.push(draft as Draft);
  });
  const oldest = now - KEEP_DAYS * 24 * 60 * 60 * 1000;
  for (const { id, keptAt } of found) if (keptAt < oldest) await dropDraft(id);
  return found
    .filter((draft) => draft.user === user && draft.keptAt >= oldest)
    .toSorted((a, b) => b.keptAt - a.keptAt);
}

/** The drafts that somebody can go on with: not those of a form that is open in another tab. */
export async function listOpenDrafts(user: string, now: number): Promise<Draft[]> {
  const [own, others] = [await listDrafts(user, now), await listOtherTabs()];
  return own.filter((draft) => !others.has(draft.tab));
}
