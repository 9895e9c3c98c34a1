import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { skipBackoffPauses } from '../../forge/browser-tab.ts';
import type { FaultSwitch, FaultTarget } from '../../forge/mock/faults.ts';
import type { ForgejoBackend, PersistOptions } from '../../forge/real-backend.ts';
import { EVENT, setUp, type Setup } from './setup.ts';

let setup: Setup;
let backend: ForgejoBackend;

beforeEach(async () => {
  setup = await setUp();
  backend = await setup.logIn('vera');
  setup.forge.journal.clear();
});

afterEach(() => setup.forge.stop());

const OPTIONS: PersistOptions = { commitMessage: 'Termin', collectionName: 'events' };
const WRITE: FaultTarget = { method: 'POST', path: /contents$/ };

const save = (raw = 'neu\n', path = EVENT) =>
  backend.persistEntry({ dataFiles: [{ path, slug: 'treffen', raw }], assets: [] }, OPTIONS);

const show = () => setup.forge.git('show', `main:${EVENT}`);

describe('a fault of the mock, met by the real backend', () => {
  it.each<[string, number, string, (target: FaultTarget) => FaultSwitch]>([
    [
      'an expired token',
      401,
      'user does not exist',
      (target) => setup.forge.faults.expireToken(target),
    ],
    [
      'a lost right',
      403,
      'user should have a permission',
      (target) => setup.forge.faults.forbid(target),
    ],
    ['a conflict', 409, 'merge push out of date', (target) => setup.forge.faults.conflict(target)],
    ['a stale hash', 422, 'sha does not match', (target) => setup.forge.faults.staleSha(target)],
    ['a broken server', 500, '', (target) => setup.forge.faults.fail(target)],
  ])(
    '%s is an error with its status, and nothing is written',
    async (_case, status, message, add) => {
      add(WRITE);
      await expect(save()).rejects.toMatchObject({
        name: 'API_ERROR',
        status,
        message: expect.stringContaining(message) as string,
      });
      expect(await show()).not.toBe('neu');
    },
  );

  it('is over after one request', async () => {
    setup.forge.faults.fail(WRITE);
    await expect(save()).rejects.toThrow();
    await save();
    expect(await show()).toBe('neu');
  });

  it('lasts until it is switched off, if the test says so', async () => {
    const fault = setup.forge.faults.fail({ ...WRITE, times: Infinity });
    await expect(save()).rejects.toThrow();
    await expect(save()).rejects.toThrow();
    fault.off();
    await expect(save()).resolves.toBeDefined();
  });

  it('meets only the requests it is meant for', async () => {
    setup.forge.faults.fail({ method: 'DELETE' });
    await expect(save()).resolves.toBeDefined();
  });
});

describe('a token whose hour is over', () => {
  it('is refused everywhere until somebody logs in again', async () => {
    setup.forge.expireTokens();
    await expect(save()).rejects.toMatchObject({ status: 401 });
    await expect(backend.api.listFiles('content/events')).rejects.toMatchObject({ status: 401 });
    backend = await setup.logIn('vera');
    await expect(save()).resolves.toBeDefined();
  });

  it('is never noticed by the check that Decap makes every five minutes: the first answer is kept', async () => {
    setup.forge.expireTokens();
    expect(await backend.status()).toMatchObject({ auth: { status: true } });
    expect(setup.forge.journal.entries).toEqual([]);
  });

  it('makes the bare backend open an entry empty, as if it had no text', async () => {
    setup.forge.expireTokens();
    expect(await backend.getEntry(EVENT)).toMatchObject({ data: '' });
  });

  it('is no Error, but an object without a status, where the backend reads lists by pages', async () => {
    setup.forge.expireTokens();
    const error: unknown = await backend.unpublishedEntries().catch((reason: unknown) => reason);
    expect(error).not.toBeInstanceOf(Error);
    expect(String(error)).toBe('[object Object]');
  });
});

describe('a server that stumbles while the hash is read', () => {
  it('makes the bare backend take an entry that exists for a new one', async () => {
    setup.forge.faults.fail({ method: 'GET', path: /contents\/content/ });
    await expect(save()).rejects.toMatchObject({
      status: 422,
      message: `repository file already exists [path: ${EVENT}]`,
    });
  });
});

describe('a connection that breaks', () => {
  beforeEach(() => {
    onTestFinished(skipBackoffPauses());
  });

  it('is tried again by the backend, and the text is saved', async () => {
    setup.forge.faults.drop(WRITE);
    await save();
    expect(await show()).toBe('neu');
    expect(setup.forge.journal.find('POST', /contents$/)).toHaveLength(2);
  });

  it('is given up after six tries', async () => {
    setup.forge.faults.drop({ ...WRITE, times: Infinity });
    await expect(save()).rejects.toMatchObject({ status: 500 });
    expect(setup.forge.journal.find('POST', /contents$/)).toHaveLength(6);
    expect(await show()).not.toBe('neu');
  });

  it('after the commit was made, lets the second try fail against the first: saved, but reported as failed', async () => {
    setup.forge.faults.drop(WRITE, 'answer');
    await expect(save()).rejects.toMatchObject({
      status: 422,
      message: expect.stringContaining('sha does not match') as string,
    });
    expect(await show()).toBe('neu');
  });
});

describe('a held request', () => {
  it('waits before the forge has done anything, and goes on when it is released', async () => {
    const hold = setup.forge.faults.hold(WRITE);
    const saving = save();
    await hold.arrived;
    expect(await show()).not.toBe('neu');
    hold.release();
    await saving;
    expect(await show()).toBe('neu');
  });

  it('can also wait with its answer, when the commit is made already', async () => {
    const hold = setup.forge.faults.hold(WRITE, 'answer');
    const saving = save();
    await hold.arrived;
    expect(await show()).toBe('neu');
    hold.release();
    await saving;
  });

  it('does not keep the mock from ending', async () => {
    const hold = setup.forge.faults.hold({ path: /user$/ });
    const asking = fetch(`${setup.forge.apiRoot}/user`).catch(() => 'cut');
    await hold.arrived;
    await setup.forge.stop();
    await asking;
  });
});

describe('a repository with more entries than one answer holds', () => {
  it('loses files in the bare backend, which reads only the first page of a tree', async () => {
    await setup.forge.stop();
    setup = await setUp({ treePageSize: 4 });
    backend = await setup.logIn('vera');
    expect(await backend.api.listFiles('content/groups')).toEqual([]);
  });
});
