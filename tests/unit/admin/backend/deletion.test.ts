import { describe, expect, it } from 'vitest';
import { DeletionStopped, warnBeforeDeletion } from '../../../../admin/backend/deletion.ts';
import type { BackendClass } from '../../../../admin/backend/types.ts';

const PATH = 'content/elections/jhv-2027.mdx';

/** A backend that remembers what was deleted, and reads as those of forges do: by their client, or what is empty. */
function deleteWith(
  answer: 'delete' | 'keep',
  consequences: readonly string[] = [],
  { opened, readFile }: { opened?: string; readFile?: () => Promise<string> } = {},
) {
  const events: string[] = [];
  class Backend {
    api = { readFile };
    getEntry(path: string) {
      return Promise.resolve({ data: '', file: { path } });
    }
    deleteFiles(paths: string[]) {
      events.push(`deleted ${paths.join()}`);
      return Promise.resolve();
    }
  }
  const Careful = warnBeforeDeletion(
    Backend as unknown as BackendClass,
    () => Promise.resolve(consequences),
    () => opened,
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

  it('asks where somebody else has changed the entry since it was opened', async () => {
    const readFile = () => Promise.resolve('von Kim');
    const { events, deletion } = deleteWith('keep', [], { opened: 'offen', readFile });
    await expect(deletion).rejects.toThrow(DeletionStopped);
    expect(events).toEqual(['asked']);
  });

  it('does not take a lost connection for a change of somebody else', async () => {
    const failure = new TypeError('Failed to fetch');
    const readFile = () => Promise.reject(failure);
    const { events, deletion } = deleteWith('delete', [], { opened: 'offen', readFile });
    await expect(deletion).rejects.toBe(failure);
    expect(events).toEqual([]);
  });
});
