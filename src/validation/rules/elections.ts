import { splitId } from '../../domain/addresses.ts';
import { countWords } from '../../domain/words.ts';
import { plainText } from '../../markup/text.ts';
import { entriesOf, findRepeated, problemAt, type Rule } from '../content.ts';
import { either, say, wordProblem } from '../wording.ts';

/** Ids inside an election are unique: they make the addresses, the lot and the comparison. */
export const checkElections: Rule = (content) =>
  entriesOf(content, 'elections').flatMap((election) => [
    ...findRepeated(election.data.offices, ({ id }) => id).map(({ value, index }) =>
      problemAt(election, ['offices', index, 'id'], explainRepeated('Amt', value.id)),
    ),
    ...findRepeated(election.data.questions ?? [], ({ id }) => id).map(({ value, index }) =>
      problemAt(election, ['questions', index, 'id'], explainRepeated('Frage', value.id)),
    ),
  ]);

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
    const { office, answers = [], consent } = candidacy.data;
    const problems = [];
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
    if (consent.until !== undefined && consent.until < consent.givenOn) {
      problems.push(
        problemAt(
          candidacy,
          ['consent', 'until'],
          `Die Einwilligung endet (${consent.until}), bevor sie gegeben wurde (${consent.givenOn}). Berichtige eines der beiden Daten.`,
        ),
      );
    }
    const words = candidacy.tree === undefined ? 0 : countWords(plainText(candidacy.tree));
    if (wordLimit !== undefined && words > wordLimit) {
      const message = `Das Schreiben hat ${String(words)} Wörter, erlaubt sind ${String(wordLimit)}. Kürze es um ${String(words - wordLimit)}.`;
      problems.push({ path: candidacy.path, line: candidacy.bodyLine, message });
    }
    return problems;
  });
};

function explainRepeated(kind: string, id: string): string {
  return `Das Kürzel „${id}“ steht zweimal da. Gib jedem Eintrag unter „${kind}“ sein eigenes.`;
}
