import { describe, expect, it } from 'vitest';
import {
  describeRecurrence,
  type RecurrenceRule,
  type Weekday,
} from '../../../src/domain/recurrence.ts';
import { generateRuleDates } from '../../../src/domain/recurrence-rule.ts';
import {
  getDaysBetween,
  getDaysInMonth,
  getMonthName,
  getWeekday,
  getWeekdayName,
  parseDate,
  type LocalDate,
} from '../../../src/domain/time.ts';

const WEEKDAYS: Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const NTHS = [1, 2, 3, 4, -1];
const INTERVALS = [undefined, 1, 2, 3, 4, 6, 12, 13];
/** An ordinary day, ends of months of every length, a leap day. */
const STARTS = ['2026-11-26', '2027-02-28', '2027-01-29', '2027-04-30', '2027-08-31', '2028-02-29'];

/** Every shape that the schema lets a rule have. */
const rules: RecurrenceRule[] = INTERVALS.flatMap((interval) => [
  { frequency: 'weekly', interval } as const,
  ...WEEKDAYS.map((weekday) => ({ frequency: 'weekly', interval, weekday }) as const),
  ...(['monthly', 'yearly'] as const).flatMap((frequency) => [
    { frequency, interval },
    ...WEEKDAYS.flatMap((weekday) =>
      NTHS.map((nth) => ({ frequency, interval, weekday, nth }) as const),
    ),
  ]),
]);

describe.each(STARTS)('what is said of any rule that starts on %s', (start) => {
  it('is German that this test can read, and true of its dates', () => {
    const wrong = rules.flatMap((rule) => {
      const sentence = describeRecurrence(rule, start);
      const reading = read(sentence);
      const dates = generateRuleDates(rule, start).take(8).toArray().filter(isInThisCentury);
      const isTrue =
        reading !== undefined &&
        dates.length > 1 &&
        dates.every(reading.isDay) &&
        dates.slice(1).every((date, index) => reading.isStep(dates[index]!, date));
      return isTrue ? [] : [{ rule, sentence, dates }];
    });
    expect(wrong).toEqual([]);
  });
});

/** 2100 is no leap year, and no sentence says so. */
const isInThisCentury = (date: LocalDate) => date < '2100';

interface Reading {
  isDay: (date: LocalDate) => boolean;
  isStep: (before: LocalDate, after: LocalDate) => boolean;
}

/** Understands the sentences as a reader does, without knowing how they were made. */
function read(sentence: string): Reading | undefined {
  const [, day, rare] = /^(.*?)(, wenn es ihn gibt)?$/.exec(sentence)!;
  for (const [pattern, understand] of SENTENCES) {
    const groups = pattern.exec(day!)?.groups;
    if (groups === undefined) continue;
    const { isDay, unit } = understand(groups);
    const count = groups.every === undefined ? 1 : readNumber(groups.every);
    return {
      isDay,
      isStep: (before, after) => {
        const steps = countSteps(before, after, unit) / count;
        return rare === undefined ? steps === 1 : steps >= 1 && Number.isInteger(steps);
      },
    };
  }
  return undefined;
}

type Unit = 'weeks' | 'months' | 'years';
type Groups = Record<string, string | undefined>;

const WEEKDAY = '(?<weekday>Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)';
const ORDINAL = `(?<ordinal>ersten|zweiten|dritten|vierten|letzten) ${WEEKDAY}`;
const MONTH = '(?<month>\\p{Lu}\\p{L}+)';

const SENTENCES: [RegExp, (groups: Groups) => { isDay: Reading['isDay']; unit: Unit }][] = [
  [
    new RegExp(`^(?:jede Woche|alle (?<every>\\S+) Wochen) am ${WEEKDAY}$`, 'u'),
    (groups) => ({ unit: 'weeks', isDay: isWeekday(groups) }),
  ],
  [
    new RegExp(`^(?:jeden ${ORDINAL} im Monat)$`, 'u'),
    (groups) => ({ unit: 'months', isDay: isNthWeekday(groups) }),
  ],
  [
    new RegExp(`^alle (?<every>\\S+) Monate am ${ORDINAL}$`, 'u'),
    (groups) => ({ unit: 'months', isDay: isNthWeekday(groups) }),
  ],
  [
    /^(?:jeden (?<day>\d+)\. des Monats)$/,
    (groups) => ({ unit: 'months', isDay: isDayOfMonth(groups) }),
  ],
  [
    /^alle (?<every>\S+) Monate am (?<day>\d+)\.$/,
    (groups) => ({ unit: 'months', isDay: isDayOfMonth(groups) }),
  ],
  [
    new RegExp(`^(?:jedes Jahr|alle (?<every>\\S+) Jahre) am (?<day>\\d+)\\. ${MONTH}$`, 'u'),
    (groups) => ({
      unit: 'years',
      isDay: (date) => isDayOfMonth(groups)(date) && isInMonth(groups)(date),
    }),
  ],
  [
    new RegExp(`^(?:jedes Jahr|alle (?<every>\\S+) Jahre) am ${ORDINAL} im ${MONTH}$`, 'u'),
    (groups) => ({
      unit: 'years',
      isDay: (date) => isNthWeekday(groups)(date) && isInMonth(groups)(date),
    }),
  ],
];

function isWeekday({ weekday }: Groups) {
  return (date: LocalDate) => getWeekdayName(getWeekday(date)) === weekday;
}

function isNthWeekday({ weekday, ordinal }: Groups) {
  return (date: LocalDate) => {
    const { year, month, day } = parseDate(date);
    const isLast = day + 7 > getDaysInMonth(year, month);
    const nth = ['ersten', 'zweiten', 'dritten', 'vierten', 'fünften'][Math.ceil(day / 7) - 1];
    return isWeekday({ weekday })(date) && (ordinal === 'letzten' ? isLast : ordinal === nth);
  };
}

function isDayOfMonth({ day }: Groups) {
  return (date: LocalDate) => String(parseDate(date).day) === day;
}

function isInMonth({ month }: Groups) {
  return (date: LocalDate) => getMonthName(parseDate(date).month) === month;
}

function countSteps(before: LocalDate, after: LocalDate, unit: Unit): number {
  const [a, b] = [parseDate(before), parseDate(after)];
  const months = 12 * (b.year - a.year) + b.month - a.month;
  return { weeks: getDaysBetween(before, after) / 7, months, years: months / 12 }[unit];
}

const NUMBERS = 'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' ');

function readNumber(text: string): number {
  const number = NUMBERS.indexOf(text);
  return number > 1 ? number : /^\d\d+$/.test(text) ? Number(text) : NaN;
}
