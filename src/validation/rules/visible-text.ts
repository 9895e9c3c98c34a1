import { hasVisibleText } from '../../markup/text.ts';
import { problemAt, rememberFindings, type Rule } from '../content.ts';
import type { FileFields } from '../entry.ts';
import type { Problem } from '../problem.ts';

/** A field that is filled holds something that can be seen: a title of zero-width spaces is none. */
export const checkVisibleText: Rule = (content) =>
  [...content.sources, ...content.records].flatMap(checkEntry);

const checkEntry = rememberFindings((entry: FileFields): Problem[] =>
  entry.fields.flatMap(({ path, value }) =>
    typeof value === 'string' && value !== '' && !hasVisibleText(value)
      ? [
          problemAt(
            entry,
            path,
            'Hier stehen nur unsichtbare Zeichen. Schreibe etwas hinein oder lösche das Feld.',
          ),
        ]
      : [],
  ),
);
