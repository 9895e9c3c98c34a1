import { z } from 'zod';
import { defineEntries } from './kit/collection.ts';
import { field } from './kit/field.ts';
import { localDate, text } from './kit/types.ts';

export const reports = defineEntries({
  name: 'reports',
  label: 'Berichte',
  labelSingular: 'Bericht',
  files: { folder: 'reports', id: 'name', ending: '.mdx' },
  body: 'prose',
  editing: {
    address: { from: 'title' },
    outline: ['Was wir gemacht haben', 'Was wir beschlossen haben', 'Was als Nächstes ansteht'],
    summary: "{{date | date('DD.MM.YYYY')}} · {{title}}",
    sortBy: [
      { field: 'date', label: 'Datum', direction: 'desc' },
      { field: 'title', label: 'Titel', direction: 'asc' },
    ],
    groups: [{ label: 'Arbeitskreis', field: 'group' }],
  },
  schema: () =>
    z.strictObject({
      title: field(text(), { label: 'Titel', example: 'Was wir im Oktober gelesen haben' }),
      group: field(text(), { label: 'Arbeitskreis', relation: 'groups' }),
      date: field(localDate(), {
        label: 'Datum',
        example: '2026-10-30',
        widget: 'date',
        initially: 'today',
      }),
    }),
});
