import { z } from 'zod';
import { defineEntries } from './kit/collection.ts';
import { field } from './kit/field.ts';
import { picture } from './kit/picture.ts';
import { localDate, text } from './kit/types.ts';

export const people = defineEntries({
  name: 'people',
  label: 'Personen',
  labelSingular: 'Person',
  files: { folder: 'people', id: 'name', ending: '.mdx' },
  body: 'prose',
  editing: {
    address: { from: 'name' },
    summary: '{{name}}',
    sortBy: [{ field: 'name', label: 'Name', direction: 'asc' }],
  },
  schema: (context) =>
    z.strictObject({
      name: field(text(), { label: 'Name' }),
      roles: field(
        z
          .array(
            z.strictObject({
              body: field(z.enum(['board', 'awareness', 'delegation', 'other']), {
                label: 'Gremium',
                options: {
                  board: 'Vorstand',
                  awareness: 'Awareness-Team',
                  delegation: 'Delegation',
                  other: 'Anderes',
                },
              }),
              title: field(text(), { label: 'Aufgabe', example: 'Vorsitz' }),
              from: field(localDate(), { label: 'Von', example: '2026-01-31', widget: 'date' }),
              to: field(localDate().optional(), {
                label: 'Bis',
                hint: 'Letzter Tag. Danach steht die Person nicht mehr in diesem Amt.',
                example: '2027-01-30',
                widget: 'date',
              }),
            }),
          )
          .min(1),
        { label: 'Aufgaben', itemLabel: 'Aufgabe' },
      ),
      email: field(z.email().optional(), { label: 'E-Mail', example: 'name@example.org' }),
      portrait: field(picture(context).optional(), { label: 'Porträt' }),
    }),
});
