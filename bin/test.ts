import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BROWSER_HELP, findBrowser, findOnPath } from './browser.ts';
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
  const browser = findBrowser() ?? installBrowser();
  if (browser === undefined) {
    throw new Error(`Für die Tests fehlt ein Browser. ${BROWSER_HELP}`);
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

/** A fresh Debian container runs everything as root and may be given what it lacks. */
function installBrowser(): string | undefined {
  const [aptGet] = findOnPath('apt-get').filter((path) => existsSync(path));
  if (aptGet === undefined || process.getuid?.() !== 0) return undefined;
  const options = {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  } as const;
  spawnSync(aptGet, ['update', '--quiet'], options);
  // Older releases of Debian have no package of the first name.
  for (const name of ['chromium-headless-shell', 'chromium']) {
    printHeading(`Ein Browser fehlt: apt-get install ${name}`);
    spawnSync(aptGet, ['install', '--yes', '--quiet', name], options);
    const browser = findBrowser();
    if (browser !== undefined) return browser;
  }
  return undefined;
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
