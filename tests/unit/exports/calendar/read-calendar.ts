import ICAL from 'ical.js';
import nodeIcal, { type VEvent } from 'node-ical';
import { expandOccurrences, type Schedule } from '../../../../src/domain/recurrence.ts';
import { parseNow, type Moment } from '../../../../src/domain/time.ts';

/** A date as a program shows it that knows nothing of ours: instants in ISO 8601, and whether it is off. */
export interface Shown {
  start: string;
  end: string;
  cancelled: boolean;
}

/** The dates that touch the time between two instants, by start. */
type Read = (ics: string, from: string, to: string) => Shown[];

/** How the two libraries that know calendars read them. */
export const readers: Record<'ical.js' | 'node-ical', Read> = {
  'ical.js': readWithIcalJs,
  'node-ical': readWithNodeIcal,
};

/** The same by the rules that pages go by. */
export function expandOurs(event: Schedule, from: string, to: string): Shown[] {
  return expandOccurrences(event, { from: parseNow(from), to: parseNow(to) }).map(
    ({ start, end, status }) => ({
      start: toIso(start),
      end: toIso(end),
      cancelled: status === 'cancelled',
    }),
  );
}

function readWithIcalJs(ics: string, from: string, to: string): Shown[] {
  const calendar = new ICAL.Component(ICAL.parse(ics) as unknown[]);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const components = calendar.getAllSubcomponents('vevent');
  const isException = (component: ICAL.Component) => component.hasProperty('recurrence-id');
  const uidOf = (component: ICAL.Component) => component.getFirstPropertyValue('uid');
  const shown = components
    .filter((component) => !isException(component))
    .flatMap((master) => {
      const exceptions = components.filter(
        (each) => isException(each) && uidOf(each) === uidOf(master),
      );
      const event = new ICAL.Event(master, { exceptions, strictExceptions: true });
      return expandIcalJs(event, new Date(to));
    });
  return select(shown, from, to);
}

function expandIcalJs(event: ICAL.Event, to: Date): Shown[] {
  const read = (item: ICAL.Event, start: ICAL.Time, end: ICAL.Time): Shown => ({
    start: start.toJSDate().toISOString(),
    end: end.toJSDate().toISOString(),
    cancelled: item.component.getFirstPropertyValue('status') === 'CANCELLED',
  });
  if (!event.isRecurring()) return [read(event, event.startDate, event.endDate)];
  const shown: Shown[] = [];
  const iterator = event.iterator();
  // Dates that moved come with the date by the rule, which may be later than the window.
  const last = to.getTime() + 400 * 24 * 3_600_000;
  // The types of ical.js hide that the last call gives nothing.
  for (let next = iterator.next() as ICAL.Time | undefined; next; next = iterator.next()) {
    if (next.toJSDate().getTime() > last) break;
    const { item, startDate, endDate } = event.getOccurrenceDetails(next);
    shown.push(read(item, startDate, endDate));
  }
  return shown;
}

function readWithNodeIcal(ics: string, from: string, to: string): Shown[] {
  const window = { from: new Date(from), to: new Date(to) };
  const events = Object.values(nodeIcal.sync.parseICS(ics)).filter(
    (component): component is VEvent => component?.type === 'VEVENT',
  );
  const shown = events.flatMap((event) =>
    nodeIcal
      .expandRecurringEvent(event, { ...window, expandOngoing: true })
      .map(({ start, end, event: { status } }) => ({
        start: new Date(start).toISOString(),
        end: new Date(end).toISOString(),
        cancelled: status === 'CANCELLED',
      })),
  );
  return select(shown, from, to);
}

/** Half open, as our windows are. */
function select(shown: Shown[], from: string, to: string): Shown[] {
  const [first, last] = [new Date(from).toISOString(), new Date(to).toISOString()];
  return shown
    .filter(({ start, end }) => end > first && start < last)
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.end < b.end ? -1 : 1));
}

function toIso(moment: Moment): string {
  return new Date(moment.epochMilliseconds).toISOString();
}
