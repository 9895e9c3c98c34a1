import { getFirstDate, isOccurrenceDate } from '../../domain/recurrence.ts';
import {
  existsInZone,
  formatDate,
  formatTime,
  getDatePart,
  setDate,
  type LocalDateTime,
} from '../../domain/time.ts';
import type { EntryData } from '../../schemas/index.ts';
import { entriesOf, findRepeated, problemAt, rememberFindings, type Rule } from '../content.ts';
import { nameField, nameOption } from '../definitions.ts';
import type { Entry } from '../entry.ts';
import type { Problem } from '../problem.ts';
import { either, say, type Sentence } from '../wording.ts';

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
  return all.map(({ path, sentence }) => problemAt(event, path, sentence));
});

type EventData = EntryData<'events'>;

interface Flaw {
  path: (string | number)[];
  sentence: Sentence;
}

const WEEKDAY = nameField('events', ['recurrence', 'weekday']);
const NTH = nameField('events', ['recurrence', 'nth']);
const LOCATION = {
  latitude: nameField('events', ['location', 'latitude']),
  longitude: nameField('events', ['location', 'longitude']),
};
const NEW_TIMES = {
  start: nameField('events', ['recurrence', 'exceptions', 0, 'start']),
  end: nameField('events', ['recurrence', 'exceptions', 0, 'end']),
};
const MOVED = nameOption('events', ['recurrence', 'exceptions', 0, 'status'], 'moved');

function findSpanFlaws({ start, end }: EventData): Flaw[] {
  if (end > start) return [];
  const sentence = `Das Ende (${formatLocal(end)}) liegt nicht nach dem Beginn (${formatLocal(start)}). Berichtige eine der beiden Zeiten.`;
  return [{ path: ['end'], sentence }];
}

function findRuleFlaws({ start, recurrence }: EventData): Flaw[] {
  if (recurrence === undefined) return [];
  const { frequency, weekday, nth, until } = recurrence;
  const flaws: Flaw[] = [];
  if (nth !== undefined && weekday === undefined) {
    flaws.push({
      path: ['recurrence', 'nth'],
      sentence: say`Der wievielte Wochentag gemeint ist, steht nicht da. Ergänze ${WEEKDAY}, zum Beispiel ${either('TH für Donnerstag', 'Donnerstag')}.`,
    });
  }
  if (frequency === 'weekly' && nth !== undefined) {
    flaws.push({
      path: ['recurrence', 'nth'],
      sentence: say`Bei „wöchentlich“ gibt es kein ${NTH}. Lösche ${either('die Zeile', 'die Angabe')} oder nimm ${nameOption('events', ['recurrence', 'frequency'], 'monthly')}.`,
    });
  }
  if (frequency !== 'weekly' && weekday !== undefined && nth === undefined) {
    flaws.push({
      path: ['recurrence', 'weekday'],
      sentence: say`Der wievielte Wochentag im Monat gemeint ist, fehlt. Ergänze ${NTH}${either(': 1 bis 4, oder -1 für den letzten', '')}.`,
    });
  }
  if (until !== undefined && until < getDatePart(start)) {
    flaws.push({
      path: ['recurrence', 'until'],
      sentence: `Die Reihe endet (${formatDate(until)}), bevor sie beginnt (${formatDate(getDatePart(start))}). Berichtige eines der beiden Daten.`,
    });
  }
  return flaws;
}

/** The start itself is checked with all other times; a rule may begin later than that. */
function findFirstDateFlaws(event: EventData): Flaw[] {
  if (event.recurrence === undefined) return [];
  const first = getFirstDate(event);
  if (first === undefined) {
    const { until } = event.recurrence;
    const limit = until === undefined ? '' : ` bis zum ${formatDate(until)}`;
    const sentence = `Nach der Regel gibt es${limit} keinen Termin. Nimm einen späteren letzten Tag, oder berichtige Beginn und Regel.`;
    return [{ path: ['recurrence', 'until'], sentence }];
  }
  if (first === getDatePart(event.start)) return [];
  const start = setDate(event.start, first);
  if (existsInZone(start)) return [];
  const sentence = `Nach der Regel ist der erste Termin am ${formatLocal(start)}. Diese Zeit gibt es nicht: In dieser Nacht wird die Uhr vorgestellt. Nimm eine Stunde später.`;
  return [{ path: ['start'], sentence }];
}

function findPlaceFlaws({ location }: EventData): Flaw[] {
  if (location === undefined) return [];
  const { latitude, longitude } = location;
  if ((latitude === undefined) === (longitude === undefined)) return [];
  const [given, missing] =
    latitude === undefined
      ? (['longitude', 'latitude'] as const)
      : (['latitude', 'longitude'] as const);
  const [named, lacking] = [LOCATION[given], LOCATION[missing]];
  const sentence = say`Ein Ort auf der Karte braucht Breitengrad und Längengrad, hier steht nur ${named}. Ergänze ${lacking} oder lösche ${named}.`;
  return [{ path: ['location', given], sentence }];
}

function findExceptionFlaws(event: EventData): Flaw[] {
  const exceptions = event.recurrence?.exceptions ?? [];
  const repeated = findRepeated(exceptions, ({ date }) => date).map(({ value, index }) => ({
    path: ['recurrence', 'exceptions', index, 'date'],
    sentence: `Für den ${formatDate(value.date)} gibt es schon eine Ausnahme. Lösche eine der beiden.`,
  }));
  const single = exceptions.flatMap(({ date, status, start, end }, index): Flaw[] => {
    const path = ['recurrence', 'exceptions', index];
    const flaws: Flaw[] = [];
    if (!isOccurrenceDate(event, date)) {
      flaws.push({
        path: [...path, 'date'],
        sentence: `Am ${formatDate(date)} ist nach der Regel gar kein Termin. Nimm den Tag, an dem der Termin eigentlich wäre.`,
      });
    }
    for (const name of ['start', 'end'] as const) {
      if (status !== 'cancelled' || (name === 'start' ? start : end) === undefined) continue;
      flaws.push({
        path: [...path, name],
        sentence: say`Fällt der Termin aus, oder ist er verlegt? Fällt er aus, lösche ${NEW_TIMES[name]}; ist er verlegt, nimm ${MOVED}.`,
      });
    }
    if (status === 'moved' && start === undefined) {
      flaws.push({
        path,
        sentence: say`Der Termin ist verlegt, aber der neue Beginn fehlt. Ergänze ${NEW_TIMES.start}, zum Beispiel ${either('2027-01-21T19:00', '21.01.2027, 19:00')}.`,
      });
    }
    if (start !== undefined && end !== undefined && end <= start) {
      flaws.push({
        path: [...path, 'end'],
        sentence: `Das neue Ende (${formatLocal(end)}) liegt nicht nach dem neuen Beginn (${formatLocal(start)}). Berichtige eine der beiden Zeiten.`,
      });
    }
    return flaws;
  });
  return [...repeated, ...single];
}

/** "14. Januar 2027, 19 Uhr", also of a time that no clock shows. */
function formatLocal(local: LocalDateTime): string {
  const [hour = 0, minute = 0] = local.slice(-'HH:mm'.length).split(':').map(Number);
  return `${formatDate(getDatePart(local))}, ${formatTime({ hour, minute })}`;
}
