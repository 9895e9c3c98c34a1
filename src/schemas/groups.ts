import { z } from 'zod';
import { defineEntries } from './kit/collection.ts';
import { field } from './kit/field.ts';
import { localDate, text } from './kit/types.ts';

export const groups = defineEntries({
  name: 'groups',
  label: 'Arbeitskreise',
  labelSingular: 'Arbeitskreis',
  files: { folder: 'groups', id: 'name', ending: '.mdx' },
  body: 'prose',
  editing: {
    address: { from: 'title' },
    summary: '{{title}}',
    sortBy: [{ field: 'title', label: 'Name', direction: 'asc' }],
    filters: [
      { label: 'Aktive', field: 'status', value: 'active' },
      { label: 'In Gründung', field: 'status', value: 'founding' },
      { label: 'Pausierte', field: 'status', value: 'paused' },
    ],
  },
  schema: () =>
    z.strictObject({
      title: field(text(), { label: 'Name', example: 'Lesekreis' }),
      kind: field(z.enum(['workingGroup', 'readingCircle', 'projectGroup', 'team']), {
        label: 'Art',
        options: {
          workingGroup: 'Arbeitskreis',
          readingCircle: 'Lesekreis',
          projectGroup: 'Projektgruppe',
          team: 'Team',
        },
      }),
      status: field(z.enum(['active', 'founding', 'paused']), {
        label: 'Stand',
        hint: 'Wer nicht arbeitet, steht als „pausiert“ da: niemand schreibt dann ins Leere. Aktive ohne Termin und Bericht seit sechs Monaten zeigt die Website von selbst so, auch solche, von denen es noch gar keinen gab. Eine Reihe ohne Ende hält einen Kreis aktiv: Beende sie, wenn er ruht.',
        options: { active: 'aktiv', founding: 'in Gründung', paused: 'pausiert' },
      }),
      summary: field(text(), {
        label: 'Kurz gesagt',
        hint: 'Ein oder zwei Sätze für die Übersicht.',
        widget: 'text',
      }),
      email: field(z.email().optional(), {
        label: 'E-Mail',
        hint: 'Wohin schreibt, wer mitmachen will.',
        example: 'lesekreis@example.org',
      }),
      leads: field(z.array(field(text(), { label: 'Person', relation: 'people' })).optional(), {
        label: 'Leitung',
        itemLabel: 'Person',
      }),
      helpWanted: field(text().optional(), {
        label: 'Was zur Gründung fehlt',
        hint: 'Nur „in Gründung“ zu sehen: womit jemand helfen kann, damit es losgeht.',
        example: 'Uns fehlen noch drei Leute, die das erste Treffen vorbereiten.',
        widget: 'text',
      }),
      reportEvery: field(z.int().min(1).max(12).optional(), {
        label: 'Bericht alle … Monate',
        hint: 'Eine Zahl von 1 bis 12. Die Seite nennt dann den Tag, bis zu dem der nächste Bericht kommt.',
        example: '3',
      }),
      readings: field(
        z
          .array(
            z.strictObject({
              title: field(text(), { label: 'Titel des Textes' }),
              author: field(text(), { label: 'Autor*in' }),
              session: field(localDate().optional(), {
                label: 'Sitzung am',
                hint: 'Bis wann der Text gelesen ist.',
                example: '2027-01-26',
                widget: 'date',
              }),
              note: field(text().optional(), {
                label: 'Hinweis',
                hint: 'Zum Beispiel, welche Seiten.',
              }),
            }),
          )
          .optional(),
        { label: 'Leseliste', itemLabel: 'Text' },
      ),
    }),
});
