import { nextOccurrence, type Schedule } from '../../src/domain/recurrence.ts';
import type { Moment } from '../../src/domain/time.ts';
import { WHEN } from '../config/keys.ts';
import type { Fields } from './entry-file.ts';

/** What lists are narrowed by and no file holds: whether an event is still to come. */
export function deriveFields(path: string, fields: Fields, now: Moment): Fields {
  if (!/(?:^|\/)events\/[^/]+\.mdx$/.test(path)) return {};
  try {
    const next = nextOccurrence(fields as unknown as Schedule, now);
    return { [WHEN]: next === undefined ? 'vergangen' : 'kommend' };
  } catch {
    // An event with a broken date is neither; the check tells what is wrong with it.
    return {};
  }
}
