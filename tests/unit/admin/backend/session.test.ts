import { describe, expect, it, vi } from 'vitest';
import {
  RenewalRefused,
  Session,
  type Credentials,
  type SessionTools,
} from '../../../../admin/backend/session.ts';

/** A forge that accepts one token. */
function createForge(accepted: string) {
  return vi.fn((token: string) =>
    Promise.resolve(new Response(null, { status: token === accepted ? 200 : 401 })),
  );
}

function createSession(tools: Partial<SessionTools> = {}) {
  const renew = vi.fn<SessionTools['renew']>(() => Promise.resolve({ token: 'new' }));
  const onRenewed = vi.fn<(credentials: Credentials) => void>();
  const session = new Session(
    { token: 'old', refresh_token: 'refresh' },
    { renew, readStored: () => undefined, onRenewed, ...tools },
  );
  return { session, renew, onRenewed };
}

describe('a session', () => {
  it('sends a request once while its token is accepted', async () => {
    const { session, renew } = createSession();
    const forge = createForge('old');
    expect((await session.send(forge)).status).toBe(200);
    expect(forge).toHaveBeenCalledTimes(1);
    expect(renew).not.toHaveBeenCalled();
  });

  it('gets one new token for all requests that were refused, and sends them again', async () => {
    const { session, renew, onRenewed } = createSession();
    const forge = createForge('new');
    const answers = await Promise.all([session.send(forge), session.send(forge)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(renew).toHaveBeenCalledTimes(1);
    expect(onRenewed).toHaveBeenCalledWith({ token: 'new', refresh_token: 'refresh' });
  });

  it('hands on the refusal where no new token is to be had, and asks for none again', async () => {
    const renew = vi.fn(() => Promise.reject(new RenewalRefused('invalid_grant')));
    const { session, onRenewed } = createSession({ renew });
    const forge = createForge('new');
    expect((await session.send(forge)).status).toBe(401);
    expect((await session.send(forge)).status).toBe(401);
    expect(renew).toHaveBeenCalledTimes(1);
    expect(onRenewed).not.toHaveBeenCalled();
  });

  it.each([
    ['a lost connection', new TypeError('Failed')],
    ['a broken server', Object.assign(new Error('Bad gateway'), { status: 502 })],
    ['a page instead of an answer', new SyntaxError('Unexpected token <')],
  ])('takes %s for no refusal', async (_what, failure) => {
    const renew = vi.fn<SessionTools['renew']>(() => Promise.reject(failure));
    const { session } = createSession({ renew });
    const forge = createForge('new');
    await expect(session.send(forge)).rejects.toBe(failure);
    renew.mockResolvedValueOnce({ token: 'new' });
    expect((await session.send(forge)).status).toBe(200);
  });

  it('takes the token that another tab has got meanwhile', async () => {
    const { session, renew } = createSession({ readStored: () => ({ token: 'new' }) });
    expect((await session.send(createForge('new'))).status).toBe(200);
    expect(renew).not.toHaveBeenCalled();
  });

  it('gets a new one where that of the other tab is over, too', async () => {
    const readStored = () => ({ token: 'other', refresh_token: 'of the other' });
    const { session, renew } = createSession({ readStored });
    expect((await session.send(createForge('new'))).status).toBe(200);
    expect(renew).toHaveBeenCalledExactlyOnceWith('of the other');
  });

  it('takes the token of another tab that was faster, where its own is refused for that', async () => {
    let stored: Credentials | undefined;
    const renew = vi.fn<SessionTools['renew']>(() => {
      stored = { token: 'new' };
      return Promise.reject(new RenewalRefused('invalid_grant'));
    });
    const { session } = createSession({ renew, readStored: () => stored });
    expect((await session.send(createForge('new'))).status).toBe(200);
  });
});
