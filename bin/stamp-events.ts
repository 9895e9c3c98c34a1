import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { settleFile } from '../admin/format/revise.ts';
import { readEnvironment } from '../src/build/environment.ts';
import { parseNow } from '../src/domain/time.ts';
import { run } from './run.ts';

await run(async () => {
  const { contentDir, contentName, now } = readEnvironment();
  const folder = join(contentDir, 'events');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.mdx')).toSorted();
  const stamped: string[] = [];
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8');
    const settled = settleFile(text, parseNow(now));
    if (settled === text) continue;
    await writeFile(join(folder, name), settled);
    stamped.push(`${contentName}/events/${name}`);
  }
  console.log(
    stamped.length === 0
      ? 'Kein Termin wurde von Hand geändert.'
      : `Neu gestempelt, nimm sie in den Commit auf:\n${stamped.join('\n')}`,
  );
});
