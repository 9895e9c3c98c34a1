import { spawn } from 'node:child_process';
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
}

export interface Run {
  code: number | null;
  /** Everything printed, in the order in which it was. */
  output: string;
}

const script = fileURLToPath(new URL('../../bin/build.ts', import.meta.url));
const checkout = fileURLToPath(new URL('../..', import.meta.url));

/** `npm run build`, as a black box. */
export function runBuild(variables: Variables, cwd = checkout): Promise<Run> {
  // Loading Astro's configuration into vitest leaves SITE behind.
  const { CONTENT_DIR: _c, OUT_DIR: _o, SITE_URL: _u, SITE: _s, ...inherited } = process.env;
  const child = spawn(process.execPath, [script], { cwd, env: { ...inherited, ...variables } });
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
