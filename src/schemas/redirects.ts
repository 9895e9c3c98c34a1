import { z } from 'zod';
import { field } from './kit/field.ts';
import { text } from './kit/types.ts';

/** `content/redirects.yml`: an address that has been public keeps answering. */
export const redirects = {
  label: 'Umzüge',
  path: 'redirects.yml',
  schema: () =>
    z.strictObject({
      moved: field(
        z.array(
          z.strictObject({
            from: field(sitePath(), {
              label: 'Alte Adresse',
              example: '/arbeitskreise/ak-lesen/',
            }),
            to: field(sitePath().optional(), {
              label: 'Neue Adresse',
              hint: 'Leer lassen, wenn die Seite entfallen ist.',
              example: '/arbeitskreise/lesekreis/',
            }),
            note: field(text().optional(), {
              label: 'Warum die Seite entfallen ist',
              hint: 'Ein Satz für alle, die noch einen alten Verweis haben.',
            }),
          }),
        ),
        { label: 'Umgezogene und entfallene Seiten', itemLabel: 'Seite' },
      ),
    }),
};

/** An address on this site, from `/` to `/`. */
function sitePath() {
  return z.string().regex(/^\/(?:[a-z0-9_-]+\/)*$/);
}
