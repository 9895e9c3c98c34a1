import { hyphenate } from './hyphenate.ts';
import { typeset } from './typography.ts';

/** A title as it is set in the headline face: German quotation marks, long words with soft hyphens. */
export function headline(title: string): string {
  return hyphenate(typeset(title));
}
