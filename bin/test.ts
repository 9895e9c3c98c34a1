import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run.ts';

/** Every step runs even if one before it failed, so that one run shows all there is to mend. */
const steps = [
  {
    title: 'Typen, Regeln, Format, Schichten: npm run check',
    command: 'npm',
    args: ['run', '--silent', 'check'],
  },
  {
    title: 'Tests: vitest, alle Projekte',
    command: process.execPath,
    args: [vitest(), 'run', '--config', 'tests/vitest.config.ts', '--root', '.'],
  },
];

await run(async () => {
  const browser = (await findBrowser()) ?? installBrowser();
  if (browser === undefined) {
    throw new Error(
      'Für die Tests fehlt ein Browser. So bekommst du einen: „sudo apt-get install chromium“ (Debian), „brew install --cask google-chrome“ (macOS), oder setze PLAYWRIGHT_CHROMIUM auf den Pfad eines Chrome.',
    );
  }
  console.log(`Node ${process.versions.node}, Browser ${browser}`);

  const failed: string[] = [];
  for (const { title, command, args } of steps) {
    printHeading(title);
    if ((await execute(command, args, browser)) !== 0) failed.push(title);
  }
  printHeading(failed.length === 0 ? 'Alles bestanden' : 'Nicht bestanden');
  if (failed.length > 0) throw new Error(failed.join('\n'));
});

function vitest(): string {
  return fileURLToPath(import.meta.resolve('vitest/package.json')).replace(
    /package\.json$/,
    'vitest.mjs',
  );
}

/** The first of the usual places that holds a Chromium that answers. */
async function findBrowser(): Promise<string | undefined> {
  const chosen = process.env.PLAYWRIGHT_CHROMIUM;
  if (chosen) {
    if (isBrowser(chosen)) return chosen;
    throw new Error(`PLAYWRIGHT_CHROMIUM ist „${chosen}“, aber dort antwortet kein Chromium.`);
  }
  const { chromium } = await import('playwright-core');
  return [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    ...onPath('google-chrome', 'google-chrome-stable', 'chromium'),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    chromium.executablePath(),
  ].find(isBrowser);
}

function onPath(...names: string[]): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Ubuntu's `chromium-browser` may be a note that points to the snap store: only an answer counts. */
function isBrowser(path: string): boolean {
  return existsSync(path) && spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}

/** A fresh Debian container runs everything as root and may be given what it lacks. */
function installBrowser(): string | undefined {
  const [aptGet] = onPath('apt-get').filter((path) => existsSync(path));
  if (aptGet === undefined || process.getuid?.() !== 0) return undefined;
  printHeading('Ein Browser fehlt: apt-get install chromium');
  const options = {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  } as const;
  spawnSync(aptGet, ['update', '--quiet'], options);
  spawnSync(aptGet, ['install', '--yes', '--quiet', 'chromium'], options);
  return ['/usr/bin/chromium'].find(isBrowser);
}

function execute(command: string, args: string[], browser: string): Promise<number> {
  const child = spawn(command, args, {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', PLAYWRIGHT_CHROMIUM: browser },
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    // Without a code it was ended by a signal, which is no success either.
    child.on('exit', (code) => {
      resolve(code ?? 1);
    });
  });
}

function printHeading(text: string): void {
  console.log(`\n━━━ ${text} ${'━'.repeat(Math.max(0, 72 - text.length))}\n`);
}
