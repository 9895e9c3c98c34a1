import type { Election } from '~/queries/elections.ts';
import type { Settings } from '~/queries/site.ts';

/**
 * What the form needs to check a candidacy and to show its page, as JSON. Only what this page tells anyway: a lot that
 * is entered early is not among it.
 */
export function listPreviewFacts(election: Election, settings: Settings): string {
  const { id, title, kind, date, place, lettersDue, lettersPublic, wordLimit, keepUntil } =
    election;
  return JSON.stringify({
    id,
    settings,
    election: {
      title,
      kind,
      date,
      place,
      lettersDue,
      lettersPublic,
      wordLimit,
      offices: election.offices.map(({ id: office, title: name, seats }) => ({
        id: office,
        title: name,
        seats,
      })),
      questions: election.questions.length === 0 ? undefined : election.questions,
      keepUntil,
    },
  });
}
