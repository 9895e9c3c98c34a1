import { splitId } from '../../domain/addresses.ts';
import { isOpen } from '../../domain/retention.ts';
import {
  addDays,
  existsInZone,
  formatDate,
  formatTime,
  getDatePart,
  toLocalDate,
  toMoment,
  type Moment,
} from '../../domain/time.ts';
import { candidacies } from '../../schemas/candidacies.ts';
import { withoutImages } from '../../schemas/kit/collection.ts';
import { listBoardFields } from '../../schemas/kit/describe.ts';
import { entriesOf, problemAt, type Content } from '../content.ts';
import type { Entry, EntrySource } from '../entry.ts';
import type { Problem } from '../problem.ts';
import { listPicturePaths } from '../rules/pictures.ts';

/** What holds for letters from outside and not for what the board writes. */
export function checkSubmittedLetter(
  content: Content,
  letter: EntrySource<'candidacies'>,
  now: Moment,
): Problem[] {
  const entry = entriesOf(content, 'candidacies').find(({ path }) => path === letter.path);
  return [
    ...checkElection(content, letter, entry, now),
    ...(entry === undefined ? [] : checkCandidateFields(entry, now)),
  ];
}

/** What candidates may not say of themselves: the board's fields, and times that cannot be. */
export function checkCandidateFields(letter: Entry<'candidacies'>, now: Moment): Problem[] {
  return [...checkFields(letter), ...checkTimes(letter, now)];
}

/** Pictures that came along and that the letter does not show. */
export function checkExtraPictures(letters: EntrySource[], pictures: string[]): Problem[] {
  const shown = new Set(letters.flatMap(listPicturePaths));
  const message =
    'Das Schreiben zeigt dieses Bild nicht. Trage seinen Namen beim Porträt ein oder lösche das Bild.';
  return pictures.filter((path) => !shown.has(path)).map((path) => ({ path, message }));
}

function checkElection(
  content: Content,
  letter: EntrySource,
  entry: Entry<'candidacies'> | undefined,
  now: Moment,
): Problem[] {
  const { parent } = splitId(letter.id);
  const report = (message: string) => [{ path: letter.path, line: 1, message }];
  const election = entriesOf(content, 'elections').find(({ id }) => id === parent);
  if (election !== undefined) {
    const { title, lettersDue } = election.data;
    // A time that no clock shows is the election's mistake, and is told there.
    if (!existsInZone(lettersDue) || isOpen(election.data, now)) return [];
    const due = toMoment(lettersDue);
    return report(
      `Das Schreiben kommt zu spät. Die Frist für „${title}“ ist am ${formatDate(due)} um ${formatTime(due)} abgelaufen. Über späte Kandidaturen entscheidet der Vorstand: Schreibe ihm.`,
    );
  }
  const known = content.ids.get('elections') ?? new Set();
  if (known.has(parent)) {
    return report(
      `Die Wahl „${parent}“ lässt sich gerade nicht lesen; das liegt nicht an dir. Schreibe dem Vorstand.`,
    );
  }
  // Of a letter that could be read the common rules say so.
  return entry !== undefined
    ? []
    : report(
        `Die Wahl „${parent}“ gibt es nicht. Lege die Datei in den Ordner einer dieser Wahlen: ${[...known].toSorted().join(', ') || 'noch keine'}.`,
      );
}

function checkFields(letter: Entry<'candidacies'>): Problem[] {
  const { portrait, consent } = letter.data;
  const entered: Record<string, unknown> = letter.data;
  const problems = listBoardFields(candidacies.schema(withoutImages))
    .filter(({ name, untouched }) => entered[name] !== untouched)
    .map(({ name, reason }) => problemAt(letter, [name], `${reason} Lösche das Feld „${name}“.`));
  if (portrait !== undefined && consent.portrait !== true) {
    problems.push(
      problemAt(
        letter,
        ['consent', 'portrait'],
        'Ein Porträt ist dabei, aber die Einwilligung dazu fehlt. Setze „portrait“ unter „consent“ auf true oder lösche das Porträt.',
      ),
    );
  }
  return problems;
}

/** A day of grace for clocks that are wrong and for people abroad. */
function checkTimes(letter: Entry<'candidacies'>, now: Moment): Problem[] {
  const { submitted, consent } = letter.data;
  const today = toLocalDate(now);
  const tomorrow = addDays(today, 1);
  const problems: Problem[] = [];
  if (getDatePart(submitted) > tomorrow) {
    problems.push(
      problemAt(
        letter,
        ['submitted'],
        `Eingegangen am ${formatDate(getDatePart(submitted))}: Das liegt in der Zukunft. Trage den Tag ein, an dem du das Schreiben abgibst.`,
      ),
    );
  }
  if (consent.givenOn > tomorrow) {
    problems.push(
      problemAt(
        letter,
        ['consent', 'givenOn'],
        `Die Einwilligung ist vom ${formatDate(consent.givenOn)}: Das liegt in der Zukunft. Trage den Tag ein, an dem du einwilligst.`,
      ),
    );
  }
  if (consent.until !== undefined && consent.until < today) {
    problems.push(
      problemAt(
        letter,
        ['consent', 'until'],
        `Die Einwilligung endete am ${formatDate(consent.until)}, das Schreiben würde nie erscheinen. Berichtige das Datum oder lösche das Feld.`,
      ),
    );
  }
  return problems;
}
