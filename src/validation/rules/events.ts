import { isOccurrenceDate } from '../../domain/recurrence.ts';
import { existsInZone } from '../../domain/time.ts';
import { entriesOf, problemAt, type Rule } from '../content.ts';

/** A local time exists: clocks skip an hour on the last Sunday in March. */
export const checkLocalTimes: Rule = (content) =>
  content.entries.flatMap((entry) =>
    entry.fields.flatMap(({ path, field, value }) =>
      field.widget === 'datetime' && typeof value === 'string' && !existsInZone(value)
        ? [
            problemAt(
              entry,
              path,
              `Die Zeit „${value}“ gibt es nicht: In dieser Nacht wird die Uhr vorgestellt. Nimm eine Stunde später.`,
            ),
          ]
        : [],
    ),
  );

/** An event ends after it begins, and its series makes sense. */
export const checkEvents: Rule = (content) =>
  entriesOf(content, 'events').flatMap((event) => {
    const { start, end, recurrence } = event.data;
    const problems = [];
    if (end <= start) {
      problems.push(
        problemAt(event, ['end'], `Das Ende (${end}) liegt nicht nach dem Beginn (${start}). Berichtige eine der beiden Zeiten.`),
      );
    }
    if (recurrence === undefined) return problems;
    if (recurrence.nth !== undefined && recurrence.weekday === undefined) {
      problems.push(
        problemAt(event, ['recurrence', 'nth'], 'Der wievielte Wochentag gemeint ist, steht nicht da. Ergänze „weekday“, zum Beispiel TH für Donnerstag.'),
      );
      return problems;
    }
    if (recurrence.until !== undefined && recurrence.until < start.slice(0, 10)) {
      problems.push(
        problemAt(event, ['recurrence', 'until'], `Die Reihe endet (${recurrence.until}), bevor sie beginnt (${start.slice(0, 10)}). Berichtige eines der beiden Daten.`),
      );
    }
    (recurrence.exceptions ?? []).forEach((exception, index) => {
      const path = ['recurrence', 'exceptions', index];
      if (!isOccurrenceDate(event.data, exception.date)) {
        problems.push(
          problemAt(event, [...path, 'date'], `Am ${exception.date} ist nach der Regel gar kein Termin. Nimm den Tag, an dem der Termin eigentlich wäre.`),
        );
      }
      if (exception.status === 'moved' && exception.start === undefined) {
        problems.push(
          problemAt(event, path, 'Der Termin ist verlegt, aber der neue Beginn fehlt. Ergänze „start“, zum Beispiel 2027-01-21T19:00.'),
        );
      }
      if (exception.start !== undefined && exception.end !== undefined && exception.end <= exception.start) {
        problems.push(
          problemAt(event, [...path, 'end'], `Das neue Ende (${exception.end}) liegt nicht nach dem neuen Beginn (${exception.start}).`),
        );
      }
    });
    return problems;
  });
