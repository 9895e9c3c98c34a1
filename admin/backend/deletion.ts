import type { BackendClass } from './types.ts';

/** What would no longer fit together without a file: the sentences of the build, by entry. */
export interface Deletion {
  paths: readonly string[];
  consequences: readonly string[];
}

/** An editor has decided to keep the entry. */
export class DeletionStopped extends Error {
  constructor() {
    super('Nichts gelöscht. Der Eintrag ist noch da.');
    this.name = 'DeletionStopped';
  }
}

/**
 * Asks before something is deleted that others refer to: the next build would refuse them.
 *
 * @param findConsequences What the build would say without these files.
 */
export function warnBeforeDeletion(
  Implementation: BackendClass,
  findConsequences: (paths: readonly string[]) => Promise<readonly string[]>,
  askAboutDeletion: (deletion: Deletion) => Promise<'delete' | 'keep'>,
): BackendClass {
  return class CarefulBackend extends Implementation {
    override async deleteFiles(paths: string[], commitMessage: string): Promise<unknown> {
      const consequences = await findConsequences(paths);
      if (consequences.length > 0) {
        if ((await askAboutDeletion({ paths, consequences })) === 'keep')
          throw new DeletionStopped();
      }
      return super.deleteFiles(paths, commitMessage);
    }
  };
}
