import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  onTestFinished,
  vi,
} from 'vitest';
import type { BackendClass, Backend } from '../../../../admin/backend/types.ts';
import {
  ConflictError,
  type Conflict,
  type ConflictAnswer,
} from '../../../../admin/backend/conflict.ts';
import { guardBackend } from '../../../../admin/backend/guard.ts';
import { refuseUploads } from '../../../../admin/backend/uploads.ts';
import { packSaved, unpackOpened } from '../../../../admin/format/envelope.ts';
import { createLocalEditing } from '../../../../src/build/editing/local-editing.ts';
import { openBrowserTab, skipBackoffPauses } from '../../../forge/browser-tab.ts';
import { createCheckout, EVENT, withoutIdentity, type Checkout } from '../../editing/checkout.ts';
import type { ForgejoBackend } from '../../../forge/real-backend.ts';
import { setUp, EVENT as FORGE_EVENT, type Setup } from '../../forge/setup.ts';
import { bundle } from '../bundle.ts';

const ask = vi.fn<(conflict: Conflict) => Promise<ConflictAnswer>>();

beforeEach(() => {
  ask.mockReset().mockResolvedValue('stop');
});

afterEach(() => {
  vi.unstubAllEnvs();
});

async function open(backend: Backend, path: string) {
  return unpackOpened((await backend.getEntry(path)).data).text;
}

function save(
  backend: Backend,
  path: string,
  text: string,
  base: string | undefined,
  useWorkflow = false,
) {
  return backend.persistEntry(
    { dataFiles: [{ path, slug: 'treffen', raw: packSaved({ path, text, base }) }], assets: [] },
    { collectionName: 'events', commitMessage: 'Geändert: Termin „treff“', useWorkflow },
  );
}

