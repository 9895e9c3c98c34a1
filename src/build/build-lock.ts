import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { workDir } from './directories.ts';

const lock = join(workDir, 'build.lock');

/** Runs `work` while no other build of this checkout does; waits for its turn. */
export async function withLock<Result>(work: () => Promise<Result>): Promise<Result> {
  await acquire();
  try {
    return await work();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

async function acquire(): Promise<void> {
  await mkdir(workDir, { recursive: true });
  for (;;) {
    try {
      await mkdir(lock);
      await writeFile(join(lock, 'pid'), String(process.pid));
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (await isAbandoned()) await rm(lock, { recursive: true, force: true });
    else await wait(200);
  }
}

/** A build that was killed leaves its lock behind. */
async function isAbandoned(): Promise<boolean> {
  const pid = Number(await readFile(join(lock, 'pid'), 'utf8').catch(() => process.pid));
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
