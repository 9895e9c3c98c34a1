import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { formatReportAsMarkdown } from '../../../src/validation/submission/report.ts';
import { makeFolder, type Repository } from './repository.ts';
import { createSite, LETTER, letter, NOW, PASSED, report } from './submit.ts';

describe('the check', () => {
  it('runs nothing that attributes, hooks, monitors or the environment name', async () => {
    const { repository, main } = createSite();
    const files = { [LETTER]: letter(), '.gitattributes': '* filter=evil diff=evil merge=evil' };
    const head = repository.commit(files, [main]);
    const mark = join(makeFolder(), 'ran');
    repository.write('evil.sh', `#!/bin/sh\necho ran >> ${mark}\ncat\n`, 0o755);
    const evil = join(repository.folder, 'evil.sh');
    // Armed after the commits are made, or they would set it off.
    for (const hook of ['post-checkout', 'post-index-change', 'reference-transaction']) {
      repository.write(`.git/hooks/${hook}`, `#!/bin/sh\n${evil}\n`, 0o755);
    }
    repository.write('.git/info/attributes', '* diff=evil filter=evil merge=evil\n');
    for (const [key, value] of [
      ['diff.evil.textconv', evil],
      ['diff.evil.command', evil],
      ['filter.evil.smudge', evil],
      ['merge.evil.driver', evil],
      ['diff.external', evil],
      ['core.fsmonitor', evil],
      ['core.pager', evil],
    ] as const) {
      repository.git(['config', key, value]);
    }
    // Proof that the trap works.
    execFileSync('git', ['cat-file', '--textconv', `${head}:${LETTER}`], {
      cwd: repository.folder,
      stdio: 'pipe',
    });
    const proof = readFileSync(mark, 'utf8');
    expect(proof).toContain('ran');

    const old = { ...process.env };
    Object.assign(process.env, { GIT_EXTERNAL_DIFF: evil, GIT_DIR: '/nowhere', GIT_PAGER: evil });
    try {
      expect(await report(repository, main, head)).toHaveLength(1);
    } finally {
      for (const name of ['GIT_EXTERNAL_DIFF', 'GIT_DIR', 'GIT_PAGER']) {
        if (old[name] === undefined) Reflect.deleteProperty(process.env, name);
        else process.env[name] = old[name];
      }
    }
    expect(readFileSync(mark, 'utf8')).toBe(proof);
  });

  it('is not deceived by replaced objects', async () => {
    const { repository, main } = createSite();
    const head = repository.commit({ [LETTER]: letter(), 'bin/evil.ts': 'evil' }, [main]);
    repository.git(['replace', head, repository.commit({ [LETTER]: letter() }, [main])]);
    expect(await report(repository, main, head)).toEqual([expect.stringContaining('bin/evil.ts')]);
  });

  it('writes nothing into the work tree', async () => {
    const { repository, main } = createSite();
    await report(repository, main, repository.commit({ [LETTER]: letter() }, [main]));
    expect(existsSync(join(repository.folder, 'content'))).toBe(false);
  });
});

describe('bin/check-submission.ts', () => {
  const bin = fileURLToPath(new URL('../../../bin/check-submission.ts', import.meta.url));
  const run = (repository: Repository, args: string[], summary?: string) =>
    spawnSync(process.execPath, [bin, '--repository', repository.folder, ...args], {
      encoding: 'utf8',
      // As the workflows run it: with nothing but a way to Git.
      env: {
        PATH: process.env.PATH,
        SITE_NOW: NOW,
        ...(summary !== undefined && { GITHUB_STEP_SUMMARY: summary }),
      },
    });

  it('ends with 0 and says so in German', () => {
    const { repository, main } = createSite();
    const head = repository.commit({ [LETTER]: letter() }, [main]);
    const { status, stdout, stderr } = run(repository, ['--base', main, '--head', head]);
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: `${PASSED.join('')}\n`,
      stderr: '',
    });
  });

  it('ends with 1 on problems, says them, and writes them to the page of the run', () => {
    const { repository, main } = createSite();
    const head = repository.commit({ [LETTER]: letter({ status: 'elected' }) }, [main]);
    const summary = join(makeFolder(), 'summary.md');
    const { status, stdout } = run(repository, ['--base', main, '--head', head], summary);
    expect(status).toBe(1);
    expect(stdout).toContain('status  Den Stand trägt der Vorstand nach der Wahl ein.');
    expect(stdout).toContain('\n1 Problem. Berichtige, was oben steht');
    expect(readFileSync(summary, 'utf8')).toBe(
      `## Prüfung der Kandidatur\n\n\`\`\`text\n${stdout}\`\`\`\n`,
    );
  });

  it('ends with 1 when the commits are missing, in German', () => {
    const { repository, main } = createSite();
    expect(run(repository, ['--base', main])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Welche Commits?') as string,
    });
    expect(run(repository, ['--base', main, '--head', 'fehlt'])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(
        'Den Commit „fehlt“ gibt es in diesem Repository nicht.',
      ) as string,
    });
  });
});

describe('the report as Markdown', () => {
  it('is a block of code that no word in it can leave', () => {
    const markdown = formatReportAsMarkdown({
      problems: [],
      letters: [{ name: '````\n# Gewählt', office: '<b>', election: '![](https://evil.example)' }],
    });
    const [, fence = '', inner] = /\n(`+)text\n([^]*)\n\1\n$/.exec(markdown) ?? [];
    expect(fence).toBe('`````');
    expect(inner?.split('\n')).toHaveLength(1);
  });
});
