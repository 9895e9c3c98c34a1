import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

/** Copies one election with its candidacies: what an import is checked against, without what takes time to check. */
export async function copyElection(folder: string): Promise<void> {
  for (const path of ['settings.yml', 'elections/jhv-2027.mdx', 'candidacies/jhv-2027']) {
    await cp(join('content', path), join(folder, path), { recursive: true });
  }
  const settings = join(folder, 'settings.yml');
  // It names groups and events.
  const { joining: _joining, ...rest } = parse(await readFile(settings, 'utf8')) as object & {
    joining?: unknown;
  };
  await writeFile(settings, stringify(rest));
}
