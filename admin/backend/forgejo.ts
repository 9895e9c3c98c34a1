import { ForgejoBackend, type API } from 'decap-cms-backend-forgejo';
import { createElement } from 'react';
import { isUnreachable } from './forge-error.ts';
import { ForgejoApi } from './forgejo-api.ts';
import { ForgejoLogin } from './forgejo-login.ts';
import { renewToken } from './renew-token.ts';
import { readStoredUser } from './stored-user.ts';
import { Session, type Credentials } from './session.ts';
import type { BackendClass, LoadedEntry, User } from './types.ts';
import { tellStatus } from './status.ts';
import { refuseGaps } from './whole-lists.ts';

/**
 * Decap's backend for Forgejo (decap-cms-backend-forgejo 3.4.3), mended:
 *
 * - A log-in lasts as long as its refresh token, and does not end because there is no connection.
 * - An entry that cannot be read is no empty entry: saving that would destroy it.
 * - What its client does, see {@link ForgejoApi}.
 */
export class Forgejo extends ForgejoBackend {
  readonly #appId: string;
  #session: Session | undefined;
  #login: string | undefined;

  constructor(...[config, options]: ConstructorParameters<typeof ForgejoBackend>) {
    super(config, options);
    this.#appId = String(config.backend.app_id);
  }

  override authComponent() {
    return (props: Record<string, unknown>) =>
      createElement(ForgejoLogin, { ...props, backend: this });
  }

  override async authenticate(credentials: Credentials): Promise<User> {
    const session = this.#begin(credentials);
    const user = await this.api.user();
    this.#login = user.login;
    const mayWrite = await this.api.hasWriteAccess();
    if (!mayWrite) throw new Error(NO_RIGHT);
    return {
      name: user.full_name,
      login: user.login,
      email: user.email,
      ...session.credentials,
      useOpenAuthoring: this.useOpenAuthoring,
    };
  }

  override async restoreUser(user: User): Promise<User> {
    this.#login = user.login;
    try {
      if (this.openAuthoringEnabled) {
        await this.authenticateWithFork({ userData: user, getPermissionToFork: askAtLogIn });
      }
      return await this.authenticate(this.#session?.credentials ?? user);
    } catch (error) {
      // Decap logs out for whatever goes wrong.
      if (!isUnreachable(error)) throw error;
      if (user.useOpenAuthoring === true) this.#useFork(user.login ?? '');
      this.#begin(user);
      return user;
    }
  }

  override async authenticateWithFork({
    userData,
    getPermissionToFork,
  }: Parameters<InstanceType<typeof ForgejoBackend>['authenticateWithFork']>[0]): Promise<void> {
    this.repo = this.originRepo;
    this.useOpenAuthoring = false;
    const session = this.#begin(userData);
    if (!this.alwaysForkEnabled && (await this.api.hasWriteAccess())) return;
    const { login = '' } = await this.api.user();
    this.#useFork(login);
    this.api = this.#createApi(session);
    if (await this.api.forkExists()) {
      await this.api.mergeUpstream();
      return;
    }
    await getPermissionToFork();
    const fork = await this.api.createFork();
    const { token } = session.credentials;
    await this.pollUntilForkExists({ repo: `/repos/${fork.full_name}`, token });
  }

  override status() {
    return tellStatus(() => this.api.user());
  }

  override async getEntry(path: string): Promise<LoadedEntry> {
    const data = await this.api.readFile(path, null, { repoURL: this.api.originRepoURL });
    return { data, file: { path, id: null } };
  }

  #begin(credentials: Credentials): Session {
    const base = this.apiRoot.replace(/\/api\/[^/]+\/?$/, '');
    const endpoint = { url: `${base}/login/oauth/access_token`, clientId: this.#appId };
    const session = new Session(credentials, {
      renew: (refreshToken) => renewToken(endpoint, refreshToken),
      readStored: () => readStoredUser(this.#login),
      onRenewed: (renewed) => {
        this.token = renewed.token;
        this.options.updateUserCredentials?.(renewed);
      },
    });
    this.#session = session;
    this.token = credentials.token;
    this.api = this.#createApi(session);
    return session;
  }

  #createApi(session: Session): API {
    const config = {
      token: session.credentials.token,
      branch: this.branch,
      repo: this.repo,
      originRepo: this.originRepo,
      apiRoot: this.apiRoot,
      useOpenAuthoring: this.useOpenAuthoring,
      cmsLabelPrefix: this.cmsLabelPrefix,
      initialWorkflowStatus: this.initialWorkflowStatus,
    };
    return new ForgejoApi(config, session);
  }

  #useFork(login: string): void {
    this.repo = `${login}/${this.originRepo.split('/')[1] ?? ''}`;
    this.useOpenAuthoring = true;
  }
}

const NO_RIGHT =
  'Dein Konto darf hier nichts ändern. Melde dich mit einem an, das es darf, oder bitte den Vorstand um das Recht.';

export const ForgejoWithWholeLists = refuseGaps(Forgejo as unknown as BackendClass);

/** Decap makes the fork without a question where somebody is logged in already, on the board's page for example. */
function askAtLogIn(): never {
  throw new Error('Melde dich hier noch einmal an.');
}
