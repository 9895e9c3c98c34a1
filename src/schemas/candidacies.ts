import { z } from 'zod';
import { defineEntries } from './kit/collection.ts';
import { field } from './kit/field.ts';
import { picture } from './kit/picture.ts';
import { localDate, localDateTime, text } from './kit/types.ts';
import { MAX_ANSWER_WORDS, MAX_FACT_WORDS, MAX_FACTS } from './letter-limits.ts';

export const candidacies = defineEntries({
  name: 'candidacies',
  label: 'Kandidaturen',
  labelSingular: 'Kandidatur',
  files: { folder: 'candidacies', id: 'parent/name', ending: '.mdx' },
  body: 'prose',
  editing: {
    address: { from: 'name' },
    folder: {
      collection: 'elections',
      key: '_election',
      label: 'Wahl',
      hint: 'Steht nach dem ersten Speichern fest.',
    },
    summary: '{{name}} · {{office}} · {{_election}}',
    sortBy: [
      { field: 'submitted', label: 'Eingang', direction: 'desc' },
      { field: 'name', label: 'Name', direction: 'asc' },
    ],
    filters: [
      { label: 'Veröffentlicht', field: 'status', value: 'published' },
      { label: 'Zurückgezogen', field: 'status', value: 'withdrawn' },
    ],
    groups: [
      { label: 'Wahl', field: '_election' },
      { label: 'Amt', field: 'office' },
    ],
  },
  schema: (context) =>
    z.strictObject({
      name: field(text(), { label: 'Name' }),
      office: field(text(), {
        label: 'Amt',
        hint: 'Eines der Ämter, die bei der Wahl stehen.',
        example: 'vorsitz',
        choices: 'offices',
      }),
      submitted: field(localDateTime(), {
        label: 'Eingegangen am',
        example: '2027-01-08T18:30',
        widget: 'datetime',
      }),
      status: field(
        z.enum(['published', 'withdrawn', 'elected', 'notElected']).default('published'),
        {
          label: 'Stand',
          options: {
            published: 'veröffentlicht',
            withdrawn: 'zurückgezogen',
            elected: 'gewählt',
            notElected: 'nicht gewählt',
          },
          boardOnly: 'Den Stand trägt der Vorstand nach der Wahl ein.',
        },
      ),
      consent: field(
        z.strictObject({
          givenOn: field(localDate(), {
            label: 'Einwilligung gegeben am',
            example: '2027-01-08',
            widget: 'date',
          }),
          until: field(localDate().optional(), {
            label: 'Einwilligung gilt bis',
            hint: 'Letzter Tag. Danach verschwindet das Schreiben von selbst.',
            example: '2027-07-31',
            widget: 'date',
          }),
          portrait: field(z.boolean().optional(), {
            label: 'Das Porträt darf gezeigt werden',
            example: 'true',
          }),
        }),
        { label: 'Einwilligung', hint: 'Ohne sie wird nichts veröffentlicht.' },
      ),
      portrait: field(picture(context).optional(), { label: 'Porträt' }),
      branch: field(text().optional(), { label: 'Ortsverein', example: 'Bilk' }),
      occupation: field(text().optional(), { label: 'Beruf oder Ausbildung' }),
      listPlace: field(z.int().positive().optional(), {
        label: 'Listenplatz',
        hint: 'Nur bei öffentlichen Wahlen.',
        example: '4',
      }),
      district: field(z.int().min(1).max(10).optional(), {
        label: 'Stadtbezirk',
        hint: '1 bis 10.',
        example: '3',
      }),
      facts: field(
        z
          .array(
            z.strictObject({
              label: field(text(), { label: 'Angabe', example: 'Juso seit' }),
              value: field(text(), { label: 'Wert', example: '2018' }),
            }),
          )
          .max(MAX_FACTS)
          .optional(),
        {
          label: 'Auf einen Blick',
          itemLabel: 'Angabe',
          hint: `Höchstens ${String(MAX_FACTS)} Angaben, jede mit höchstens ${String(MAX_FACT_WORDS)} Wörtern.`,
        },
      ),
      edited: field(text().optional(), {
        label: 'Bearbeitung',
        hint: 'Was am Schreiben geändert wurde. Leer: Es ist so veröffentlicht, wie es einging.',
        example: 'Gekürzt auf die erlaubte Zahl der Wörter.',
        boardOnly: 'Hier vermerkt der Vorstand, was er an einem Schreiben geändert hat.',
      }),
      late: field(text().optional(), {
        label: 'Nachgereicht',
        hint: 'Nur bei einem Schreiben, das nach der Frist kam: warum es trotzdem hier steht. Schreibt der Vorstand.',
        example: 'Kam einen Tag nach der Frist; der Vorstand hat es einstimmig zugelassen.',
        boardOnly: 'Ob ein spätes Schreiben erscheint, vermerkt hier der Vorstand.',
      }),
      answers: field(
        z
          .array(
            z.strictObject({
              question: field(text(), {
                label: 'Frage',
                hint: 'Eine der Fragen, die bei der Wahl stehen.',
                example: 'zeit',
                choices: 'questions',
              }),
              text: field(text().optional(), {
                label: 'Antwort',
                hint: `Höchstens ${String(MAX_ANSWER_WORDS)} Wörter.`,
                widget: 'text',
              }),
            }),
          )
          .optional(),
        { label: 'Antworten', itemLabel: 'Antwort' },
      ),
    }),
});
