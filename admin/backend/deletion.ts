import { readPublished } from './read-published.ts';
import type { BackendClass } from './types.ts';

/** What would no longer fit together without a file: the sentences of the build, by entry. */
export interface Deletion {
  paths: readonly string[];
  consequences: readonly string[];
  /** Somebody else has changed it since it was opened here. */
  isChanged: boolean;
}

/** An editor has decided to keep what they wanted to delete. Not a failure: `mended-sources.ts` shows nothing of it. */
export class DeletionStopped extends Error {
  override readonly name = 'DeletionStopped';
}

/**
 * Asks before something is deleted that others refer to, which the next build would refuse, or that others have changed.
 *
 * @param findConsequences What the build would say without these files.
 * @param getOpened What stood in a file when it was opened here; `undefined` where it was not.
 * @param onDeleted Called when files are gone.
 */
export function warnBeforeDeletion(
  Implementation: BackendClass,
  findConsequences: (paths: readonly string[]) => Promise<readonly string[]>,
  getOpened: (path: string) => string | undefined,
  askAboutDeletion: (deletion: Deletion) => Promise<'delete' | 'keep'>,
  onDeleted: () => void = () => undefined,
): BackendClass {
  return class CarefulBackend extends Implementation {
    override async deleteFiles(paths: string[], commitMessage: string): Promise<unknown> {
      const consequences = await findConsequences(paths);
      let isChanged = false;
      for (const path of paths) {
        const opened = getOpened(path);
        if (opened === undefined) continue;
        const current = await readPublished(this, path, (which) => super.getEntry(which));
        isChanged ||= current.data !== opened;
      }
      if (consequences.length > 0 || isChanged) {
        const answer = await askAboutDeletion({ paths, consequences, isChanged });
        if (answer === 'keep') throw new DeletionStopped();
      }
      const answer = await super.deleteFiles(paths, commitMessage);
      onDeleted();
      return answer;
    }
  };
}
