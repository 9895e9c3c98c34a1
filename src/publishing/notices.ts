import { splitId } from '../domain/addresses.ts';
import { isEditedByHand } from '../domain/revision.ts';
import { compare, formatDate, startOfDay, type Moment } from '../domain/time.ts';
import { entriesOf, problemAt, type Content } from '../validation/content.ts';
import type { Problem } from '../validation/problem.ts';

/** What is in order by itself, and yet somebody should know. The build says so and goes on. */
export function listNotices(content: Content, now: Moment): Problem[] {
  return [...listFutureConsents(content, now), ...listUnstampedEvents(content)];
}

/** It may be meant so, or a typing error. The letter is hidden until then. */
function listFutureConsents(content: Content, now: Moment): Problem[] {
  const elections = new Set(entriesOf(content, 'elections').map(({ id }) => id));
  return entriesOf(content, 'candidacies')
    .filter(({ id }) => elections.has(splitId(id).parent))
    .filter(({ data }) => compare(now, startOfDay(data.consent.givenOn)) < 0)
    .map((candidacy) =>
      problemAt(
        candidacy,
        ['consent', 'givenOn'],
        `Die Einwilligung ist vom ${formatDate(candidacy.data.consent.givenOn)}, das liegt in der Zukunft. Bis dahin wird nichts veröffentlicht. Berichtige das Datum, wenn es ein Versehen ist.`,
      ),
    );
}

/** Calendars are told of one change, however many follow, until the revision is settled. */
function listUnstampedEvents(content: Content): Problem[] {
  return entriesOf(content, 'events')
    .filter(isEditedByHand)
    .map((event) =>
      problemAt(
        event,
        ['revision'],
        'Dieser Termin wurde von Hand geändert. Kalender erfahren davon, von der nächsten Änderung aber nicht mehr. Starte „npm run events:stamp“. Nimm die Datei danach in den Commit auf.',
      ),
    );
}