describe("the guard before Decap's own proxy, over the local server and a real repository", () => {
  let ProxyBackend: BackendClass;
  let backend: Backend;
  let checkout: Checkout;

  beforeAll(async () => {
    openBrowserTab('http://localhost:4321/admin/');
    const { load } = await bundle(
      `export { default as ProxyBackend } from 'decap-cms-backend-proxy/dist/esm/implementation';`,
    );
    ({ ProxyBackend } = await load<{ ProxyBackend: BackendClass }>());
  });

  afterAll(() => {
    vi.unstubAllGlobals();
  });

  beforeEach(async () => {
    for (const [name, value] of Object.entries(withoutIdentity())) vi.stubEnv(name, value);
    checkout = createCheckout();
    const { handle } = await createLocalEditing(checkout.contentDir, 'https://jusos.example');
    const server = createServer((request, response) => {
      if (!handle(request, response)) response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(
      () =>
        new Promise((resolve) =>
          server.close(() => {
            resolve();
          }),
        ),
    );
    const origin = `http://localhost:${String((server.address() as AddressInfo).port)}`;
    // What a browser adds to a request of its own page.
    const real = globalThis.fetch;
    vi.stubGlobal('fetch', (address: string, options: RequestInit) =>
      real(new URL(address, origin), {
        ...options,
        headers: { ...(options.headers as Record<string, string>), origin, connection: 'close' },
      }),
    );
    onTestFinished(() => void vi.stubGlobal('fetch', real));
    const config = {
      backend: { proxy_url: '/admin/api', branch: 'main' },
      media_folder: 'content',
    };
    backend = new (guardBackend(ProxyBackend, ask))(config);
  });

  const MINE = '---\ntitle: Von Lea\n---\n';
  const THEIRS = '---\ntitle: Von Kim\n---\n';

  it('writes and commits where nobody else has changed the entry', async () => {
    await save(backend, EVENT, MINE, await open(backend, EVENT));
    expect(checkout.read(EVENT)).toBe(MINE);
    expect(checkout.log()[0]).toBe('Geändert: Termin „treff“');
    await save(backend, EVENT, THEIRS, '---\ntitle: Treff\n---\n');
    expect(checkout.read(EVENT)).toBe(THEIRS);
    expect(ask).not.toHaveBeenCalled();
  });

  it('writes nothing where somebody has, until it is told to', async () => {
    const base = await open(backend, EVENT);
    checkout.write(EVENT, THEIRS);
    await expect(save(backend, EVENT, MINE, base)).rejects.toBeInstanceOf(ConflictError);
    expect(checkout.read(EVENT)).toBe(THEIRS);
    ask.mockResolvedValue('overwrite');
    await save(backend, EVENT, MINE, base);
    expect(checkout.read(EVENT)).toBe(MINE);
  });

  it('writes nothing where it was changed once more while the editor was thinking', async () => {
    const base = await open(backend, EVENT);
    checkout.write(EVENT, THEIRS);
    ask.mockImplementation(() => {
      checkout.write(EVENT, '---\ntitle: Von Noa\n---\n');
      return Promise.resolve('overwrite');
    });
    await expect(save(backend, EVENT, MINE, base)).rejects.toMatchObject({ status: 409 });
    expect(checkout.read(EVENT)).toContain('Von Noa');
    expect(checkout.log()).toEqual(['Anfang']);
  });

  it('asks for an entry that is new here and there, and one that was removed there', async () => {
    checkout.write('content/events/neu.mdx', THEIRS);
    await expect(save(backend, 'content/events/neu.mdx', MINE, undefined)).rejects.toBeInstanceOf(
      ConflictError,
    );
    const base = await open(backend, EVENT);
    checkout.git('rm', '--quiet', EVENT);
    await expect(save(backend, EVENT, MINE, base)).rejects.toBeInstanceOf(ConflictError);
    expect(checkout.exists(EVENT)).toBe(false);
  });

  it('brings umlauts, line ends of Windows and a mark of the byte order there and back', async () => {
    const text = '\ufeff---\r\ntitle: Größe – 🌹\r\n---\r\n';
    checkout.write(EVENT, text);
    const base = await open(backend, EVENT);
    expect(base).toBe(text);
    await save(backend, EVENT, `${text}\r\nText\r\n`, base);
    expect(checkout.read(EVENT)).toBe(`${text}\r\nText\r\n`);
    expect(ask).not.toHaveBeenCalled();
  });

  it('never writes over bytes that are no text', async () => {
    checkout.write(EVENT, Buffer.from('---\ntitle: Gr\xf6\xdfe\n---\n', 'latin1'));
    const base = await open(backend, EVENT);
    await expect(save(backend, EVENT, MINE, base)).rejects.toMatchObject({ status: 409 });
    expect(checkout.read(EVENT)).toContain('Gr');
    expect(checkout.log()).toEqual(['Anfang']);
  });

  it('brings the words of the local server to the editor', async () => {
    checkout.hook('pre-commit', 'echo "Kein Titel." >&2; exit 1');
    const saved = save(backend, EVENT, MINE, await open(backend, EVENT));
    await expect(saved).rejects.toThrow('Git sagt: „Kein Titel.“');
  });
});

describe("the guard before Decap's own backend for Forgejo, over a mock of the forge", () => {
  let setup: Setup;
  let backend: Backend;
  let original: Backend;

  beforeEach(async () => {
    onTestFinished(skipBackoffPauses());
    setup = await setUp();
    original = (await setup.logIn('boris')) as unknown as Backend;
    const Guarded = refuseUploads(
      guardBackend(setup.real.ForgejoBackend as unknown as BackendClass, ask),
    );
    backend = new Guarded(
      {
        backend: {
          name: 'forgejo',
          repo: 'jusos/website',
          branch: 'main',
          api_root: setup.forge.apiRoot,
          app_id: setup.forge.clientId,
        },
        media_folder: 'content',
      },
      { useWorkflow: true, initialWorkflowStatus: 'draft' },
    );
    const token = setup.forge.createToken('vera');
    await (backend as unknown as ForgejoBackend).authenticate({ token });
  });

  afterEach(async () => {
    await setup.forge.stop();
    vi.unstubAllGlobals();
  });

  const changeByBoris = (raw: string, useWorkflow = false) =>
    original.persistEntry(
      { dataFiles: [{ path: FORGE_EVENT, slug: 'treffen', raw }], assets: [] },
      { collectionName: 'events', commitMessage: 'x', useWorkflow },
    );

  it('asks where somebody else has published meanwhile', async () => {
    const base = await open(backend, FORGE_EVENT);
    await changeByBoris('---\ntitle: Von Boris\n---\n');
    await expect(
      save(backend, FORGE_EVENT, '---\ntitle: Von Vera\n---\n', base),
    ).rejects.toBeInstanceOf(ConflictError);
    expect(await open(backend, FORGE_EVENT)).toContain('Von Boris');
  });

  it('asks where somebody else has changed the draft meanwhile', async () => {
    const base = await open(backend, FORGE_EVENT);
    await save(backend, FORGE_EVENT, '---\ntitle: Entwurf\n---\n', base, true);
    expect(ask).not.toHaveBeenCalled();
    await changeByBoris('---\ntitle: Von Boris\n---\n', true);
    await expect(
      save(backend, FORGE_EVENT, '---\ntitle: Entwurf 2\n---\n', base, true),
    ).rejects.toBeInstanceOf(ConflictError);
    expect(ask.mock.calls[0]?.[0].theirs).toContain('Von Boris');
  });

  it('saves a draft twice from the same form', async () => {
    const base = await open(backend, FORGE_EVENT);
    await save(backend, FORGE_EVENT, '---\ntitle: Entwurf\n---\n', base, true);
    await save(backend, FORGE_EVENT, '---\ntitle: Entwurf 2\n---\n', base, true);
    expect(ask).not.toHaveBeenCalled();
  });

  it('tells the format where the entries of a whole list lie', async () => {
    const entries = (await backend.allEntriesByFolder?.('content/groups', 'mdx', 1)) ?? [];
    expect(entries.map(({ data }) => unpackOpened(data).path)).toEqual([
      'content/groups/wohnen.mdx',
    ]);
  });

  it('opens no empty form where the forge does not answer, as the backend itself does', async () => {
    const isFile = { path: /contents\/|git\/blobs/, times: Infinity };
    const { off } = setup.forge.faults.fail(isFile);
    expect((await original.getEntry(FORGE_EVENT)).data).toBe('');
    await expect(backend.getEntry(FORGE_EVENT)).rejects.toThrow();
    off();
  });

  it('does not take a forge that does not answer for one without the entry', async () => {
    const fault = setup.forge.faults.fail({
      method: 'GET',
      path: /contents\/|git\/blobs/,
      times: Infinity,
    });
    await expect(save(backend, FORGE_EVENT, '---\ntitle: Neu\n---\n', undefined)).rejects.toThrow();
    fault.off();
    expect(ask).not.toHaveBeenCalled();
    expect(await open(backend, FORGE_EVENT)).toContain('title: Treffen');
  });

  describe('lets no file onto the forge', () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    const PNG = '\u0089PNG\r\n\u001a\n';
    const asset = (path: string, content: string) => ({
      path,
      toBase64: () => Promise.resolve(btoa(content)),
      fileObj: new File([], path),
    });
    const countCommits = () => setup.forge.git('rev-list', '--all', '--count');

    it.each([
      ['that is no picture', 'content/events/plan.svg', svg, 'geht hier nicht'],
      ['that is a page', 'content/events/seite.html', '<script>alert(1)</script>', 'geht hier'],
      ['that only bears the name of a picture', 'content/events/a.png', svg, 'kein lesbares Bild'],
      ['that is another picture', 'content/events/a.webp', PNG, 'in Wahrheit ein png-Bild'],
      ['that is empty', 'content/events/a.png', '', 'kein lesbares Bild'],
      ['that is too large', 'content/events/a.png', PNG.padEnd(8_000_001), 'größer als 8 MB'],
    ])('%s', async (_what, path, content, sentence) => {
      const before = await countCommits();
      const base = await open(backend, FORGE_EVENT);
      const raw = packSaved({ path: FORGE_EVENT, text: '---\ntitle: Neu\n---\n', base });
      const saving = backend.persistEntry(
        {
          dataFiles: [{ path: FORGE_EVENT, slug: 'treffen', raw }],
          assets: [asset(path, content)],
        },
        { collectionName: 'events', commitMessage: 'x' },
      );
      await expect(saving).rejects.toThrow(sentence);
      const uploading = backend.persistMedia(asset(path, content), { commitMessage: 'x' });
      await expect(uploading).rejects.toThrow(sentence);
      expect(await countCommits()).toBe(before);
    });

    it('but a picture', async () => {
      const path = 'content/events/a.png';
      await backend.persistMedia(asset(path, PNG), { commitMessage: 'Bild hochgeladen' });
      expect(await setup.forge.git('show', '--format=%s', '--name-only', 'main')).toBe(
        `Bild hochgeladen\n\n${path}`,
      );
    });
  });

  it('finds a free address for a new entry', async () => {
    await expect(backend.getEntry('content/events/neu.mdx')).rejects.toMatchObject({ status: 404 });
  });
});
