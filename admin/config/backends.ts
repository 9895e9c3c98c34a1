/** Where the CMS reads and writes, as Decap is told, and whether drafts wait there for a second pair of eyes. */
export interface BackendOptions {
  options: { name: string; [option: string]: unknown };
  workflow: boolean;
  /** Whether people without rights can hand something in: from a copy of their own, or because everything is local. */
  openAuthoring: boolean;
  /** The one host that the CMS talks to beside its own, without the folder that a forge may lie in. */
  origin: string | undefined;
}

/** Variables of a build that choose the backend (README, "The editing system"). */
export type CmsVariables = Partial<
  Record<
    | 'CMS_BACKEND'
    | 'CMS_REPO'
    | 'CMS_BRANCH'
    | 'CMS_URL'
    | 'CMS_APP_ID'
    | 'CMS_AUTH_URL'
    | 'CMS_OPEN_AUTHORING',
    string
  >
>;

/** The backend of `npm start` and `npm run dev`: the Git repository of this checkout. */
export const localBackend: BackendOptions = {
  options: { name: 'proxy', proxy_url: '/admin/api', branch: 'main' },
  workflow: false,
  openAuthoring: true,
  origin: undefined,
};

/**
 * Reads which forge the CMS of a hosted site works with.
 *
 * @returns `undefined` where none is chosen: `/admin/` then says how to set one up.
 * @throws Error with a German sentence per variable that is missing or makes no sense.
 */
export function readBackend(variables: CmsVariables): BackendOptions | undefined {
  const name = variables.CMS_BACKEND ?? '';
  if (name === '') return undefined;
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (kind === undefined) {
    throw new Error(
      `CMS_BACKEND ist „${name}“. Bekannt sind: ${Object.keys(kinds).join(', ')}. Ohne die Variable bleibt /admin/ ohne Anmeldung.`,
    );
  }
  const problems = kind.needs
    .filter((variable) => (variables[variable] ?? '') === '')
    .map((variable) => `${variable} fehlt. ${explanations[variable] ?? ''}`);
  const repo = variables.CMS_REPO ?? '';
  if (repo !== '' && !kind.repo.test(repo)) {
    problems.push(`CMS_REPO ist „${repo}“. ${explanations.CMS_REPO ?? ''}`);
  }
  for (const variable of ['CMS_URL', 'CMS_AUTH_URL'] as const) {
    const value = variables[variable] ?? '';
    if (value !== '' && !isAddress(value)) {
      problems.push(
        `${variable} ist „${value}“. Erwartet wird eine Adresse mit https://, ohne ? und #.`,
      );
    }
  }
  const openAuthoring = variables.CMS_OPEN_AUTHORING ?? '';
  if (!['', 'true', 'false'].includes(openAuthoring)) {
    problems.push(`CMS_OPEN_AUTHORING ist „${openAuthoring}“. Schreibe true oder false.`);
  } else if (openAuthoring === 'true' && !kind.hasForks) {
    problems.push(`CMS_OPEN_AUTHORING geht nicht mit ${name}. Lass die Variable weg.`);
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return kind.create({
    repo,
    branch: variables.CMS_BRANCH || 'main',
    url: (variables.CMS_URL || kind.url).replace(/\/+$/, ''),
    appId: variables.CMS_APP_ID ?? '',
    authUrl: (variables.CMS_AUTH_URL ?? '').replace(/\/+$/, ''),
    openAuthoring: openAuthoring === 'true',
  });
}

interface Values {
  repo: string;
  branch: string;
  url: string;
  appId: string;
  authUrl: string;
  openAuthoring: boolean;
}

interface Kind {
  needs: (keyof CmsVariables)[];
  repo: RegExp;
  /** Whether people without write access can work on a copy of their own. */
  hasForks: boolean;
  url: string;
  create: (values: Values) => BackendOptions;
}

const OWNER_AND_NAME = /^[\w.-]+\/[\w.-]+$/;

const kinds: Record<string, Kind> = {
  forgejo: {
    needs: ['CMS_REPO', 'CMS_APP_ID'],
    repo: OWNER_AND_NAME,
    hasForks: true,
    url: 'https://codeberg.org',
    create: ({ repo, branch, url, appId, openAuthoring }) => ({
      options: {
        name: 'forgejo',
        repo,
        branch,
        base_url: url,
        api_root: `${url}/api/v1`,
        app_id: appId,
      },
      workflow: true,
      openAuthoring,
      origin: new URL(url).origin,
    }),
  },
  gitlab: {
    needs: ['CMS_REPO', 'CMS_APP_ID'],
    repo: /^[\w.-]+(?:\/[\w.-]+)+$/,
    hasForks: false,
    url: 'https://gitlab.com',
    create: ({ repo, branch, url, appId }) => ({
      options: {
        name: 'gitlab',
        repo,
        branch,
        base_url: url,
        api_root: `${url}/api/v4`,
        auth_type: 'pkce',
        app_id: appId,
      },
      workflow: true,
      openAuthoring: false,
      origin: new URL(url).origin,
    }),
  },
  github: {
    needs: ['CMS_REPO', 'CMS_AUTH_URL'],
    repo: OWNER_AND_NAME,
    hasForks: true,
    url: 'https://api.github.com',
    create: ({ repo, branch, url, authUrl, openAuthoring }) => ({
      options: {
        name: 'github',
        repo,
        branch,
        api_root: url,
        base_url: authUrl,
      },
      workflow: true,
      openAuthoring,
      origin: new URL(url).origin,
    }),
  },
};

const explanations: Partial<Record<keyof CmsVariables, string>> = {
  CMS_REPO: 'Erwartet wird Besitzer*in und Name, zum Beispiel jusos-duesseldorf/website.',
  CMS_APP_ID: 'Das ist die „Client-ID“ der OAuth-Anwendung, die du auf der Forge angelegt hast.',
  CMS_AUTH_URL:
    'GitHub meldet niemanden ohne Hilfsdienst an; das ist dessen Adresse (README, „The editing system“).',
};

function isAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username, search, hash } = new URL(value);
  const isHere = protocol === 'http:' && ['localhost', '127.0.0.1'].includes(hostname);
  return (protocol === 'https:' || isHere) && username === '' && search === '' && hash === '';
}
