import { formatProblem, sortProblems, type Problem } from '../problem.ts';
import type { LetterSummary } from './check-letters.ts';

/** What the check found. It passed when there is no problem. */
export interface Submission {
  /** Paths begin at the root of the repository. */
  problems: Problem[];
  letters: LetterSummary[];
}

/** The report as plain text, in German. Names in it are strangers' words: nothing in it can steer a terminal. */
export function formatReport({ problems, letters }: Submission): string {
  const [letter] = letters;
  if (problems.length === 0 && letter !== undefined) {
    return withoutSignals(
      `Alles in Ordnung: Kandidatur von ${letter.name} für ${letter.office} (${letter.election}). Der Vorstand prüft und veröffentlicht sie.`,
    );
  }
  const count = problems.length === 1 ? '1 Problem' : `${String(problems.length)} Probleme`;
  return [
    ...sortProblems(problems).map((problem) => withoutSignals(formatAtRoot(problem))),
    '',
    `${count}. Berichtige, was oben steht, und speichere noch einmal: Dann wird neu geprüft. Du kommst nicht weiter? Schreibe dem Vorstand.`,
  ].join('\n');
}

/** The report as Markdown, for the page of the run: one block of code, which no word in it can leave. */
export function formatReportAsMarkdown(submission: Submission): string {
  const report = formatReport(submission);
  const longest = Math.max(2, ...(report.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `## Prüfung der Kandidatur\n\n${fence}text\n${report}\n${fence}\n`;
}

function formatAtRoot(problem: Problem): string {
  return problem.path === '' ? problem.message : formatProblem(problem, '.').slice('./'.length);
}

/** Control characters, line ends of every kind, and what turns the direction of writing (Trojan Source). */
function withoutSignals(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    // The soft hyphen and the joiners of emoji are harmless.
    /[\u00ad\u200c\u200d]/.test(character) ? character : '\ufffd',
  );
}
