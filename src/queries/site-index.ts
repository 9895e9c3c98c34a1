import { addresses } from '../domain/addresses.ts';
import { getElections } from './elections.ts';
import { getEvents } from './events.ts';
import { getGroups, getReports } from './groups.ts';
import { getCurrentEdition, getEditions } from './programme.ts';
import { getInfoPages } from './site.ts';

export interface IndexSection {
  title: string;
  links: { title: string; url: string }[];
}

/** Everything on the site by kind: what the search page shows before, and without, a search. */
export async function getSiteIndex(): Promise<IndexSection[]> {
  const [edition, editions, elections, events, groups, reports, pages] = [
    await getCurrentEdition(),
    await getEditions(),
    await getElections(),
    await getEvents(),
    await getGroups(),
    await getReports(),
    await getInfoPages(),
  ];
  const sections: IndexSection[] = [
    {
      title: 'Programm',
      links: [
        ...(edition?.chapters ?? []).map(({ id, title }) => ({
          title,
          url: addresses.currentChapter(id),
        })),
        ...editions.map(({ title, url }) => ({ title, url })),
      ],
    },
    { title: 'Wahlen', links: elections },
    { title: 'Termine', links: events },
    { title: 'Arbeitskreise', links: groups },
    { title: 'Berichte', links: reports },
    { title: 'Seiten', links: pages.map(({ id, title }) => ({ title, url: addresses.page(id) })) },
  ];
  return sections.filter(({ links }) => links.length > 0);
}
