import { TIME_ZONE } from '../domain/time.ts';

/**
 * Shows a page as it is at an instant: hides what has ended in lists of what comes, says "Heute" and "Läuft jetzt", and
 * marks today in the month. Whatever an earlier call did and does not hold any more is taken back.
 *
 * Times carry their offset; which day is today is asked in Düsseldorf, whatever the zone of the reader's device.
 *
 * @param now Milliseconds of Unix time.
 * @returns When the page has to be marked again.
 */
export function markNow(document: Document, now: number): number {
  const format = new Intl.DateTimeFormat('de', { timeZone: TIME_ZONE, dateStyle: 'short' });
  const isToday = (instant: number): boolean => format.format(instant) === format.format(now);
  const findAll = (selector: string, root: ParentNode = document): HTMLElement[] => [
    ...root.querySelectorAll<HTMLElement>(selector),
  ];
  // A day of Düsseldorf begins with a full hour.
  let again = (Math.floor(now / HOUR) + 1) * HOUR;

  for (const label of findAll('[data-now]')) {
    label.nextSibling?.remove();
    label.remove();
  }

  for (const happening of findAll('[data-happening]')) {
    const time = happening.querySelector<HTMLTimeElement>('time[data-end]');
    if (time === null) continue;
    const [start, end] = [Date.parse(time.dateTime), Date.parse(time.dataset.end ?? '')];
    const isOver = end <= now;
    if (start <= now && !isOver && happening.dataset.happening === 'planned') {
      addLabel(time, 'Läuft jetzt');
    } else if (!isOver && isToday(start)) {
      addLabel(time, 'Heute');
    }
    // Months and years are an archive.
    happening.hidden = isOver && !happening.closest('[data-archive]');
    happening.toggleAttribute('data-over', isOver);
    for (const change of [start, end]) if (change > now) again = Math.min(again, change);
  }

  // Where one is announced, the next that is not over takes its place.
  for (const announcement of findAll('[data-next]')) {
    const candidates = findAll('[data-happening]', announcement);
    const next = candidates.find((candidate) => !candidate.hasAttribute('data-over'));
    for (const candidate of candidates) candidate.hidden = candidate !== next;
    announcement.hidden = next === undefined;
  }

  for (const list of findAll('[data-happenings]')) list.hidden = !isFilled(list);
  for (const empty of findAll('[data-when-over]')) {
    empty.hidden = empty.parentElement !== null && isFilled(empty.parentElement);
  }

  for (const day of findAll('[data-date]')) {
    if (isToday(Date.parse(`${day.dataset.date ?? ''}T12:00Z`))) {
      day.setAttribute('aria-current', 'date');
    } else day.removeAttribute('aria-current');
  }
  return again;
}

function isFilled(list: Element): boolean {
  return list.querySelector('[data-happening]:not([hidden])') !== null;
}

function addLabel(time: Element, text: string): void {
  const label = time.ownerDocument.createElement('strong');
  label.className = 'label';
  label.dataset.now = '';
  label.textContent = text;
  (time.closest('p, dd') ?? time.parentElement)?.prepend(label, ' ');
}

const HOUR = 3_600_000;
