const day = new Intl.DateTimeFormat('de-DE', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `2026-01-08T19:00` → "Donnerstag, 8. Januar 2026, 19:00 Uhr"; undefined where it is no date. */
export function readDate(text: string): string | undefined {
  const [, year, month, date, time] = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?$/.exec(text) ?? [];
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
  const exists = moment.getUTCMonth() === Number(month) - 1 && moment.getUTCDate() === Number(date);
  if (!exists) return undefined;
  return time === undefined ? day.format(moment) : `${day.format(moment)}, ${time} Uhr`;
}

/** The clock in Berlin, `YYYY-MM-DDTHH:mm`, wherever the browser is. */
export function getBerlinTime(now = new Date()): string {
  // Sweden writes dates as ISO 8601 does.
  return now
    .toLocaleString('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'short' })
    .replace(' ', 'T');
}
