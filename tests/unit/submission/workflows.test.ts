import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { entry, type Fields } from '../validation/minimal.ts';
import { makeFolder } from './repository.ts';
import { createSite, LETTER, letter, PASSED } from './submit.ts';

interface Step {
  name?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, { if?: string; permissions?: unknown; steps: Step[] }>;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));
const readText = (name: string) => readFileSync(join(root, name), 'utf8').replace(/^\s*#.*$/gm, '');
const read = (name: string) => parse(readText(name)) as Workflow;

describe.each(['.github/workflows/submission.yml', '.forgejo/workflows/submission.yml'])(
  '%s',
  (name) => {
    const workflow = read(name);
    const [job] = Object.values(workflow.jobs);
    const steps = job!.steps;

    it('runs as main has it, for pull requests to main from forks', () => {
      expect(workflow.on).toEqual({
        pull_request_target: { branches: ['main'], types: ['opened', 'synchronize', 'reopened'] },
      });
      expect(job!.if).toBe('github.event.pull_request.head.repo.full_name != github.repository');
    });

    it('may read the repository and nothing else, and keeps no token', () => {
      expect(workflow.permissions).toEqual({});
      expect(Object.values(workflow.jobs).map(({ permissions }) => permissions)).toEqual([
        { contents: 'read' },
      ]);
      expect(readText(name)).not.toMatch(/secrets|github\.token|GITHUB_TOKEN|cache: true|artifact/);
    });

    it('checks out main only, without credentials', () => {
      const checkouts = steps.filter(({ uses }) => uses?.includes('actions/checkout@'));
      expect(checkouts.map((step) => step.with)).toEqual([
        { ref: 'main', 'fetch-depth': 0, 'persist-credentials': false },
      ]);
      const scripts = steps.map(({ run = '' }) => run).join('\n');
      expect(scripts).not.toMatch(
        /git.*\b(?:checkout|switch|merge|restore|worktree|apply|am|reset)\b/,
      );
    });

    it('puts nothing of the pull request into a script', () => {
      expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
      const expressions = [...readText(name).matchAll(/\$\{\{ (.+?) \}\}/g)].map(
        ([, found]) => found,
      );
      expect(new Set(expressions)).toEqual(
        new Set(['github.event.pull_request.number', 'github.event.pull_request.head.sha']),
      );
    });

    it('installs before anything of the pull request is on the machine', () => {
      const order = steps.map(({ run = '' }) => run);
      expect(order.findIndex((run) => run.startsWith('npm ci'))).toBeLessThan(
        order.findIndex((run) => run.includes('refs/pull/')),
      );
    });

    it('uses actions by their commit', () => {
      for (const { uses } of steps) if (uses) expect(uses).toMatch(/@[0-9a-f]{40}$/);
    });

    /** Runs the workflow's own scripts in a clone of a forge that has the pull request. */
    function runSteps(head: string, folder: string) {
      const summary = join(makeFolder(), 'summary.md');
      const scripts = steps.flatMap(({ name: title, run }) => (title && run ? [run] : []));
      const results = scripts.map((script) =>
        spawnSync('bash', ['-c', script], {
          cwd: folder,
          encoding: 'utf8',
          env: {
            ...process.env,
            NUMBER: '7',
            HEAD: head,
            GITHUB_TOKEN: 'secret',
            GITHUB_STEP_SUMMARY: summary,
          },
        }),
      );
      return { results, summary };
    }

    function createForge(files: Record<string, string>, election: Fields = {}) {
      const { repository, main } = createSite({
        'content/elections/jhv.mdx': entry('elections', election),
      });
      const head = repository.commit(files, [main]);
      repository.git(['update-ref', 'refs/heads/main', main]);
      repository.git(['update-ref', 'refs/pull/7/head', head]);
      const folder = makeFolder();
      execFileSync('git', ['clone', '--quiet', `file://${repository.folder}`, folder]);
      for (const name of ['bin', 'node_modules']) symlinkSync(join(root, name), join(folder, name));
      return { head, folder };
    }

    it('checks what it has fetched and says so', () => {
      const { head, folder } = createForge({ 'README.md': 'Neu.' });
      const { results, summary } = runSteps(head, folder);
      expect(results.map(({ status }) => status)).toEqual([0, 1]);
      expect(results[1]!.stdout).toMatch(
        /^::stop-commands::\S+\nREADME\.md {2}Diese Datei ist schon/,
      );
      expect(readFileSync(summary, 'utf8')).toContain('README.md  Diese Datei');
      expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe('Read me.');
    });

    it('stops when the pull request has changed in between', () => {
      const { folder } = createForge({ [LETTER]: letter() });
      const { results } = runSteps('0'.repeat(40), folder);
      expect(results[0]).toMatchObject({
        status: 1,
        stdout: 'Der Antrag hat sich gerade geändert. Der nächste Lauf prüft den neuen Stand.\n',
      });
    });

    it.each([
      ['2999-01-01T12:00', PASSED[0]],
      ['2020-01-01T12:00', 'Das Schreiben kommt zu spät.'],
    ])('judges a deadline of %s by the clock of the machine', (lettersDue, message) => {
      const past = { submitted: '2026-01-01T12:00', consent: { givenOn: '2026-01-01' } };
      const { head, folder } = createForge({ [LETTER]: letter(past) }, { lettersDue });
      const { results } = runSteps(head, folder);
      expect(results[1]!.stdout).toContain(message);
    });
  },
);

describe.each(['.github/workflows/site.yml', '.forgejo/workflows/site.yml'])('%s', (name) => {
  const workflow = read(name);

  it('tests pull requests as strangers’ code: with what a fork gets, which is no secret', () => {
    expect(Object.keys(workflow.on)).toContain('pull_request');
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    expect(workflow.permissions).toEqual({});
  });

  it('gives secrets and rights to write to main only', () => {
    for (const job of Object.values(workflow.jobs)) {
      const needsTrust = /secrets\.|github\.token|: write|"write"/.test(JSON.stringify(job));
      if (needsTrust) expect(job.if).toContain("github.ref == 'refs/heads/main'");
    }
  });
});
