/* What we use of decap-cms-backend-forgejo 3.4.3 and its neighbours, which publish no types. */

declare module 'decap-cms-backend-forgejo' {
  type Component = import('react').Component<Record<string, unknown>>;
  type Credentials = import('./session.ts').Credentials;
  type User = import('./types.ts').User;
  type ForgeBackend = import('./types.ts').ForgeBackend;

  interface ApiConfig {
    token: string;
    branch: string;
    repo: string;
    originRepo: string;
    apiRoot: string;
    useOpenAuthoring: boolean;
    cmsLabelPrefix: string;
    initialWorkflowStatus: string;
  }

  interface RequestOptions extends RequestInit {
    params?: Record<string, string | number>;
  }

  interface Label {
    id?: number;
    name: string;
  }

  interface PullRequest {
    number: number;
    title: string;
    labels: Label[];
    head: { ref: string; sha: string; repo?: { full_name: string } };
  }

  interface ChangedFile {
    path: string;
    /** Text of an entry; pictures have {@link toBase64}. */
    raw?: string;
    toBase64?: () => Promise<string>;
  }

  interface Operation {
    operation: 'create' | 'update' | 'delete';
    path: string;
    content: string;
    sha?: string | undefined;
  }

  interface SaveOptions {
    commitMessage: string;
    status?: string;
    bases?: Record<string, string | null>;
  }

  interface ListedFile {
    type: string;
    id: string;
    name: string;
    path: string;
    size: number;
  }

  export class API {
    constructor(config: ApiConfig);
    branch: string;
    repoURL: string;
    originRepo: string;
    originRepoURL: string;
    repoOwner: string;
    originRepoName: string;
    useOpenAuthoring: boolean;
    cmsLabelPrefix: string;
    initialWorkflowStatus: string;
    urlFor(path: string, options: Pick<RequestOptions, 'params'>): string;
    request(path: string, options?: RequestOptions): Promise<unknown>;
    requestAllPages(path: string, options?: RequestOptions): Promise<unknown[]>;
    user(): Promise<Record<string, string>>;
    hasWriteAccess(): Promise<boolean>;
    toBase64(text: string): Promise<string>;
    readFile(path: string, id: null, where: { repoURL?: string | undefined }): Promise<string>;
    listFiles(
      path: string,
      where?: { repoURL?: string; branch?: string; depth?: number },
      folderSupport?: boolean,
    ): Promise<ListedFile[]>;
    readFileMetadata(path: string, id: string): Promise<{ author: string; updatedOn: string }>;
    persistFiles(
      dataFiles: ChangedFile[],
      mediaFiles: ChangedFile[],
      options: SaveOptions,
    ): Promise<unknown>;
    changeFilesOnBranch(
      operations: Operation[],
      options: SaveOptions,
      branch: string,
    ): Promise<unknown>;
    editorialWorkflowGit(
      files: ChangedFile[],
      slug: string,
      collection: string,
      options: SaveOptions,
    ): Promise<void>;
    generateContentKey(collection: string, slug: string): string;
    createBranch(name: string): Promise<unknown>;
    getBranch(name: string): Promise<unknown>;
    deleteBranch(name: string): Promise<unknown>;
    getPullRequests(state: 'open' | 'all', head?: string): Promise<PullRequest[]>;
    getBranchPullRequest(branch: string): Promise<PullRequest>;
    createPR(title: string, branch: string): Promise<PullRequest>;
    mergePR(pull: PullRequest): Promise<void>;
    setPullRequestStatus(pull: PullRequest, status: string): Promise<void>;
    retrieveUnpublishedEntryData(key: string): Promise<unknown>;
    publishUnpublishedEntry(collection: string, slug: string): Promise<void>;
    forkExists(): Promise<boolean>;
    createFork(): Promise<{ full_name: string }>;
    mergeUpstream(): Promise<void>;
  }

  export const ForgejoBackend: new (
    config: { backend: Record<string, unknown> },
    options?: Record<string, unknown>,
  ) => ForgejoImplementation;

  interface ForgejoImplementation extends ForgeBackend {
    options: { updateUserCredentials?: (credentials: Credentials) => unknown };
    api: API;
    token: string;
    repo: string;
    originRepo: string;
    branch: string;
    apiRoot: string;
    cmsLabelPrefix: string;
    initialWorkflowStatus: string;
    openAuthoringEnabled: boolean;
    alwaysForkEnabled: boolean;
    useOpenAuthoring: boolean;
    authComponent(): import('react').ComponentType<Record<string, unknown>>;
    status(): Promise<import('./status.ts').Status>;
    authenticateWithFork(options: {
      userData: Credentials;
      getPermissionToFork: () => Promise<void> | void;
    }): Promise<void>;
    pollUntilForkExists(fork: { repo: string; token: string }): Promise<void>;
  }

  export const AuthenticationPage: new (props: Record<string, unknown>) => Component & {
    auth?: import('decap-cms-lib-auth').PkceAuthenticator;
    componentDidMount(): void;
  };
}

declare module 'decap-cms-lib-auth' {
  export class PkceAuthenticator {
    authenticate(options: { scope: string }, done: unknown): Promise<void>;
  }
}

declare module 'decap-cms-lib-util' {
  export const MERGE_COMMIT_MESSAGE: string;
  export function branchFromContentKey(key: string): string;
  export function isCMSLabel(name: string, prefix: string): boolean;
  export function statusToLabel(status: string, prefix: string): string;
  export class APIError extends Error {
    constructor(message: string, status: number, api: string, meta?: Record<string, unknown>);
    status: number;
    meta: Record<string, unknown>;
  }
  export class AccessTokenError extends Error {}
}
