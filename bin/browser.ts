import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** Chromium without windows, as Debian packs it: a page opens in a quarter of the time. */
const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell';

/**
 * Finds a Chromium that answers: the one that `PLAYWRIGHT_CHROMIUM` names, or the first of the usual places.
 *
 * @param hasLanguages Whether it has to speak the editors' language, which the one without windows does not.
 * @throws Error with a German sentence where the variable names something else.
 */
export function findBrowser({ hasLanguages = false } = {}): string | undefined {
  const chosen = process.env.PLAYWRIGHT_CHROMIUM;
  if (chosen) {
    if (isBrowser(chosen)) return chosen;
    throw new Error(`PLAYWRIGHT_CHROMIUM ist „${chosen}“, aber dort antwortet kein Chromium.`);
  }
  return [
    ...(hasLanguages ? [] : [HEADLESS_SHELL]),
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    ...findOnPath('google-chrome', 'google-chrome-stable', 'chromium'),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    chromium.executablePath(),
  ].find(isBrowser);
}

/** Where programs of these names would lie. */
export function findOnPath(...names: string[]): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** How to get one, for a message. */
export const BROWSER_HELP =
  'So bekommst du einen: „sudo apt-get install chromium“ (Debian), „brew install --cask google-chrome“ (macOS), oder setze PLAYWRIGHT_CHROMIUM auf den Pfad eines Chrome.';

/**
 * Whether a Chromium is there. Ubuntu's `chromium-browser` may be a note that points to the snap store: only an answer
 * counts.
 */
function isBrowser(path: string): boolean {
  return existsSync(path) && spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}
