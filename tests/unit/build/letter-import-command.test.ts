import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packCandidacy } from '../../../src/letter/package.ts';
import { createDocx, createRun, paragraph } from '../letter/docx-file.ts';
import { copyElection } from './copy-election.ts';

/** The command as a volunteer calls it, from the folder that the letter lies in. */
let base: string;
const run = (...args: string[]) => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['bin/letter-import.ts', ...args],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        CONTENT_DIR: join(base, 'content'),
        INIT_CWD: join(base, 'post'),
        SITE_NOW: '2026-11-08T12:00:00+01:00',
      },
    },
  );
  return { stdout, stderr, status };
};
const FOR = ['--election', 'jhv-2027', '--office', 'vorsitz', '--name', 'Änne Groß'];

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'command-'));
  await copyElection(join(base, 'content'));
  await mkdir(join(base, 'post'));
});
afterAll(() => rm(base, { recursive: true }));

it('reads a letter, prints its path, what to check and what is missing', async () => {
  const body = paragraph('Hallo') + `<w:p>${createRun('geheim', '<w:vanish/>')}</w:p>`;
  await writeFile(join(base, 'post/brief.docx'), createDocx({ body, comments: '<w:comment/>' }));
  const { stdout, stderr, status } = run('brief.docx', ...FOR);
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  expect(stdout).toMatch(
    /candidacies\/jhv-2027\/aenne-gross\.mdx\n\nBitte prüfen:\n- Versteckter Text.*\n\nWeggelassen:\n- Ein Kommentar.*\n\nEs fehlt noch:\n- Die Einwilligung/,
  );
  const file = join(base, 'content/candidacies/jhv-2027/aenne-gross.mdx');
  expect(await readFile(file, 'utf8')).toContain('submitted: 2026-11-08T12:00');
  expect(run('brief.docx', ...FOR)).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/--id/) as string,
  });
});

it('reads a package', async () => {
  const entry =
    '---\nname: Ä\noffice: vorsitz\nsubmitted: 2026-11-08T10:30\nconsent:\n  givenOn: 2026-11-08\n---\n\nText\n';
  const bytes = packCandidacy({ election: 'jhv-2027', id: 'ae', entry });
  await writeFile(join(base, 'post/a.zip'), bytes);
  expect(run('a.zip', '--id', 'ae-2').stdout).toMatch(/ae-2\.mdx\n\nBitte prüfen:\n- Eingang/);
  const submitted = '2026-11-08T11:00';
  expect(run('a.zip', '--submitted', submitted).stdout).toMatch(/ae\.mdx\n$/);
  const file = join(base, 'content/candidacies/jhv-2027/ae.mdx');
  expect(await readFile(file, 'utf8')).toContain(`submitted: ${submitted}\n`);
});

it('takes nothing for a package that the package says itself', () => {
  expect(run('a.zip', '--office', 'vorsitz')).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^So geht es/) as string,
  });
});

it('ends with one sentence where there is no such file, or no such way to call it', () => {
  expect(run('fehlt.docx', ...FOR)).toEqual({
    status: 1,
    stdout: '',
    stderr: `Die Datei „fehlt.docx“ gibt es nicht. Gesucht wurde ${join(base, 'post/fehlt.docx')}.\n`,
  });
  expect(run()).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^So geht es/) as string,
  });
});
