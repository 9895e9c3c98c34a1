import { z } from 'zod';
import { field } from './kit/field.ts';
import { httpUrl, text } from './kit/types.ts';

/** `content/settings.yml`: what is true of the whole site. */
export const settings = {
  label: 'Einstellungen',
  path: 'settings.yml',
  schema: () =>
    z.strictObject({
      name: field(text(), { label: 'Name des Verbands', example: 'Jusos Düsseldorf' }),
      shortName: field(text(), { label: 'Kurzname', example: 'Jusos' }),
      url: field(httpUrl(), {
        label: 'Adresse der Website',
        example: 'https://www.example.org',
      }),
      description: field(text(), {
        label: 'Beschreibung',
        hint: 'Ein Satz: was der Verband will. Steht auf der Startseite und in Suchmaschinen.',
        widget: 'text',
      }),
      email: field(z.email(), { label: 'E-Mail', example: 'kontakt@example.org' }),
      notice: field(text().optional(), {
        label: 'Hinweis auf jeder Seite',
        hint: 'Zum Beispiel, dass Mustertexte zu sehen sind. Leer: kein Hinweis.',
        widget: 'text',
      }),
      social: field(
        z
          .array(
            z.strictObject({
              label: field(text(), { label: 'Name', example: 'Mastodon' }),
              url: field(httpUrl(), { label: 'Adresse', example: 'https://example.org/@jusos' }),
            }),
          )
          .optional(),
        { label: 'Profile', itemLabel: 'Profil' },
      ),
    }),
};
