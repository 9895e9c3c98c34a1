import { z } from 'zod';
import { defineEntries } from './kit/collection.ts';
import { field } from './kit/field.ts';
import { localDate, text } from './kit/types.ts';

export const editions = defineEntries({
  name: 'editions',
  label: 'Fassungen des Programms',
  labelSingular: 'Fassung',
  files: { folder: 'programme', id: 'name', ending: '/edition.yml' },
  body: 'none',
  editing: {
    address: {
      typed: {
        hint: 'Letzter Teil der Adresse unter /programm/. Steht nach dem ersten Speichern fest.',
        example: '2030-entwurf',
      },
    },
    summary: "{{title}} · {{date | date('DD.MM.YYYY')}}",
    sortBy: [
      { field: 'date', label: 'Datum', direction: 'desc' },
      { field: 'title', label: 'Titel', direction: 'asc' },
    ],
    groups: [{ label: 'Stand', field: 'status' }],
  },
  schema: () =>
    z.strictObject({
      title: field(text(), { label: 'Titel', example: 'Kommunalwahlprogramm 2025' }),
      status: field(z.enum(['draft', 'consultation', 'adopted', 'superseded']), {
        label: 'Stand',
        hint: 'Die neueste beschlossene Fassung steht unter /programm/.',
        options: {
          draft: 'Entwurf',
          consultation: 'In Beteiligung',
          adopted: 'Beschlossen',
          superseded: 'Überholt',
        },
      }),
      election: field(text().optional(), {
        label: 'Wahl',
        hint: 'Die Wahl, für die diese Fassung gilt.',
        relation: 'elections',
      }),
      date: field(localDate(), {
        label: 'Datum',
        hint: 'Tag des Beschlusses, bei Entwürfen der Tag der Veröffentlichung.',
        example: '2025-03-29',
        widget: 'date',
      }),
      adoptedBy: field(text().optional(), {
        label: 'Beschlossen von',
        example: 'Jahreshauptversammlung',
      }),
      changelog: field(text().optional(), {
        label: 'Was sich geändert hat',
        hint: 'Zwei bis fünf Sätze: was neu ist gegenüber der früheren Fassung, und warum.',
        widget: 'text',
      }),
      phases: field(
        z
          .array(
            z.strictObject({
              title: field(text(), { label: 'Name der Phase', example: 'Beteiligung' }),
              from: field(localDate(), {
                label: 'Von',
                hint: 'Erster Tag der Phase.',
                example: '2026-11-02',
                widget: 'date',
              }),
              to: field(localDate(), {
                label: 'Bis',
                hint: 'Letzter Tag der Phase.',
                example: '2027-05-31',
                widget: 'date',
              }),
              what: field(text().optional(), {
                label: 'Was man jetzt tun kann',
                widget: 'text',
              }),
            }),
          )
          .optional(),
        { label: 'Phasen', itemLabel: 'Phase' },
      ),
      seal: field(
        z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .optional(),
        {
          label: 'Siegel',
          hint: 'SHA-256 über den Text; schreibt „npm run programme:freeze“, nicht von Hand.',
          widget: 'hidden',
        },
      ),
    }),
});
