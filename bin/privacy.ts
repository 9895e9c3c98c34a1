import { readContent } from '../src/build/read-content.ts';
import { readEnvironment } from '../src/build/environment.ts';
import { parseNow } from '../src/domain/time.ts';
import { printPrivacyReport } from '../src/publishing/print-privacy.ts';
import { createPrivacyReport } from '../src/publishing/privacy.ts';
import { run } from './run.ts';

await run(async () => {
  const { contentDir, contentName, now } = readEnvironment();
  const { content, problems } = await readContent(contentDir);
  console.log(printPrivacyReport(createPrivacyReport(content, parseNow(now)), contentName));
  if (problems.length === 0) return;
  console.log(
    '\nEinige Dateien haben Fehler und fehlen vielleicht in dieser Liste. „npm run build“ nennt sie.',
  );
});
