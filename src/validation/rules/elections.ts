import { splitId } from '../../domain/addresses.ts';
import { formatDeadline } from '../../domain/election-words.ts';
import { isLate } from '../../domain/retention.ts';
import { existsInZone, formatDate, getDatePart } from '../../domain/time.ts';
import { countWords } from '../../domain/words.ts';
import { countedText } from '../../markup/counted-text.ts';
import { MAX_ANSWER_WORDS, MAX_FACT_WORDS } from '../../schemas/letter-limits.ts';
import { entriesOf, findRepeated, problemAt, type Rule } from '../content.ts';
import { nameField } from '../definitions.ts';
import { either, say, wordProblem, type Sentence } from '../wording.ts';
import type { Entry } from '../entry.ts';
import type { Problem } from '../problem.ts';
import type { FieldPath } from '../yaml.ts';

/** Ids inside an election are unique: they make the addresses, the lot and the comparison. The lot can be checked by hand. */
export const checkElections: Rule = (content) =>
  entriesOf(content, 'elections').flatMap((election) => [
    ...findRepeated(election.data.offices, ({ id }) => id).map(({ value, index }) =>
      problemAt(election, ['offices', index, 'id'], explainRepeated('Amt', value.id)),
    ),
    ...findRepeated(election.data.questions ?? [], ({ id }) => id).map(({ value, index }) =>
      problemAt(election, ['questions', index, 'id'], explainRepeated('Frage', value.id)),
    ),
    ...(UNTYPEABLE.test(election.data.lot?.seed ?? '')
      ? [
          problemAt(
            election,
            ['lot', 'seed'],
            'Die Loszahl enthält Steuerzeichen, die niemand abtippen kann. Schreibe sie mit Buchstaben, Ziffern und Zeilenumbrüchen.',
          ),
        ]
      : []),
    ...checkDates(election),
  ]);

const KEEP_UNTIL = nameField('elections', ['keepUntil']);

/** Letters are kept over the vote, and at least for the day on which they come out. */
function checkDates(election: Entry<'elections'>): Problem[] {
  const { date, lettersPublic, keepUntil } = election.data;
  const report = (sentence: Sentence) => [problemAt(election, ['keepUntil'], sentence)];
  if (keepUntil < getDatePart(lettersPublic)) {
    return report(
      say`Die Schreiben bleiben bis ${formatDate(keepUntil)}, erscheinen aber erst am ${formatDate(getDatePart(lettersPublic))}. So erscheint keines. Setze ${KEEP_UNTIL} auf einen späteren Tag.`,
    );
  }
  if (keepUntil < date) {
    return report(
      say`Die Schreiben bleiben bis ${formatDate(keepUntil)}, gewählt wird aber erst am ${formatDate(date)}. Setze ${KEEP_UNTIL} auf den Tag der Wahl oder später.`,
    );
  }
  return [];
}

/** Control characters but tab and line end: no shell takes them as typed. */
// eslint-disable-next-line no-control-regex -- Nobody can type them into a shell to check the lot.
const UNTYPEABLE = /[\0-\u0008\u000b-\u001f\u007f-\u009f]/;

/** A candidacy fits its election: election, office and questions exist, and the letter keeps to the limit. */
export const checkCandidacies: Rule = (content) => {
  const elections = new Map(entriesOf(content, 'elections').map((entry) => [entry.id, entry]));
  const known = content.ids.get('elections') ?? new Set();

  return entriesOf(content, 'candidacies').flatMap((candidacy) => {
    const { parent } = splitId(candidacy.id);
    const election = elections.get(parent);
    if (election === undefined) {
      if (known.has(parent)) return [];
      const step = either('Lege die Datei in den Ordner einer dieser Wahlen', 'Es gibt diese');
      const choice = [...known].toSorted().join(', ') || 'noch keine';
      const sentence = say`Die Wahl „${parent}“ gibt es nicht. ${step}: ${choice}.`;
      return [{ path: candidacy.path, line: 1, ...wordProblem(sentence) }];
    }
    const { offices, questions = [], wordLimit } = election.data;
    const { office, answers = [] } = candidacy.data;
    const problems: Problem[] = [];
    if (!offices.some(({ id }) => id === office)) {
      const choice = either(
        offices.map(({ id, title }) => `${id} (${title})`).join(', '),
        offices.map(({ title }) => title).join(', '),
      );
      problems.push(
        problemAt(
          candidacy,
          ['office'],
          say`Das Amt „${office}“ gibt es bei dieser Wahl nicht. Möglich: ${choice}.`,
        ),
      );
    }
    answers.forEach(({ question }, index) => {
      if (questions.some(({ id }) => id === question)) return;
      const choice = either(
        questions.map(({ id }) => id).join(', ') || 'keine',
        questions.map(({ text }) => `„${text}“`).join(', ') || 'keine',
      );
      problems.push(
        problemAt(
          candidacy,
          ['answers', index, 'question'],
          say`Die Frage „${question}“ gibt es bei dieser Wahl nicht. Fragen: ${choice}.`,
        ),
      );
    });
    for (const { value, index } of findRepeated(answers, ({ question }) => question)) {
      problems.push(
        problemAt(
          candidacy,
          ['answers', index, 'question'],
          `Die Frage „${value.question}“ ist zweimal beantwortet. Lösche eine der Antworten.`,
        ),
      );
    }
    problems.push(
      ...checkLengths(candidacy),
      ...checkConsent(candidacy, election.data.keepUntil),
      ...checkLateness(candidacy, election.data.lettersDue),
    );
    const words = candidacy.tree === undefined ? 0 : countWords(countedText(candidacy.tree));
    if (wordLimit !== undefined && words > wordLimit) {
      const message = `Das Schreiben hat ${String(words)} Wörter, erlaubt sind ${String(wordLimit)}. Kürze es um ${String(words - wordLimit)}.`;
      problems.push({ path: candidacy.path, line: candidacy.bodyLine, message });
    }
    return problems;
  });
};

