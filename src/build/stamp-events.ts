import type { Dirent } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { settleFile } from '../../admin/format/revise.ts';
import type { Moment } from '../domain/time.ts';

/** Files of events, below the content folder, by name. */
export interface StampedEvents {
  /** Written anew: somebody had edited them by hand. */
  stamped: string[];
  /** As they should be. */
  settled: string[];
  /** Left alone: they cannot be read, or the build refuses them. */
  refused: string[];
}

/**
 * Settles the revision of every event that was edited by hand ({@link settleFile}).
 *
 * @param contentDir Content without a folder of events has none.
 */
export async function stampEvents(contentDir: string, now: Moment): Promise<StampedEvents> {
  const result: StampedEvents = { stamped: [], settled: [], refused: [] };
  for (const name of await listEvents(contentDir)) {
    const path = `events/${name}`;
    const file = join(contentDir, path);
    const text = await readFile(file, 'utf8');
    const settled = settleFile(text, now);
    if (settled === undefined) {
      result.refused.push(path);
    } else if (settled === text) {
      result.settled.push(path);
    } else {
      await writeFile(file, settled);
      result.stamped.push(path);
    }
  }
  return result;
}

/** What was done, in German, as the command prints it. */
export function describeStamping(
  { stamped, settled, refused }: StampedEvents,
  contentName: string,
): string {
  if (stamped.length + settled.length + refused.length === 0) {
    return `In „${contentName}/events“ liegt kein Termin.`;
  }
  const list = (paths: string[]) => paths.map((path) => `${contentName}/${path}`).join('\n');
  const done =
    stamped.length > 0
      ? `Neu gestempelt, nimm sie in den Commit auf:\n${list(stamped)}`
      : `Kein ${refused.length > 0 ? 'anderer ' : ''}Termin wurde von Hand geändert.`;
  return refused.length === 0
    ? done
    : `Nicht gestempelt, denn sie haben Fehler („npm run build“ nennt sie):\n${list(refused)}\n${done}`;
}

async function listEvents(contentDir: string): Promise<string[]> {
  const files = await readdir(join(contentDir, 'events'), { withFileTypes: true }).catch(
    (error: unknown): Dirent[] => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
      throw error;
    },
  );
  return files
    .filter((file) => file.isFile() && file.name.endsWith('.mdx') && !file.name.startsWith('.'))
    .map(({ name }) => name)
    .toSorted();
}
