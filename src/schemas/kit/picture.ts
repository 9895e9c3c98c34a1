import { z } from 'zod';
import type { SchemaContext } from './collection.ts';
import { field } from './field.ts';
import { text } from './types.ts';

/** A picture beside the entry, with the text that stands for it and the name of who made it. */
export const picture = ({ image }: SchemaContext) =>
  z.strictObject({
    src: field(image(), {
      label: 'Bilddatei',
      hint: 'Liegt neben dem Eintrag: png, jpg, jpeg, webp, avif oder gif.',
      example: 'portrait.jpg',
      widget: 'image',
    }),
    alt: field(text(), {
      label: 'Bildbeschreibung',
      hint: 'Was zu sehen ist, für alle, die das Bild nicht sehen.',
      example: 'Porträt: lacht in die Kamera, kurze dunkle Haare',
    }),
    credit: field(text(), {
      label: 'Bildnachweis',
      hint: 'Wer das Bild gemacht hat.',
      example: 'Foto: privat',
    }),
  });
