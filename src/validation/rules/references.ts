import { collections } from '../../schemas/index.ts';
import { problemAt, type Rule } from '../content.ts';
import { excerpt } from '../front-matter.ts';
import { either, say } from '../wording.ts';

/** A field with a relation names an entry that exists. */
export const checkReferences: Rule = (content) =>
  [...content.sources, ...content.records].flatMap((entry) =>
    entry.fields.flatMap(({ path, field, value }) => {
      if (field.relation === undefined || typeof value !== 'string') return [];
      const known = content.ids.get(field.relation) ?? new Set();
      if (known.has(value)) return [];
      const { labelSingular } = collections[field.relation];
      const choice =
        known.size === 0
          ? 'Es gibt noch keinen Eintrag dieser Art. Lege einen an oder lösche das Feld.'
          : either(
              `Nimm einen von diesen: ${[...known].toSorted().join(', ')}.`,
              'Wähle einen anderen aus der Liste.',
            );
      return [
        problemAt(
          entry,
          path,
          say`„${excerpt(value)}“ gibt es nicht (gesucht: ${labelSingular}). ${choice}`,
        ),
      ];
    }),
  );
