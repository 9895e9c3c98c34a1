import { splitId } from '../domain/addresses.ts';
import { formatDeadline } from '../domain/election-words.ts';
import { awaitsReason } from '../domain/retention.ts';
import { isEditedByHand, lacksRevision } from '../domain/revision.ts';
import { compare, formatDate, getDatePart, startOfDay, type Moment } from '../domain/time.ts';
import { entriesOf, problemAt, type Content } from '../validation/content.ts';
import { nameField } from '../validation/definitions.ts';
import type { Entry } from '../validation/entry.ts';
import type { Problem } from '../validation/problem.ts';
import { say } from '../validation/wording.ts';

/** What is in order by itself, and yet somebody should know. The build says so and goes on. */
export function listNotices(content: Content, now: Moment): Problem[] {
  return [
    ...entriesOf(content, 'elections').flatMap(noticeDates),
    ...listHiddenLetters(content, now),
    ...listUnstampedEvents(content),
  ];
}

/** A letter that is hidden: its consent begins in the future, or it came late and the board has not said why it is shown. */
function listHiddenLetters(content: Content, now: Moment): Problem[] {
  const elections = new Map(entriesOf(content, 'elections').map((entry) => [entry.id, entry]));
  return entriesOf(content, 'candidacies').flatMap((candidacy) => {
    const election = elections.get(splitId(candidacy.id).parent);
    if (election === undefined) return [];
    return [...noticeLateness(candidacy, election), ...noticeConsent(candidacy, now)];
  });
}

const DATE = nameField('elections', ['date']);
const DUE = nameField('elections', ['lettersDue']);
const PUBLIC = nameField('elections', ['lettersPublic']);

/** Orders that can be meant so and seldom are: often a year is wrong. */
function noticeDates(election: Entry<'elections'>): Problem[] {
  return [...noticeEarlyLetters(election), ...noticeEarlyVote(election)];
}

/** The later letters are then told apart by nothing. */
function noticeEarlyLetters(election: Entry<'elections'>): Problem[] {
  const { lettersDue, lettersPublic } = election.data;
  if (lettersPublic > lettersDue) return [];
  const sentence = say`Die Schreiben erscheinen am ${formatDeadline(lettersPublic)}, angenommen werden sie bis ${formatDeadline(lettersDue)}. Wer später abgibt, kann die anderen vorher lesen. Setze ${PUBLIC} auf einen Tag nach der Frist.`;
  return [problemAt(election, ['lettersPublic'], sentence)];
}

/** After the day of the vote an election is told as over, whatever else is still to come. */
function noticeEarlyVote(election: Entry<'elections'>): Problem[] {
  const { date, lettersDue, lettersPublic } = election.data;
  const vote = say`Gewählt wird am ${formatDate(date)}`;
  const due = say`${vote}, Schreiben werden aber bis ${formatDeadline(lettersDue)} angenommen. Nach dem Tag der Wahl steht sie als „Vorbei“ da. Berichtige ${DATE} oder ${DUE}, wenn es ein Versehen ist.`;
  const published = say`${vote}, die Schreiben erscheinen aber erst am ${formatDeadline(lettersPublic)}. Vor der Wahl kann sie niemand lesen. Berichtige ${DATE} oder ${PUBLIC}, wenn es ein Versehen ist.`;
  return [
    ...(date < getDatePart(lettersDue) ? [due] : []),
    ...(date < getDatePart(lettersPublic) ? [published] : []),
  ].map((sentence) => problemAt(election, ['date'], sentence));
}

const SUBMITTED = nameField('candidacies', ['submitted']);
const LATE = nameField('candidacies', ['late']);

/** One latecomer must not stop the site for everybody else. */
function noticeLateness(candidacy: Entry<'candidacies'>, election: Entry<'elections'>): Problem[] {
  if (!awaitsReason(election.data, candidacy.data)) return [];
  const [received, due] = [candidacy.data.submitted, election.data.lettersDue];
  const sentence = say`Das Schreiben kam zu spät und erscheint deshalb nicht. Es ging am ${formatDeadline(received)} ein, die Frist war ${formatDeadline(due)}. Berichtige ${SUBMITTED}; oder der Vorstand schreibt unter ${LATE}, warum es trotzdem erscheint.`;
  return [problemAt(candidacy, ['submitted'], sentence)];
}

function noticeConsent(candidacy: Entry<'candidacies'>, now: Moment): Problem[] {
  const { givenOn } = candidacy.data.consent;
  if (compare(now, startOfDay(givenOn)) >= 0) return [];
  const message = `Die Einwilligung ist vom ${formatDate(givenOn)}, das liegt in der Zukunft. Bis dahin wird nichts veröffentlicht. Berichtige das Datum, wenn es ein Versehen ist.`;
  return [problemAt(candidacy, ['consent', 'givenOn'], message)];
}

function listUnstampedEvents(content: Content): Problem[] {
  return entriesOf(content, 'events').flatMap((event) => [
    ...noticeEdit(event),
    ...noticeMissingRevision(event),
  ]);
}

const STAMP = 'Starte „npm run events:stamp“. Nimm die Datei danach in den Commit auf.';

/** Calendars are told of one change, however many follow, until the revision is settled. */
function noticeEdit(event: Entry<'events'>): Problem[] {
  if (!isEditedByHand(event)) return [];
  const message = `Dieser Termin wurde von Hand geändert. Kalender erfahren davon, von der nächsten Änderung aber nicht mehr. ${STAMP}`;
  return [problemAt(event, ['revision'], message)];
}

function noticeMissingRevision(event: Entry<'events'>): Problem[] {
  if (!lacksRevision(event)) return [];
  const isCancelled = event.data.status === 'cancelled';
  const [path, state] = isCancelled
    ? [['status'], 'Dieser Termin ist abgesagt']
    : [['recurrence', 'exceptions'], 'Dieser Termin hat Ausnahmen'];
  const message = `${state}, und in der Datei steht nicht, wie oft sie geändert wurde. Nimmst du das zurück, erfahren Kalender nichts davon. ${STAMP}`;
  return [problemAt(event, path, message)];
}
