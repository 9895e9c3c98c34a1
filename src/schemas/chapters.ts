import { z } from 'zod';
import { defineEntries } from './kit/collection.ts';
import { field } from './kit/field.ts';
import { httpUrl, localDate, slug, text } from './kit/types.ts';

export const chapters = defineEntries({
  name: 'chapters',
  label: 'Kapitel des Programms',
  labelSingular: 'Kapitel',
  files: { folder: 'programme', id: 'parent/name', ending: '.mdx' },
  body: 'citable',
  editing: {
    address: { from: 'title' },
    folder: {
      collection: 'editions',
      key: '_edition',
      label: 'Fassung',
      hint: 'Zu welcher Fassung das Kapitel gehört. Steht nach dem ersten Speichern fest.',
    },
    summary: '{{order}} · {{title}} · {{_edition}}',
    sortBy: [
      { field: 'order', label: 'Reihenfolge', direction: 'asc' },
      { field: 'title', label: 'Titel', direction: 'asc' },
    ],
    groups: [
      { label: 'Fassung', field: '_edition' },
      { label: 'Arbeitskreis', field: 'group' },
    ],
  },
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
      followUps: field(
        z
          .array(
            z.strictObject({
              demand: field(slug(), {
                label: 'Forderung',
                hint: 'Eine Forderung dieses Kapitels.',
                example: 'wohnen-1',
                choices: 'demands',
              }),
              status: field(z.enum(['open', 'submitted', 'decided', 'rejected', 'done']), {
                label: 'Stand',
                options: {
                  open: 'Offen',
                  submitted: 'Eingebracht',
                  decided: 'Beschlossen',
                  rejected: 'Abgelehnt',
                  done: 'Umgesetzt',
                },
              }),
              date: field(localDate(), {
                label: 'Datum',
                hint: 'Seit wann das so ist. Nach einem Jahr steht dabei, dass der Stand alt ist.',
                example: '2026-05-07',
                widget: 'date',
              }),
              source: field(httpUrl(), {
                label: 'Quelle',
                hint: 'Wo man es nachlesen kann: Vorlage, Protokoll oder Bericht. Ohne Quelle kein Stand.',
                example: 'https://www.example.org/ratsvorlage',
              }),
              note: field(text().optional(), {
                label: 'Was geschehen ist',
                hint: 'Ein Satz.',
              }),
            }),
          )
          .optional(),
        {
          label: 'Was daraus wurde',
          hint: 'Je Forderung zählt der neueste Eintrag, dessen Datum erreicht ist. Das Siegel einer Fassung umfasst diese Angaben nicht.',
          itemLabel: 'Stand einer Forderung',
        },
      ),
    }),
});