/** Beside the letter nobody has room for another one. */
function checkLengths(candidacy: Entry<'candidacies'>): Problem[] {
  const { facts = [], answers = [], branch, occupation } = candidacy.data;
  const check = (path: FieldPath, what: string, text: string | undefined, limit: number) => {
    const words = countWords(text ?? '');
    const message = `${what} hat ${String(words)} Wörter, erlaubt sind ${String(limit)}. Kürze um ${String(words - limit)}.`;
    return words > limit ? [problemAt(candidacy, path, message)] : [];
  };
  return [
    ...check(['branch'], 'Der Ortsverein', branch, MAX_FACT_WORDS),
    ...check(['occupation'], 'Die Angabe zu Beruf oder Ausbildung', occupation, MAX_FACT_WORDS),
    ...facts.flatMap(({ label, value }, index) =>
      check(['facts', index, 'value'], 'Die Angabe', `${label} ${value}`, MAX_FACT_WORDS),
    ),
    ...answers.flatMap(({ text }, index) =>
      check(['answers', index, 'text'], 'Die Antwort', text, MAX_ANSWER_WORDS),
    ),
  ];
}

/** A consent that begins after today only hides the letter until then; one that can never count is a mistake. */
function checkConsent(candidacy: Entry<'candidacies'>, keepUntil: string): Problem[] {
  const { givenOn, until } = candidacy.data.consent;
  if (until !== undefined && until < givenOn) {
    const message = `Die Einwilligung endet (${formatDate(until)}), bevor sie gegeben wurde (${formatDate(givenOn)}). Berichtige eines der beiden Daten.`;
    return [problemAt(candidacy, ['consent', 'until'], message)];
  }
  if (givenOn > keepUntil) {
    const message = `Die Einwilligung ist vom ${formatDate(givenOn)}, aber die Schreiben dieser Wahl bleiben nur bis ${formatDate(keepUntil)}. So erscheint dieses nie. Berichtige das Datum.`;
    return [problemAt(candidacy, ['consent', 'givenOn'], message)];
  }
  return [];
}

const SUBMITTED = nameField('candidacies', ['submitted']);
const LATE = nameField('candidacies', ['late']);

/** Only a letter that came too late needs the board's reason; one that lacks it is hidden, and the build says so. */
function checkLateness(candidacy: Entry<'candidacies'>, lettersDue: string): Problem[] {
  const { submitted, late } = candidacy.data;
  // A time that no clock shows is told elsewhere.
  if (!existsInZone(lettersDue) || !existsInZone(submitted)) return [];
  if (late === undefined || isLate({ lettersDue }, { submitted })) return [];
  const sentence = say`Das Schreiben ist rechtzeitig eingegangen: am ${formatDeadline(submitted)}, Frist war ${formatDeadline(lettersDue)}. Lösche das Feld ${LATE} oder berichtige ${SUBMITTED}.`;
  return [problemAt(candidacy, ['late'], sentence)];
}

function explainRepeated(kind: string, id: string): string {
  return `Das Kürzel „${id}“ steht zweimal da. Gib jedem Eintrag unter „${kind}“ sein eigenes.`;
}
