import { TIME_ZONE } from '../domain/time.ts';

/**
 * What only the clock knows between two builds: hides what has ended in lists of what comes, says "Heute" and "Läuft
 * jetzt", and marks today in the month. Times carry their offset; which day is today is asked in Düsseldorf, whatever
 * the zone of the reader's device.
 */
const now = Date.now();
const format = new Intl.DateTimeFormat('de', { timeZone: TIME_ZONE, dateStyle: 'short' });
const isToday = (instant: number): boolean => format.format(instant) === format.format(now);

for (const happening of findAll('[data-happening]')) {
  const time = happening.querySelector<HTMLTimeElement>('time[data-end]');
  if (time === null) continue;
  const [start, end] = [Date.parse(time.dateTime), Date.parse(time.dataset.end ?? '')];
  if (end <= now) {
    // Months and years are an archive.
    if (!happening.closest('[data-archive]')) happening.hidden = true;
  } else if (start <= now && happening.dataset.happening === 'planned') {
    addLabel(time, 'Läuft jetzt');
  } else if (isToday(start)) {
    addLabel(time, 'Heute');
  }
  happening.toggleAttribute('data-over', end <= now);
}

// Where one is announced, the next that is not over takes its place.
for (const announcement of findAll('[data-next]')) {
  const candidates = findAll('[data-happening]', announcement);
  const next = candidates.find((candidate) => !candidate.hasAttribute('data-over'));
  for (const candidate of candidates) candidate.hidden = candidate !== next;
  announcement.hidden = next === undefined;
}

for (const list of findAll('li, [data-happenings]')) {
  if (list.querySelector('[data-happening]')) list.hidden = !isFilled(list);
}
for (const empty of findAll('[data-when-over]')) {
  empty.hidden = empty.parentElement !== null && isFilled(empty.parentElement);
}

for (const day of findAll('[data-date]')) {
  if (isToday(Date.parse(`${day.dataset.date ?? ''}T12:00Z`))) day.ariaCurrent = 'date';
}

function isFilled(list: Element): boolean {
  return list.querySelector('[data-happening]:not([hidden])') !== null;
}

function addLabel(time: Element, text: string): void {
  const label = document.createElement('strong');
  label.className = 'label';
  label.textContent = text;
  (time.closest('p, dd') ?? time.parentElement)?.prepend(label, ' ');
}

function findAll(selector: string, root: ParentNode = document): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(selector)];
}
