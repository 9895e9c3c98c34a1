import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The variables of the contract, and those of the machine that must not matter. */
export interface Variables {
  CONTENT_DIR?: string;
  OUT_DIR?: string;
  SITE_NOW?: string;
  SITE_URL?: string;
  TZ?: string;
  LANG?: string;
  SITE?: string;
  PROD?: string;
}

export interface Run {
  code: number | null;
  /** Everything printed, in the order in which it was. */
  output: string;
}

const bin = fileURLToPath(new URL('../../bin', import.meta.url));
const checkout = fileURLToPath(new URL('../..', import.meta.url));

/** `npm run build`, as a black box. */
export function runBuild(variables: Variables, cwd = checkout): Promise<Run> {
  return run(['build.ts'], variables, cwd);
}

/** `npm run programme:freeze -- …`, as a black box. */
export function runFreeze(editions: string[], variables: Variables): Promise<Run> {
  return run(['freeze.ts', ...editions], variables, checkout);
}

/** `npm run privacy`, as a black box. */
export function runPrivacy(variables: Variables): Promise<Run> {
  return run(['privacy.ts'], variables, checkout);
}

function run([script = '', ...words]: string[], variables: Variables, cwd: string): Promise<Run> {
  const child = spawn(process.execPath, [join(bin, script), ...words], {
    cwd,
    env: { ...withoutTraces(process.env), ...variables },
  });
  let output = '';
  const note = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on('data', note);
  child.stderr.on('data', note);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, output });
    });
  });
}

/**
 * A build that has to succeed.
 *
 * @throws Error with everything it printed where it does not.
 */
export async function build(variables: Variables): Promise<void> {
  const { code, output } = await runBuild(variables);
  if (code !== 0) throw new Error(`The build ended with ${String(code)}:\n${output}`);
}

/** What vitest and Astro leave in the environment of tests, and what the shell of whoever runs them may hold. */
const TRACES =
  /^(?:VITEST.*|NODE_ENV|SITE|PROD|DEV|MODE|SSR|BASE_URL|CONTENT_DIR|OUT_DIR|SITE_NOW|SITE_URL|TEST)$/;

function withoutTraces(variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(variables).filter(([name]) => !TRACES.test(name)));
}
