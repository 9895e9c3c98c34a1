import { describe, expect, it } from 'vitest';
import { DeletionStopped, warnBeforeDeletion } from '../../../../admin/backend/deletion.ts';
import type { BackendClass } from '../../../../admin/backend/types.ts';

const PATH = 'content/elections/jhv-2027.mdx';

/** A backend that remembers what was deleted. */
function deleteWith(answer: 'delete' | 'keep', consequences: readonly string[] = []) {
  const events: string[] = [];
  class Backend {
    deleteFiles(paths: string[]) {
      events.push(`deleted ${paths.join()}`);
      return Promise.resolve();
    }
  }
  const Careful = warnBeforeDeletion(
    Backend as unknown as BackendClass,
    () => Promise.resolve(consequences),
    () => undefined,
    () => {
      events.push('asked');
      return Promise.resolve(answer);
    },
    () => events.push('told'),
  );
  const backend = new Careful({}, {});
  return { events, deletion: backend.deleteFiles([PATH], 'Gelöscht') };
}

describe('deleting', () => {
  it('asks nothing where nothing refers to the entry, and tells when it is gone', async () => {
    const { events, deletion } = deleteWith('keep');
    await deletion;
    expect(events).toEqual([`deleted ${PATH}`, 'told']);
  });

  it('tells nobody of an entry that stays', async () => {
    const { events, deletion } = deleteWith('keep', ['Ein Schreiben verweist darauf.']);
    await expect(deletion).rejects.toThrow(DeletionStopped);
    expect(events).toEqual(['asked']);
  });
});
