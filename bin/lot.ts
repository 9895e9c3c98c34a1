import { readContent } from '../src/build/read-content.ts';
import { readEnvironment } from '../src/build/environment.ts';
import { parseNow } from '../src/domain/time.ts';
import { createLotReport } from '../src/publishing/lot-report.ts';
import { run } from './run.ts';

await run(async () => {
  const { contentDir, now } = readEnvironment();
  const [election, ...more] = process.argv.slice(2);
  if (election === undefined || more.length > 0) {
    throw new Error('Welche Wahl? Zum Beispiel: npm run lot -- jhv-2027');
  }
  const { content, problems } = await readContent(contentDir);
  console.log(await createLotReport(content, election, parseNow(now)));
  if (problems.length === 0) return;
  console.log(
    '\nEinige Dateien haben Fehler und fehlen vielleicht in dieser Liste. „npm run build“ nennt sie.',
  );
});
