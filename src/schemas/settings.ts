import { z } from 'zod';
import { field } from './kit/field.ts';
import { httpUrl, text } from './kit/types.ts';

const joining = () =>
  z.strictObject({
    group: field(text().optional(), {
      label: 'Wer sich um Neue kümmert',
      hint: 'An die E-Mail dieser Gruppe schreiben Neue; ohne sie an die E-Mail des Verbands.',
      relation: 'groups',
    }),
    buddies: field(text().optional(), {
      label: 'Pat*innen',
      hint: 'Wie man zu einer Person kommt, die einen am Anfang begleitet.',
      example: 'Schreib uns, dann begleitet dich jemand zum ersten Treffen.',
      widget: 'text',
    }),
    awareness: field(text().optional(), {
      label: 'Awareness',
      hint: 'Die Gruppe, an die sich wendet, wem etwas passiert ist.',
      relation: 'groups',
    }),
    welcomePackage: field(
      z
        .array(
          z.strictObject({
            title: field(text(), { label: 'Was', example: 'Das Programm als Heft' }),
          }),
        )
        .optional(),
      { label: 'Willkommenspaket', itemLabel: 'Teil des Pakets' },
    ),
    seminar: field(text().optional(), {
      label: 'Seminar für Neue',
      hint: 'Der Termin des Seminars. Ist er vorbei, wähle hier den nächsten.',
      relation: 'events',
    }),
  });

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
      joining: field(joining().optional(), {
        label: 'Mitmachen',
        hint: 'Die Schritte für Neue auf der Seite „Mitmachen“. Den ersten Termin nimmt sie aus dem Kalender.',
      }),
    }),
};
