import { getFirstDate, isOccurrenceDate } from '../../domain/recurrence.ts';
import { existsInZone } from '../../domain/time.ts';
import type { EntryData } from '../../schemas/index.ts';
import { entriesOf, findRepeated, problemAt, rememberFindings, type Rule } from '../content.ts';
import type { Entry } from '../entry.ts';
import type { Problem } from '../problem.ts';

/** A local time exists: clocks skip an hour on the last Sunday in March. */
export const checkLocalTimes: Rule = (content) => content.entries.flatMap(checkTimes);

const checkTimes = rememberFindings((entry: Entry): Problem[] =>
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
export const checkEvents: Rule = (content) => entriesOf(content, 'events').flatMap(checkEvent);

const checkEvent = rememberFindings((event: Entry<'events'>): Problem[] => {
  const flaws = [
    ...findSpanFlaws(event.data),
    ...findRuleFlaws(event.data),
    ...findPlaceFlaws(event.data),
  ];
  // Only a rule without contradictions can say on which days it falls.
  const all =
    flaws.length > 0
      ? flaws
      : [...findFirstDateFlaws(event.data), ...findExceptionFlaws(event.data)];
  return all.map(({ path, message }) => problemAt(event, path, message));
});

type EventData = EntryData<'events'>;

interface Flaw {
  path: (string | number)[];
  message: string;
}

function findSpanFlaws({ start, end }: EventData): Flaw[] {
  if (end > start) return [];
  const message = `Das Ende (${end}) liegt nicht nach dem Beginn (${start}). Berichtige eine der beiden Zeiten.`;
  return [{ path: ['end'], message }];
}

function findRuleFlaws({ start, recurrence }: EventData): Flaw[] {
  if (recurrence === undefined) return [];
  const { frequency, weekday, nth, until, count } = recurrence;
  const flaws: Flaw[] = [];
  if (nth !== undefined && weekday === undefined) {
    flaws.push({
      path: ['recurrence', 'nth'],
      message:
        'Der wievielte Wochentag gemeint ist, steht nicht da. Ergänze „weekday“, zum Beispiel TH für Donnerstag.',
    });
  }
  if (frequency === 'weekly' && nth !== undefined) {
    flaws.push({
      path: ['recurrence', 'nth'],
      message: 'Bei „wöchentlich“ gibt es kein „nth“. Lösche die Zeile oder nimm „monthly“.',
    });
  }
  if (frequency !== 'weekly' && weekday !== undefined && nth === undefined) {
    flaws.push({
      path: ['recurrence', 'weekday'],
      message:
        'Der wievielte Wochentag im Monat gemeint ist, fehlt. Ergänze „nth“: 1 bis 4, oder -1 für den letzten.',
    });
  }
  if (until !== undefined && until < start.slice(0, 10)) {
    flaws.push({
      path: ['recurrence', 'until'],
      message: `Die Reihe endet (${until}), bevor sie beginnt (${start.slice(0, 10)}). Berichtige eines der beiden Daten.`,
    });
  }
  if (until !== undefined && count !== undefined) {
    flaws.push({
      path: ['recurrence', 'count'],
      message: `Die Reihe endet am ${until} und nach ${count} Terminen. Lösche „until“ oder „count“: Beides zugleich versteht kein Kalender.`,
    });
  }
  return flaws;
}

/** The start itself is checked with all other times; a rule may begin later than that. */
function findFirstDateFlaws(event: EventData): Flaw[] {
  const first = event.recurrence && getFirstDate(event);
  if (first === undefined || first === event.start.slice(0, 10)) return [];
  const time = event.start.slice(11);
  if (existsInZone(`${first}T${time}`)) return [];
  const message = `Nach der Regel ist der erste Termin am ${first} um ${time}. Diese Zeit gibt es nicht: In dieser Nacht wird die Uhr vorgestellt. Nimm eine Stunde später.`;
  return [{ path: ['start'], message }];
}

function findPlaceFlaws({ location }: EventData): Flaw[] {
  if (location === undefined) return [];
  const { latitude, longitude } = location;
  if ((latitude === undefined) === (longitude === undefined)) return [];
  const [given, missing] =
    latitude === undefined
      ? (['longitude', 'latitude'] as const)
      : (['latitude', 'longitude'] as const);
  const message = `Ein Ort auf der Karte braucht „latitude“ und „longitude“, hier steht nur „${given}“. Ergänze „${missing}“ oder lösche „${given}“.`;
  return [{ path: ['location', given], message }];
}

function findExceptionFlaws(event: EventData): Flaw[] {
  const exceptions = event.recurrence?.exceptions ?? [];
  const repeated = findRepeated(exceptions, ({ date }) => date).map(({ value, index }) => ({
    path: ['recurrence', 'exceptions', index, 'date'],
    message: `Für den ${value.date} gibt es schon eine Ausnahme. Lösche eine der beiden.`,
  }));
  const single = exceptions.flatMap(({ date, status, start, end }, index): Flaw[] => {
    const path = ['recurrence', 'exceptions', index];
    const flaws: Flaw[] = [];
    if (!isOccurrenceDate(event, date)) {
      flaws.push({
        path: [...path, 'date'],
        message: `Am ${date} ist nach der Regel gar kein Termin. Nimm den Tag, an dem der Termin eigentlich wäre.`,
      });
    }
    if (status === 'moved' && start === undefined) {
      flaws.push({
        path,
        message:
          'Der Termin ist verlegt, aber der neue Beginn fehlt. Ergänze „start“, zum Beispiel 2027-01-21T19:00.',
      });
    }
    if (start !== undefined && end !== undefined && end <= start) {
      flaws.push({
        path: [...path, 'end'],
        message: `Das neue Ende (${end}) liegt nicht nach dem neuen Beginn (${start}). Berichtige eine der beiden Zeiten.`,
      });
    }
    return flaws;
  });
  return [...repeated, ...single];
}
