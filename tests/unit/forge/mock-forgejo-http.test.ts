import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EVENT, ORIGIN, setUp, type Setup } from './setup.ts';

let setup: Setup;

beforeEach(async () => {
  setup = await setUp();
});

afterEach(() => setup.forge.stop());

describe('the journal of the mock', () => {
  it('names every request with who asked, what was sent and what came back', async () => {
    const backend = await setup.logIn('vera');
    const { journal } = setup.forge;
    journal.clear();
    await backend.persistEntry(
      { dataFiles: [{ path: EVENT, slug: 'treffen', raw: 'neu' }], assets: [] },
      { commitMessage: 'Termin', collectionName: 'events' },
    );
    expect(journal.listWrites()).toEqual(['POST /api/v1/repos/jusos/website/contents']);
    const [write] = journal.find('POST', /contents$/);
    expect(write).toMatchObject({ login: 'vera', status: 201, json: { branch: 'main' } });
    expect(write?.requestBytes).toBeGreaterThan(50);
    expect(write?.responseBytes).toBeGreaterThan(50);
  });
});

describe('requests from other origins', () => {
  const ask = (origin: string, headers: Record<string, string> = {}) =>
    fetch(`${setup.forge.apiRoot}/user`, {
      method: 'OPTIONS',
      headers: { Origin: origin, 'Access-Control-Request-Method': 'GET', ...headers },
    });
  const ALLOWED = 'access-control-allow-origin';

  it('are allowed for the CMS, with token and JSON', async () => {
    const wanted = 'authorization,content-type';
    const { status, headers } = await ask(ORIGIN, { 'Access-Control-Request-Headers': wanted });
    expect(status).toBe(200);
    expect(headers.get(ALLOWED)).toBe(ORIGIN);
    expect(headers.get('access-control-allow-headers')).toBe('authorization, content-type');
  });

  it('are not allowed for anybody else', async () => {
    const { headers } = await ask('https://evil.example');
    expect(headers.get(ALLOWED)).toBeNull();
  });

  it('are not allowed with headers that Forgejo does not expect', async () => {
    const { headers } = await ask(ORIGIN, { 'Access-Control-Request-Headers': 'x-own' });
    expect(headers.get(ALLOWED)).toBeNull();
  });

  it('can read the status of a fault', async () => {
    setup.forge.faults.fail({ path: /user$/ });
    const response = await fetch(`${setup.forge.apiRoot}/user`, { headers: { Origin: ORIGIN } });
    expect(response.status).toBe(500);
    expect(response.headers.get(ALLOWED)).toBe(ORIGIN);
  });
});
