import { z } from 'zod';
import { defineEntries } from './kit/collection.ts';
import { field } from './kit/field.ts';
import { httpUrl, localDate, localDateTime, text } from './kit/types.ts';

const weekdays = {
  MO: 'Montag',
  TU: 'Dienstag',
  WE: 'Mittwoch',
  TH: 'Donnerstag',
  FR: 'Freitag',
  SA: 'Samstag',
  SU: 'Sonntag',
} as const;

const recurrence = () =>
  z.strictObject({
    frequency: field(z.enum(['weekly', 'monthly', 'yearly']), {
      label: 'Wie oft',
      options: { weekly: 'wöchentlich', monthly: 'monatlich', yearly: 'jährlich' },
    }),
    interval: field(z.int().positive().optional(), {
      label: 'Abstand',
      hint: '2 heißt: jede zweite Woche, jeden zweiten Monat.',
      example: '1',
    }),
    weekday: field(z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']).optional(), {
      label: 'Wochentag',
      hint: 'Fällt der Beginn auf einen anderen Tag, ist der erste Termin der nächste Tag, der passt.',
      options: weekdays,
    }),
    nth: field(z.literal([1, 2, 3, 4, -1]).optional(), {
      label: 'Der wievielte im Monat',
      hint: '1 bis 4, oder -1 für den letzten. Braucht einen Wochentag.',
      options: {
        1: 'der erste',
        2: 'der zweite',
        3: 'der dritte',
        4: 'der vierte',
        '-1': 'der letzte',
      },
      example: '2',
    }),
    until: field(localDate().optional(), {
      label: 'Letzter Tag der Reihe',
      hint: 'Ohne letzten Tag und ohne Anzahl geht die Reihe immer weiter.',
      example: '2027-12-31',
      widget: 'date',
    }),
    count: field(z.int().positive().optional(), {
      label: 'Anzahl der Termine',
      hint: 'Ausgefallene Termine zählen mit. Steht auch ein letzter Tag da, endet die Reihe mit dem, was früher kommt.',
      example: '10',
    }),
    exceptions: field(
      z
        .array(
          z.strictObject({
            date: field(localDate(), {
              label: 'Tag nach der Regel',
              hint: 'Der Tag, an dem der Termin eigentlich wäre.',
              example: '2027-01-14',
              widget: 'date',
            }),
            status: field(z.enum(['cancelled', 'moved']), {
              label: 'Was ist anders',
              options: { cancelled: 'fällt aus', moved: 'verlegt' },
            }),
            start: field(localDateTime().optional(), {
              label: 'Neuer Beginn',
              hint: 'Nur, wenn der Termin verlegt ist.',
              example: '2027-01-21T19:00',
              widget: 'datetime',
            }),
            end: field(localDateTime().optional(), {
              label: 'Neues Ende',
              hint: 'Leer: Der Termin dauert so lange wie sonst.',
              example: '2027-01-21T22:00',
              widget: 'datetime',
            }),
            note: field(text().optional(), { label: 'Hinweis' }),
          }),
        )
        .optional(),
      { label: 'Ausnahmen', itemLabel: 'Ausnahme' },
    ),
  });

const location = () =>
  z.strictObject({
    name: field(text(), { label: 'Name des Ortes' }),
    address: field(text().optional(), { label: 'Adresse' }),
    accessibility: field(text().optional(), {
      label: 'Barrierefreiheit',
      hint: 'Wie man ohne Stufen hineinkommt.',
    }),
    latitude: field(z.number().min(-90).max(90).optional(), {
      label: 'Breitengrad',
      hint: 'Nur zusammen mit dem Längengrad. Der Kalender zeigt dann den Ort auf der Karte.',
      example: '51.2254',
    }),
    longitude: field(z.number().min(-180).max(180).optional(), {
      label: 'Längengrad',
      example: '6.7763',
    }),
  });

const revision = () =>
  z.strictObject({
    sequence: field(z.int().nonnegative(), { label: 'Wie oft geändert' }),
    lastModified: field(localDateTime(), { label: 'Zuletzt geändert', widget: 'datetime' }),
    fingerprint: field(z.string().regex(/^[0-9a-f]{16}$/), {
      label: 'Prüfsumme',
      example: '0123456789abcdef',
    }),
  });

export const events = defineEntries({
  name: 'events',
  label: 'Termine',
  labelSingular: 'Termin',
  files: { folder: 'events', id: 'name', ending: '.mdx' },
  body: 'prose',
  editing: {
    address: { from: 'title' },
    summary: "{{start | date('DD.MM.YYYY')}} · {{title}}",
    sortBy: [
      { field: 'start', label: 'Beginn', direction: 'desc' },
      { field: 'title', label: 'Titel', direction: 'asc' },
    ],
    filters: [
      { label: 'Kommende', field: '_when', value: 'kommend' },
      { label: 'Vergangene', field: '_when', value: 'vergangen' },
      { label: 'Abgesagte', field: 'status', value: 'cancelled' },
    ],
    groups: [
      { label: 'Art', field: 'kind' },
      { label: 'Arbeitskreis', field: 'group' },
    ],
  },
  schema: () =>
    z.strictObject({
      title: field(text(), { label: 'Titel', example: 'Juso-Treff' }),
      start: field(localDateTime(), {
        label: 'Beginn',
        hint: 'Düsseldorfer Zeit. Bei einer Reihe: der erste Termin; passt der Tag nicht zur Regel, gilt der nächste, der passt. In der Nacht der Zeitumstellung: Gibt es die Zeit zweimal, gilt die erste; gibt es sie nicht, nimm eine Stunde später.',
        example: '2027-01-14T19:00',
        widget: 'datetime',
      }),
      end: field(localDateTime(), {
        label: 'Ende',
        example: '2027-01-14T22:00',
        widget: 'datetime',
      }),
      summary: field(text(), {
        label: 'Kurz gesagt',
        hint: 'Ein oder zwei Sätze für die Übersicht.',
        widget: 'text',
      }),
      kind: field(z.enum(['meeting', 'education', 'assembly', 'action', 'social']).optional(), {
        label: 'Art',
        hint: 'Danach wählen Leser*innen aus, und jede Art hat einen eigenen Kalender.',
        options: {
          meeting: 'Treffen',
          education: 'Bildung',
          assembly: 'Versammlung',
          action: 'Aktion',
          social: 'Geselliges',
        },
      }),
      group: field(text().optional(), { label: 'Arbeitskreis', relation: 'groups' }),
      newcomers: field(z.boolean().optional(), {
        label: 'Gut für Neue',
        hint: 'Der nächste dieser Termine steht auf der Seite „Mitmachen“ vorn.',
        example: 'true',
      }),
      location: field(location().optional(), { label: 'Ort' }),
      online: field(httpUrl().optional(), {
        label: 'Adresse der Videokonferenz',
        example: 'https://meet.example.org/juso-treff',
      }),
      bring: field(text().optional(), {
        label: 'Mitbringen',
        example: 'Etwas für das Buffet, wenn du kannst.',
      }),
      status: field(z.enum(['planned', 'cancelled']).default('planned'), {
        label: 'Stand',
        options: { planned: 'findet statt', cancelled: 'abgesagt' },
      }),
      recurrence: field(recurrence().optional(), { label: 'Wiederholung' }),
      revision: field(revision().optional(), {
        label: 'Stand für Kalender',
        hint: 'Schreibt die Redaktion beim Speichern; wer die Datei von Hand ändert, lässt ihn stehen und startet „npm run events:stamp“.',
        widget: 'hidden',
      }),
    }),
});
