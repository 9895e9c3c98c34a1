import { z } from 'zod';
import { defineEntries } from './kit/collection.ts';
import { field } from './kit/field.ts';
import { text } from './kit/types.ts';

export const chapters = defineEntries({
  name: 'chapters',
  label: 'Kapitel des Programms',
  labelSingular: 'Kapitel',
  path: /^programme\/([^/]+\/[^/]+)\.mdx$/,
  body: 'citable',
  schema: () =>
    z.strictObject({
      title: field(text(), { label: 'Titel', example: 'Wohnen und Boden' }),
      order: field(z.number(), {
        label: 'Reihenfolge',
        hint: 'Zahl; das Kapitel mit der kleinsten steht vorn.',
        example: '3',
      }),
      summary: field(text(), {
        label: 'Zusammenfassung',
        hint: 'Zwei Sätze. Sie stehen über dem Kapitel, in der Übersicht und in Suchmaschinen.',
        widget: 'text',
      }),
      group: field(text().optional(), {
        label: 'Zuständiger Arbeitskreis',
        relation: 'groups',
      }),
    }),
});
