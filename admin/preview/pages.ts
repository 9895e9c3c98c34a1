import { addresses, splitId } from '../../src/domain/addresses.ts';
import * as group from '../../src/pages/arbeitskreise/[group].astro';
import * as report from '../../src/pages/berichte/[report].astro';
import * as home from '../../src/pages/index.astro';
import * as moved from '../../src/pages/[...moved].astro';
import * as page from '../../src/pages/[...page].astro';
import * as edition from '../../src/pages/programm/[edition]/index.astro';
import * as chapter from '../../src/pages/programm/[edition]/[chapter].astro';
import * as event from '../../src/pages/termine/[event].astro';
import * as candidacy from '../../src/pages/wahlen/[election]/[candidacy].astro';
import * as election from '../../src/pages/wahlen/[election]/index.astro';
import { getBodiesOfPage } from '../../src/queries/people.ts';
import { getInfoPages, getRedirects } from '../../src/queries/site.ts';
import type { CollectionKey } from '../../src/validation/entry.ts';

/** One of the site's own pages, and which of the addresses that it answers. */
export interface ShownPage {
  page: PageModule;
  params: Record<string, string>;
  url: string;
}

/** What an import of a page gives; plain TypeScript does not know. */
export interface PageModule {
  default: unknown;
  getStaticPaths?: (() => Promise<{ params: Record<string, string>; props: object }[]>) | undefined;
}

type Find = (
  id: string,
) => ShownPage | { reason: string } | Promise<ShownPage | { reason: string }>;

/** The page on which readers meet an entry. */
export const pageOf: Record<CollectionKey | 'settings' | 'redirects', Find> = {
  events: (id) => show(event, { event: id }, addresses.event(id)),
  reports: (id) => show(report, { report: id }, addresses.report(id)),
  groups: (id) => show(group, { group: id }, addresses.group(id)),
  candidacies: (id) => {
    const { parent, name } = splitId(id);
    return show(candidacy, { election: parent, candidacy: name }, addresses.candidacy(id));
  },
  elections: (id) => show(election, { election: id }, addresses.election(id)),
  chapters: (id) => {
    const { parent, name } = splitId(id);
    return show(chapter, { edition: parent, chapter: name }, addresses.chapter(parent, name));
  },
  editions: (id) => show(edition, { edition: id }, addresses.edition(id)),
  pages: (id) => show(page, { page: id }, addresses.page(id)),
  people: async (id) => {
    for (const { id: pageId } of await getInfoPages()) {
      const bodies = await getBodiesOfPage(pageId);
      if (bodies.some(({ officers }) => officers.some(({ person }) => person.id === id))) {
        return show(page, { page: pageId }, addresses.page(pageId));
      }
    }
    return {
      reason:
        'Diese Person steht heute auf keiner Seite: Sie hat kein Amt, das heute gilt und auf einer Seite genannt wird.',
    };
  },
  settings: () => show(home, {}, addresses.home),
  redirects: async () => {
    const last = (await getRedirects()).at(-1);
    if (last === undefined) return { reason: 'Es gibt noch keinen Umzug.' };
    return show(moved, { moved: last.from.replaceAll(/^\/|\/$/g, '') }, last.from);
  },
};

function show(shown: PageModule, params: Record<string, string>, url: string): ShownPage {
  return { page: shown, params, url };
}
