/** One thing that keeps the content from being published, told so that a volunteer can mend it. */
export interface Problem {
  /** File below the content folder. */
  path: string;
  /** Place in the file, from 1; absent where the file as a whole is meant. */
  line?: number | undefined;
  column?: number | undefined;
  /** Front-matter key (`consent.until`), component attribute or the like. */
  field?: string | undefined;
  /** German: what was found, what is expected, what to do. */
  message: string;
  /** The same for who has the form before them, see `wording.ts`; absent where it would be the same. */
  inForm?: string | undefined;
}

/** A place in a file, from 1. */
export interface Place {
  line: number;
  column: number;
}

/**
 * The problem as one line: `content/events/treff.mdx:7:3  start  …`.
 *
 * @param root What to print before the path, for example `content`.
 */
export function formatProblem(problem: Problem, root: string): string {
  const place = [problem.line, problem.column].filter((part) => part !== undefined);
  const where = [`${root}/${problem.path}`, ...place].join(':');
  const parts = [where, problem.field, problem.message].filter((part) => part !== undefined);
  // The name of a file may hold a line end, or what steers a terminal.
  return parts.join('  ').replace(/\p{Cc}/gu, '\ufffd');
}

/** All problems in the order of their files and lines. */
export function sortProblems(problems: Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) =>
      (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
}
