import { appendFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { checkout } from '../src/build/directories.ts';
import { checkSubmission } from '../src/build/submission/check-submission.ts';
import { restrictPictureReaders } from '../src/build/submission/restrict-pictures.ts';
import { parseNow } from '../src/domain/time.ts';
import { formatReport, formatReportAsMarkdown } from '../src/validation/submission/report.ts';

/*
 * Checks a candidate's pull request: .github/workflows/submission.yml and its twin for Forgejo. Ends with 1 on problems.
 *
 *   --base COMMIT        main, as it is now
 *   --head COMMIT        the pull request, fetched but not checked out
 *   --repository FOLDER  this checkout where it is not named
 *   SITE_NOW             when it was handed in; the clock where it is not set
 */
try {
  const { values } = parseArgs({
    options: {
      base: { type: 'string' },
      head: { type: 'string' },
      repository: { type: 'string', default: checkout },
    },
  });
  const { base, head, repository } = values;
  if (base === undefined || head === undefined) {
    throw new Error(
      'Welche Commits? Zum Beispiel: node bin/check-submission.ts --base main --head refs/submission',
    );
  }
  restrictPictureReaders();
  const now = parseNow(process.env.SITE_NOW || new Date().toISOString());
  const submission = await checkSubmission({ repository, base, head, now });
  console.log(formatReport(submission));
  // GitHub shows it on the page of the run; Forgejo sets the variable and shows the log alone.
  const summary = process.env.GITHUB_STEP_SUMMARY;
  if (summary) await appendFile(summary, formatReportAsMarkdown(submission));
  if (submission.problems.length > 0) process.exitCode = 1;
} catch (error) {
  // Not by run.ts, which loads the whole build: what meets a stranger's bytes should be little.
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof Error && error.cause !== undefined) console.error(error.cause);
  process.exitCode = 1;
}
