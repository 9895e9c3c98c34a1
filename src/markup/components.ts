import { z } from 'zod';
import { field } from '../schemas/kit/field.ts';
import { slug, text } from '../schemas/kit/types.ts';
import { isAllowedLink, isAllowedPicture } from './links.ts';

/** A block that an author writes as `:::name{attribute="…"}` … `:::`. */
export interface ComponentDefinition {
  label: string;
  /** What the block is for, in the words of the form. */
  hint: string;
  /** Only in bodies whose paragraphs are numbered. */
  citableOnly?: boolean;
  /** What stands above the block where the author gives no title. */
  defaultTitle?: string;
  attributes: z.ZodObject;
}

/** Every block of the closed profile. The renderer, the checks and the CMS read this table; nothing else is accepted. */
export const components = {
  demand: {
    label: 'Forderung',
    hint: 'Was wir fordern, mit eigener Adresse zum Zitieren.',
    citableOnly: true,
    attributes: z.strictObject({
      id: field(slug(), {
        label: 'Kürzel',
        hint: 'Teil der Adresse; bleibt über alle Fassungen gleich.',
        example: 'wohnen-1',
      }),
      title: field(text(), { label: 'Überschrift', example: 'Mehr bezahlbare Wohnungen' }),
    }),
  },
  note: {
    label: 'Hinweis',
    hint: 'Etwas, das man neben dem Text wissen soll.',
    defaultTitle: 'Hinweis',
    attributes: z.strictObject({
      title: field(text().optional(), { label: 'Überschrift', example: 'Gut zu wissen' }),
    }),
  },
  quote: {
    label: 'Zitat',
    hint: 'Worte einer Person oder aus einem Text.',
    attributes: z.strictObject({
      author: field(text(), { label: 'Von', example: 'bell hooks' }),
      source: field(text().optional(), { label: 'Quelle', example: 'Feminismus für alle' }),
    }),
  },
  figure: {
    label: 'Bild',
    hint: 'Bild mit Beschreibung und Nachweis; der Text darin ist die Bildunterschrift.',
    attributes: z.strictObject({
      src: field(z.string().refine(isAllowedPicture), {
        label: 'Bilddatei',
        hint: 'Liegt neben dem Eintrag: png, jpg, jpeg, webp, avif oder gif.',
        example: 'kundgebung.jpg',
        widget: 'image',
      }),
      alt: field(text(), {
        label: 'Bildbeschreibung',
        hint: 'Was zu sehen ist, für alle, die das Bild nicht sehen.',
      }),
      credit: field(text(), { label: 'Bildnachweis', example: 'Foto: Vorname Name' }),
    }),
  },
  question: {
    label: 'Frage und Antwort',
    hint: 'Die Frage ist die Überschrift, der Text die Antwort.',
    attributes: z.strictObject({
      title: field(text(), { label: 'Frage', example: 'Was kostet das?' }),
    }),
  },
  summary: {
    label: 'Kasten „Das Wichtigste“',
    hint: 'Drei Punkte für alle, die nur eine Minute haben.',
    defaultTitle: 'Das Wichtigste',
    attributes: z.strictObject({
      title: field(text().optional(), { label: 'Überschrift', example: 'Das Wichtigste' }),
    }),
  },
  download: {
    label: 'Datei zum Herunterladen',
    hint: 'Der Text darin sagt, was die Datei enthält.',
    attributes: z.strictObject({
      href: field(z.string().refine(isAllowedLink), {
        label: 'Adresse der Datei',
        example: '/data/programm.json',
      }),
      title: field(text(), { label: 'Name der Datei', example: 'Das Programm als Datei' }),
    }),
  },
  columns: {
    label: 'Zwei Spalten',
    hint: 'Der Text darin läuft auf breiten Bildschirmen in zwei Spalten.',
    attributes: z.strictObject({}),
  },
} satisfies Record<string, ComponentDefinition>;

export type ComponentName = keyof typeof components;

export function isComponentName(name: string): name is ComponentName {
  return Object.hasOwn(components, name);
}
