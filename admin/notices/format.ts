const dateAndTime = new Intl.DateTimeFormat('de-DE', {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
});

const time = new Intl.DateTimeFormat('de-DE', { hour: '2-digit', minute: '2-digit' });

/** "am 22. November um 19:04 Uhr"; `moment` in milliseconds since 1970. */
export function formatMoment(moment: number): string {
  const parts = dateAndTime.formatToParts(moment);
  const get = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `am ${get('day')}. ${get('month')} um ${get('hour')}:${get('minute')} Uhr`;
}

/** "19:04 Uhr" */
export function formatTime(moment: number): string {
  return `${time.format(moment)} Uhr`;
}
