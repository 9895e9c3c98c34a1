import { BROWSER_HELP, findBrowser } from './browser.ts';
import { createCamera, NOW, type Scene } from './handbook/camera.ts';
import { startHostedCms, startLocalCms } from './handbook/cms.ts';
import { hostedScenes } from './handbook/hosted-scenes.ts';
import { localScenes } from './handbook/local-scenes.ts';
import { run } from './run.ts';

/** What all pictures together may weigh: they are in every clone of the repository. */
const MAX_BYTES = 1_200_000;

await run(async () => {
  const browser = findBrowser({ hasLanguages: true });
  if (browser === undefined) {
    throw new Error(`Für die Bilder des Handbuchs fehlt ein Browser. ${BROWSER_HELP}`);
  }
  const camera = await createCamera(browser);
  const local = await startLocalCms();
  const hosted = await startHostedCms(() => NOW);
  try {
    for (const scene of localScenes.filter(isWanted)) await scene(camera, local.url);
    for (const scene of hostedScenes.filter(isWanted)) await scene(camera, hosted.url);
  } finally {
    await camera.close();
    await local.stop();
    await hosted.stop();
  }
  const bytes = [...camera.taken.values()].reduce((sum, size) => sum + size, 0);
  for (const [name, size] of camera.taken) {
    console.log(`${String(Math.round(size / 1000)).padStart(5)} kB  ${name}`);
  }
  console.log(`${String(Math.round(bytes / 1000)).padStart(5)} kB  zusammen`);
  if (bytes > MAX_BYTES)
    throw new Error('Die Bilder sind zusammen zu groß. Schneide sie enger zu.');
});

/** `npm run handbook:pictures -- showEvent` takes only some of them again. */
function isWanted({ name }: Scene): boolean {
  const wanted = process.argv.slice(2);
  return wanted.length === 0 || wanted.includes(name);
}
