import { openBrowserTab, type BrowserTab } from '../../forge/browser-tab.ts';
import { startMockForge, type MockForge } from '../../forge/mock-forgejo.ts';
import {
  loadRealBackend,
  type ForgejoBackend,
  type RealBackend,
} from '../../forge/real-backend.ts';

export const ORIGIN = 'http://localhost:4321';

export interface Setup {
  forge: MockForge;
  tab: BrowserTab;
  real: RealBackend;
  /** The real backend, not logged in. */
  createBackend: (options?: { openAuthoring?: boolean }) => ForgejoBackend;
  /** The real backend with somebody's token. */
  logIn: (login: string) => Promise<ForgejoBackend>;
}

export const EVENT = 'content/events/treffen.mdx';

/** A mock of Forgejo with a small repository, and the real backend in what stands for a browser. */
export async function setUp(options: { treePageSize?: number } = {}): Promise<Setup> {
  const forge = await startMockForge({
    ...options,
    origin: ORIGIN,
    users: [
      { login: 'vera', fullName: 'Vera Vorstand', permission: 'write' },
      { login: 'boris', fullName: 'Boris Vorstand', permission: 'write' },
      { login: 'olga', fullName: 'Olga Außen' },
    ],
    repo: {
      owner: 'jusos',
      name: 'website',
      files: {
        'README.md': '# Website\n',
        [EVENT]: '---\ntitle: Treffen\n---\n\nWir treffen uns.\n',
        'content/events/größe/index.mdx': '---\ntitle: Größe\n---\n',
        'content/groups/wohnen.mdx': '---\ntitle: Wohnen\n---\n',
      },
    },
  });
  const tab = openBrowserTab(`${ORIGIN}/admin/`);
  const real = await loadRealBackend(tab);
  const createBackend = ({ openAuthoring = false } = {}) =>
    new real.ForgejoBackend(
      {
        backend: {
          name: 'forgejo',
          repo: 'jusos/website',
          branch: 'main',
          api_root: forge.apiRoot,
          app_id: forge.clientId,
          open_authoring: openAuthoring,
        },
        media_folder: 'content',
      },
      { useWorkflow: true, initialWorkflowStatus: 'draft' },
    );
  const logIn = async (login: string) => {
    const backend = createBackend();
    await backend.authenticate({ token: forge.createToken(login) });
    return backend;
  };
  return { forge, tab, real, createBackend, logIn };
}
