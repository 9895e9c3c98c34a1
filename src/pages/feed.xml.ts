import type { APIRoute } from 'astro';
import { createAtomFeed } from '~/exports/atom.ts';
import { getFeedEntries } from '~/queries/feed.ts';
import { getSettings } from '~/queries/site.ts';

export const GET: APIRoute = async () => {
  const { name, description } = await getSettings();
  const feed = createAtomFeed({
    site: import.meta.env.SITE,
    title: name,
    subtitle: description,
    author: name,
    entries: await getFeedEntries(),
  });
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
