import type { z } from 'zod';
import { candidacies } from '../schemas/candidacies.ts';
import { chapters } from '../schemas/chapters.ts';
import { editions } from '../schemas/editions.ts';
import { elections } from '../schemas/elections.ts';
import { groups } from '../schemas/groups.ts';
import { withoutImages } from '../schemas/kit/collection.ts';
import { fieldMeta } from '../schemas/kit/field.ts';
import type { ElectionState } from '../domain/retention.ts';

/** German names of values; they have their home in the schemas, where the forms read them too. */
export const labels = {
  editionStatus: optionsOf(editions.schema().shape.status),
  followUpStatus: optionsOf(chapters.schema().shape.followUps.unwrap().element.shape.status),
  groupKind: optionsOf(groups.schema().shape.kind),
  groupStatus: optionsOf(groups.schema().shape.status),
  electionKind: optionsOf(elections.schema().shape.kind),
  candidacyStatus: optionsOf(candidacies.schema(withoutImages).shape.status),
};

/** What an election's state means to a reader. */
export const electionStateLabel: Record<ElectionState, string> = {
  nominations: 'Kandidaturen werden angenommen',
  closed: 'Bewerbungsschluss vorbei',
  public: 'Kandidaturen online',
  over: 'Vorbei',
  ended: 'Abgeschlossen',
};

function optionsOf(schema: z.ZodType): Record<string, string> {
  return fieldMeta.get(schema)?.options ?? {};
}
