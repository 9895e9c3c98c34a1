import { z } from 'zod';
import { defineEntries } from './kit/collection.ts';
import { field } from './kit/field.ts';
import { localDate, localDateTime, slug, text } from './kit/types.ts';

export const elections = defineEntries({
  name: 'elections',
  label: 'Wahlen',
  labelSingular: 'Wahl',
  files: { folder: 'elections', id: 'name', ending: '.mdx' },
  body: 'prose',
  editing: {
    address: {
      typed: {
        hint: 'Letzter Teil der Adresse unter /wahlen/. Steht nach dem ersten Speichern fest.',
        example: 'jhv-2027',
      },
    },
    summary: "{{date | date('DD.MM.YYYY')}} · {{title}}",
    sortBy: [
      { field: 'date', label: 'Tag der Wahl', direction: 'desc' },
      { field: 'title', label: 'Titel', direction: 'asc' },
    ],
    groups: [{ label: 'Art', field: 'kind' }],
  },
  schema: () =>
    z.strictObject({
      title: field(text(), { label: 'Titel', example: 'Jahreshauptversammlung 2027' }),
      kind: field(z.enum(['internal', 'public']), {
        label: 'Art',
        options: { internal: 'im Verband', public: 'öffentliche Wahl' },
      }),
      date: field(localDate(), { label: 'Tag der Wahl', example: '2027-01-30', widget: 'date' }),
      place: field(text().optional(), { label: 'Ort' }),
      lettersDue: field(localDateTime(), {
        label: 'Abgabe der Schreiben bis',
        example: '2027-01-10T23:59',
        widget: 'datetime',
      }),
      lettersPublic: field(localDateTime(), {
        label: 'Schreiben öffentlich ab',
        hint: 'Alle erscheinen gemeinsam. Vorher ist keines auf der Seite.',
        example: '2027-01-12T12:00',
        widget: 'datetime',
      }),
      wordLimit: field(z.int().positive().optional(), {
        label: 'Höchstzahl der Wörter',
        hint: 'Gilt für jedes Schreiben gleich.',
        example: '400',
      }),
      offices: field(
        z
          .array(
            z.strictObject({
              id: field(slug(), {
                label: 'Kürzel',
                hint: 'Kleinbuchstaben, Ziffern, Bindestrich. Geht in das Los ein: nicht mehr ändern.',
                example: 'vorsitz',
              }),
              title: field(text(), { label: 'Amt', example: 'Vorsitz' }),
              seats: field(z.int().positive().optional(), { label: 'Plätze', example: '1' }),
              candidacyCount: field(z.int().nonnegative().optional(), {
                label: 'Zahl der Kandidaturen',
                hint: 'Erst eintragen, wenn die Dateien der Kandidaturen gelöscht werden. Bis dahin zählt die Website selbst.',
                example: '4',
              }),
            }),
          )
          .min(1),
        { label: 'Ämter und Mandate', itemLabel: 'Amt' },
      ),
      questions: field(
        z
          .array(
            z.strictObject({
              id: field(slug(), { label: 'Kürzel', example: 'zeit' }),
              text: field(text(), { label: 'Frage', widget: 'text' }),
            }),
          )
          .optional(),
        { label: 'Fragen an alle', itemLabel: 'Frage' },
      ),
      lot: field(
        z
          .strictObject({
            // Not trimmed: the lot is computed over the seed exactly as it stands.
            seed: field(z.string().min(1), {
              label: 'Loszahl',
              hint: 'Text, der vorher nicht bekannt sein konnte.',
            }),
            source: field(text(), {
              label: 'Quelle der Loszahl',
              hint: 'Ein Satz, mit dem alle sie nachprüfen können.',
              widget: 'text',
            }),
            drawnOn: field(localDate(), {
              label: 'Gezogen am',
              example: '2027-01-11',
              widget: 'date',
            }),
          })
          .optional(),
        { label: 'Los', hint: 'Bestimmt die Reihenfolge der Kandidierenden.' },
      ),
      keepUntil: field(localDate(), {
        label: 'Schreiben bleiben bis',
        hint: 'Letzter Tag. Danach ist kein Schreiben dieser Wahl mehr auf der Seite.',
        example: '2027-07-31',
        widget: 'date',
      }),
    }),
});
