import { defineCollection, type SchemaContext } from 'astro:content';
import { contentLoader, singletonLoader } from '~/build/content-loader.ts';
import { collections as entries, singletons } from '~/schemas/index.ts';

const { editions, chapters, groups, reports, elections, candidacies, events, people, pages } =
  entries;

export const collections = {
  editions: defineCollection({ loader: contentLoader('editions'), schema: editions.schema() }),
  chapters: defineCollection({ loader: contentLoader('chapters'), schema: chapters.schema() }),
  groups: defineCollection({ loader: contentLoader('groups'), schema: groups.schema() }),
  reports: defineCollection({ loader: contentLoader('reports'), schema: reports.schema() }),
  elections: defineCollection({ loader: contentLoader('elections'), schema: elections.schema() }),
  candidacies: defineCollection({
    loader: contentLoader('candidacies'),
    schema: (context: SchemaContext) => candidacies.schema(context),
  }),
  events: defineCollection({ loader: contentLoader('events'), schema: events.schema() }),
  people: defineCollection({
    loader: contentLoader('people'),
    schema: (context: SchemaContext) => people.schema(context),
  }),
  pages: defineCollection({ loader: contentLoader('pages'), schema: pages.schema() }),
  settings: defineCollection({
    loader: singletonLoader('settings'),
    schema: singletons.settings.schema(),
  }),
  redirects: defineCollection({
    loader: singletonLoader('redirects'),
    schema: singletons.redirects.schema(),
  }),
};
