import { getCollection } from 'astro:content';
import { addresses } from '../domain/addresses.ts';

/** What another page needs to send a reader to a group. */
export interface GroupLink {
  title: string;
  url: string;
  email: string | undefined;
}

/** Every group's link by id. Entries that name a group that is missing are refused before the build. */
export async function getGroupLinks(): Promise<Map<string | undefined, GroupLink>> {
  const groups = await getCollection('groups');
  return new Map(
    groups.map(({ id, data }) => [
      id,
      { title: data.title, url: addresses.group(id), email: data.email },
    ]),
  );
}
