import type { z } from 'zod';
import { candidacies } from './candidacies.ts';
import { chapters } from './chapters.ts';
import { editions } from './editions.ts';
import { elections } from './elections.ts';
import { events } from './events.ts';
import { groups } from './groups.ts';
import { withoutImages } from './kit/collection.ts';
import { fieldMeta } from './kit/field.ts';

/** German names of values; they have their home in the schemas, where the forms read them too. */
export const labels = {
  editionStatus: optionsOf(editions.schema().shape.status),
  followUpStatus: optionsOf(chapters.schema().shape.followUps.unwrap().element.shape.status),
  groupKind: optionsOf(groups.schema().shape.kind),
  groupStatus: optionsOf(groups.schema().shape.status),
  eventKind: optionsOf(events.schema().shape.kind),
  electionKind: optionsOf(elections.schema().shape.kind),
  candidacyStatus: optionsOf(candidacies.schema(withoutImages).shape.status),
};

function optionsOf(schema: z.ZodType): Record<string, string> {
  return fieldMeta.get(schema)?.options ?? {};
}
