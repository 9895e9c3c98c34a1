import type { Calendar } from './calendar.ts';

/** A calendar, and what in a route stands for it: a group, a kind, an event, an election. */
export interface CalendarFile {
  readonly id: string;
  readonly calendar: Calendar;
}

interface Redirect {
  readonly from: string;
  readonly to: string | undefined;
  readonly note: string | undefined;
}

/**
 * The calendars of what has moved or went, for the ids that it had. Programs go on asking at the address that they once
 * were given, and few follow a page: where the page has moved to one with a calendar, they get that one, otherwise an
 * empty one, so that what is no more leaves their calendar instead of staying for good.
 *
 * @param folder Address below which pages with such a calendar lie.
 * @param getPath Where the calendar of an id is.
 */
export function listFormerCalendars({
  files,
  redirects,
  folder,
  getPath,
  ...owner
}: {
  readonly files: readonly CalendarFile[];
  readonly redirects: readonly Redirect[];
  readonly folder: string;
  readonly getPath: (id: string) => string;
} & Pick<Calendar, 'site' | 'publisher'>): CalendarFile[] {
  return redirects.flatMap(({ from, to, note }) => {
    const id = from.startsWith(folder) ? from.slice(folder.length).replace(/\/$/, '') : '';
    if (id === '' || id.includes('/')) return [];
    const file = files.find(({ calendar }) => calendar.page === to);
    const calendar = file?.calendar ?? {
      ...owner,
      name: `Entfallen (${owner.publisher})`,
      description: note ?? 'Diesen Kalender gibt es nicht mehr.',
      path: getPath(id),
      page: from,
      components: [],
    };
    return [{ id, calendar }];
  });
}
