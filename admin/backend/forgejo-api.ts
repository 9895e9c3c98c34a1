import type { ChangedFile, PullRequest, SaveOptions } from 'decap-cms-backend-forgejo';
import {
  branchFromContentKey,
  isCMSLabel,
  MERGE_COMMIT_MESSAGE,
  statusToLabel,
} from 'decap-cms-lib-util';
import { createForgeError } from './forge-error.ts';
import { ForgejoFiles } from './forgejo-files.ts';

/** How often a merge is asked for while Forgejo still finds out whether it can be done. */
const MERGE_TRIES = 3;

/**
 * How Decap's client for Forgejo keeps drafts: each is a branch with a pull request, and a label says its state.
 *
 * - With Decap, a draft vanishes for good when its pull request or its label could not be made the first time (the
 *   messages of #7477). Here one without a label counts as new, and the next save makes what is missing.
 * - Decap publishes what the draft has become meanwhile; here, what was looked at.
 * - It takes a fork that could not be asked for for missing.
 */
export class ForgejoApi extends ForgejoFiles {
  /** The newest commit that was read or written, by branch. */
  readonly #heads = new Map<string, string>();
  /** The commit that this page shows. */
  readonly #seen = new Map<string, string>();

  override async editorialWorkflowGit(
    files: ChangedFile[],
    slug: string,
    collection: string,
    options: SaveOptions,
  ): Promise<void> {
    const branch = branchFromContentKey(this.generateContentKey(collection, slug));
    const pull = this.useOpenAuthoring ? undefined : await this.#findPull(branch);
    if (pull === undefined) await this.#startBranch(branch);
    const answer = await this.commitFiles(files, branch, options);
    this.#noteCommit(branch, answer);
    if (this.useOpenAuthoring) return;
    const draft = pull ?? (await this.createPR(options.commitMessage, branch));
    const hasLabel = draft.labels.some(
      ({ id, name }) => id !== undefined && isCMSLabel(name, this.cmsLabelPrefix),
    );
    if (hasLabel) return;
    const status = options.status ?? this.initialWorkflowStatus;
    // The text is saved; without its label the draft counts as new, which it is.
    await this.setPullRequestStatus(draft, status).catch(() => undefined);
  }

  override async getPullRequests(state: 'open' | 'all', head?: string): Promise<PullRequest[]> {
    const name = statusToLabel(this.initialWorkflowStatus, this.cmsLabelPrefix);
    return (await super.getPullRequests(state, head)).map((pull) =>
      this.#isUnlabelledDraft(pull) ? { ...pull, labels: [...pull.labels, { name }] } : pull,
    );
  }

  override async getBranchPullRequest(branch: string): Promise<PullRequest> {
    const pull = await super.getBranchPullRequest(branch);
    this.#heads.set(branch, pull.head.sha);
    return pull;
  }

  override async retrieveUnpublishedEntryData(key: string): Promise<unknown> {
    const entry = await super.retrieveUnpublishedEntryData(key);
    const branch = branchFromContentKey(key);
    this.#seen.set(branch, this.#heads.get(branch) ?? '');
    return entry;
  }

  override async publishUnpublishedEntry(collection: string, slug: string): Promise<void> {
    const branch = branchFromContentKey(this.generateContentKey(collection, slug));
    await this.mergePR(await this.getBranchPullRequest(branch));
    // It is public; a branch that stays is in nobody's way.
    await this.deleteBranch(branch).catch(() => undefined);
  }

  override async mergePR(pull: PullRequest, tries = MERGE_TRIES): Promise<void> {
    const body = {
      Do: 'merge',
      MergeTitleField: `Veröffentlicht: ${pull.title}`,
      MergeMessageField: MERGE_COMMIT_MESSAGE,
      head_commit_id: this.#seen.get(pull.head.ref) ?? pull.head.sha,
    };
    try {
      await this.request(`${this.originRepoURL}/pulls/${pull.number}/merge`, {
        method: 'POST',
        body: JSON.stringify(body),
      });
    } catch (error) {
      const { status, meta } = error as { status?: number; meta?: { reason?: string } };
      if (status === 409) throw createForgeError(CHANGED, status);
      if (status !== 405) throw error;
      if (!/try again/i.test(meta?.reason ?? '')) throw createForgeError(REFUSED, status);
      if (tries <= 1) throw createForgeError(UNFIT, status);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      await this.mergePR(pull, tries - 1);
    }
  }

  override async forkExists(): Promise<boolean> {
    try {
      const found = await this.request(`/repos/${this.repoOwner}/${this.originRepoName}`);
      const { parent } = found as { parent?: { full_name: string } | null };
      return parent?.full_name.toLowerCase() === this.originRepo.toLowerCase();
    } catch (error) {
      if ((error as { status?: number }).status === 404) return false;
      throw error;
    }
  }

  async #findPull(branch: string): Promise<PullRequest | undefined> {
    const [pull] = await this.getPullRequests('open', `${this.repoOwner}:${branch}`);
    return pull;
  }

  /** A branch without a draft is left over from one that was published or closed: a new draft begins with what is public. */
  async #startBranch(branch: string): Promise<void> {
    const exists = await this.getBranch(branch).then(
      () => true,
      (error: unknown) => {
        if ((error as { status?: number }).status === 404) return false;
        throw error;
      },
    );
    if (exists && this.useOpenAuthoring) return;
    if (exists) await this.deleteBranch(branch);
    await this.createBranch(branch);
  }

  #noteCommit(branch: string, answer: unknown): void {
    const { commit } = Object(answer) as { commit?: { sha?: string } };
    if (commit?.sha !== undefined) this.#seen.set(branch, commit.sha);
  }

  #isUnlabelledDraft({ head, labels }: PullRequest): boolean {
    if (!head.ref.startsWith('cms/') || head.repo?.full_name !== this.originRepo) return false;
    return !labels.some(({ name }) => isCMSLabel(name, this.cmsLabelPrefix));
  }
}

const CHANGED =
  'Jemand hat diesen Entwurf geändert, seit du ihn geladen hast. Lade die Seite neu und sieh ihn dir noch einmal an.';
const REFUSED =
  'Entweder fehlt noch eine Zustimmung oder eine Prüfung, oder dein Konto darf nicht veröffentlichen.';
const UNFIT =
  'Der Entwurf passt nicht mehr zu dem, was inzwischen auf der Website steht. Kopiere deinen Text, verwirf den Entwurf und trage die Änderung neu ein.';
