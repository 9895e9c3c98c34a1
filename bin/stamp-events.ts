import { readEnvironment } from '../src/build/environment.ts';
import { describeStamping, stampEvents } from '../src/build/stamp-events.ts';
import { parseNow } from '../src/domain/time.ts';
import { run } from './run.ts';

await run(async () => {
  const { contentDir, contentName, now } = readEnvironment();
  const result = await stampEvents(contentDir, parseNow(now));
  console.log(describeStamping(result, contentName));
  if (result.refused.length > 0) process.exitCode = 1;
});
