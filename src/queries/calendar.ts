import { addresses } from '../domain/addresses.ts';
import {
  createMonthGrid,
  listMonths,
  listMonthsOfYear,
  toMonth,
  type GridWeek,
  type Month,
} from '../domain/month-grid.ts';
import { getHappenings, type Happening } from './events.ts';
import { getAgendaChoice, type AgendaChoice } from './selections.ts';
import { getNow } from './site.ts';

/** The month and the year that the build is made in. */
export interface Today {
  month: Month;
  year: number;
}

export function getToday(): Today {
  const now = getNow();
  return { month: toMonth(now), year: now.year };
}

export interface MonthPage {
  month: Month;
  weeks: GridWeek<Happening>[];
  /** What the grid shows, each once, by start. */
  happenings: Happening[];
  previous: Month | undefined;
  next: Month | undefined;
  /** The lists of a kind or a group, which have no months of their own. */
  choice: AgendaChoice;
  today: Today;
}

export interface YearPage {
  year: number;
  /** Whether all of it is behind us. */
  isPast: boolean;
  months: { month: Month; happenings: Happening[] }[];
  previous: number | undefined;
  next: number | undefined;
  today: Today;
}

/** What leads to a year's page. */
export interface YearLink {
  year: number;
  url: string;
  count: number;
  isPast: boolean;
}

/** Every month of every year that has a page. */
export async function getMonthPages(): Promise<MonthPage[]> {
  const [happenings, years, choice] = [
    await getHappenings(),
    await getYears(),
    await getAgendaChoice(),
  ];
  const byMonth = groupByMonth(happenings);
  const months = years.flatMap(({ year }) => listMonthsOfYear(year));
  return months.map((month, index) => {
    const own = byMonth.get(month) ?? [];
    return {
      month,
      weeks: createMonthGrid(month, own, ({ occurrence }) => occurrence),
      happenings: own,
      previous: months[index - 1],
      next: months[index + 1],
      choice,
      today: getToday(),
    };
  });
}

/** The year at a glance, for every year in which something begins, and for this one. */
export async function getYearPages(): Promise<YearPage[]> {
  const years = await getYears();
  return years.map(({ year, happenings, isPast }, index) => {
    const byMonth = Map.groupBy(happenings, ({ occurrence }) => toMonth(occurrence.start));
    return {
      year,
      isPast,
      months: listMonthsOfYear(year).map((month) => ({
        month,
        happenings: byMonth.get(month) ?? [],
      })),
      previous: years[index - 1]?.year,
      next: years[index + 1]?.year,
      today: getToday(),
    };
  });
}

/** The years that have a page, latest first. */
export async function getYearLinks(): Promise<YearLink[]> {
  const years = await getYears();
  return years
    .map(({ year, happenings, isPast }) => ({
      year,
      url: addresses.year(year),
      count: happenings.length,
      isPast,
    }))
    .reverse();
}

async function getYears(): Promise<{ year: number; happenings: Happening[]; isPast: boolean }[]> {
  const thisYear = getNow().year;
  const byYear = Map.groupBy(await getHappenings(), ({ occurrence }) => occurrence.start.year);
  return [...new Set([...byYear.keys(), thisYear])]
    .sort((a, b) => a - b)
    .map((year) => ({ year, happenings: byYear.get(year) ?? [], isPast: year < thisYear }));
}

function groupByMonth(happenings: Happening[]): Map<Month, Happening[]> {
  const byMonth = new Map<Month, Happening[]>();
  for (const happening of happenings) {
    for (const month of listMonths(happening.occurrence)) {
      const list = byMonth.get(month);
      if (list === undefined) byMonth.set(month, [happening]);
      else list.push(happening);
    }
  }
  return byMonth;
}
