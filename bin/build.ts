import { buildSite } from '../src/build/build-site.ts';
import { readEnvironment } from '../src/build/environment.ts';
import { run } from './run.ts';

await run(async () => {
  const environment = readEnvironment();
  await buildSite(environment);
  console.log(`Die Website steht in ${environment.outDir}`);
});
