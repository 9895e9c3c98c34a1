import { z } from 'zod';
import { defineEntries } from './kit/collection.ts';
import { field } from './kit/field.ts';
import { text } from './kit/types.ts';

export const pages = defineEntries({
  name: 'pages',
  label: 'Seiten',
  labelSingular: 'Seite',
  files: { folder: 'pages', id: 'path', ending: '.mdx' },
  body: 'prose',
  editing: {
    address: {
      typed: {
        hint: 'Die Seite steht unter dieser Adresse. Steht nach dem ersten Speichern fest.',
        example: 'mitmachen',
      },
    },
    summary: '{{title}}',
    sortBy: [
      { field: 'title', label: 'Titel', direction: 'asc' },
      { field: 'order', label: 'Reihenfolge', direction: 'asc' },
    ],
    groups: [{ label: 'Bereich', field: 'section' }],
  },
  schema: () =>
    z.strictObject({
      title: field(text(), { label: 'Titel', example: 'Mitmachen' }),
      summary: field(text(), {
        label: 'Zusammenfassung',
        hint: 'Ein oder zwei Sätze; sie stehen oben auf der Seite und in Suchmaschinen.',
        widget: 'text',
      }),
      order: field(z.number().optional(), {
        label: 'Reihenfolge',
        hint: 'Zahl; die Seite mit der kleinsten steht vorn.',
        example: '3',
      }),
      section: field(text().optional(), {
        label: 'Bereich',
        hint: 'Seiten mit demselben Bereich stehen im Fuß der Seite beieinander.',
        example: 'Verband',
      }),
    }),
});
