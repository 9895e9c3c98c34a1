import {
  assertRule,
  generateRuleDates,
  getWeekdayNumber,
  type RecurrenceRule,
} from './recurrence-rule.ts';
import {
  formatDate,
  formatDayAndMonth,
  formatWeekdayDate,
  getMonthName,
  getWeekdayName,
} from './german-time.ts';
import { getDatePart, getWeekday, parseDate, type LocalDate } from './calendar.ts';

/**
 * A rule in German, to stand within a sentence: "jeden zweiten Donnerstag im Monat",
 * "alle zwei Wochen am Montag, bis zum 30. Juni 2027", "jedes Jahr am 8. März, sechsmal". A rule that counts to one has
 * no rhythm, only its date: "am Montag, 15. März 2027".
 * @param start of the event; its date or local time
 * @throws RangeError when the rule contradicts itself or the start is no date
 */
export function describeRecurrence(rule: RecurrenceRule, start: string): string {
  assertRule(rule);
  const date = getDatePart(start);
  const [only] = rule.count === 1 ? generateRuleDates(rule, date) : [];
  if (only !== undefined) return `am ${formatWeekdayDate(only)}`;
  const rhythm = DESCRIPTIONS[rule.frequency](rule, date);
  const until = rule.until === undefined ? '' : `, bis zum ${formatDate(rule.until)}`;
  const count = rule.count === undefined ? '' : `, ${describeCount(rule.count)}`;
  return rhythm + until + count;
}

const DESCRIPTIONS = { weekly: describeWeekly, monthly: describeMonthly, yearly: describeYearly };

function describeWeekly({ interval = 1, weekday }: RecurrenceRule, start: LocalDate): string {
  const day = getWeekdayName(weekday === undefined ? getWeekday(start) : getWeekdayNumber(weekday));
  return `${interval === 1 ? 'jede Woche' : `alle ${spell(interval)} Wochen`} am ${day}`;
}

function describeMonthly(rule: RecurrenceRule, start: LocalDate): string {
  const { interval = 1 } = rule;
  const weekday = describeNthWeekday(rule);
  if (weekday !== undefined) {
    return interval > 1
      ? `alle ${spell(interval)} Monate am ${weekday}`
      : `jeden ${weekday} im Monat`;
  }
  const { day } = parseDate(start);
  const rhythm =
    interval > 1 ? `alle ${spell(interval)} Monate am ${day}.` : `jeden ${day}. des Monats`;
  return day > SHORTEST_MONTH ? `${rhythm}, wenn es ihn gibt` : rhythm;
}

function describeYearly(rule: RecurrenceRule, start: LocalDate): string {
  const weekday = describeNthWeekday(rule);
  const isLeapDay = weekday === undefined && start.endsWith('-02-29');
  const interval = isLeapDay ? countLeapYears(rule.interval) : (rule.interval ?? 1);
  const day =
    weekday === undefined
      ? formatDayAndMonth(start)
      : `${weekday} im ${getMonthName(parseDate(start).month)}`;
  return `${interval === 1 ? 'jedes Jahr' : `alle ${spell(interval)} Jahre`} am ${day}`;
}

/** "zweiten Donnerstag": dative and accusative have the same form here. */
function describeNthWeekday({ weekday, nth }: RecurrenceRule): string | undefined {
  if (weekday === undefined || nth === undefined) return undefined;
  const ordinal = nth === -1 ? 'letzten' : (ORDINALS[nth - 1] ?? `${nth}.`);
  return `${ordinal} ${getWeekdayName(getWeekdayNumber(weekday))}`;
}

/** 29 February comes in every fourth year, until 2100 does not have one. */
function countLeapYears(interval = 1): number {
  return [interval, 2 * interval].find((years) => years % 4 === 0) ?? 4 * interval;
}

/** "einmal", "sechsmal", "13 Mal" */
function describeCount(count: number): string {
  if (count === 1) return 'einmal';
  return NUMBERS[count] === undefined ? `${count} Mal` : `${spell(count)}mal`;
}

/** Numbers up to twelve are written as words in running German text. */
export function spell(number: number): string {
  return NUMBERS[number] ?? `${number}`;
}

/** Days: what every month has. */
const SHORTEST_MONTH = 28;

const ORDINALS = ['ersten', 'zweiten', 'dritten', 'vierten'];

const NUMBERS = [
  'null',
  'eins',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
];
