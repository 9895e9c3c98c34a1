import { describe, expect, it } from 'vitest';
import { Repository, type Change } from './repository.ts';
import { createSite, LETTER, letter, PASSED, report, STRANGER, submit } from './submit.ts';

const OLD_LETTER = 'content/candidacies/jhv/muster.mdx';

/** A good letter and something else: what the report says of the something. */
async function submitWith(changes: Record<string, Change>): Promise<string[]> {
  return submit({ [LETTER]: letter(), ...changes });
}

describe('a pull request from outside', () => {
  it('brings a letter', async () => {
    expect(await submit({ 'content/pages/neu.mdx': 'x' })).toEqual([
      'content/candidacies  In diesem Antrag ist kein Schreiben. Lege genau eines an: content/candidacies/<wahl>/<name>.mdx.',
      `content/pages/neu.mdx  ${STRANGER}`,
    ]);
  });

  it('brings one letter', async () => {
    const lines = await submitWith({ 'content/candidacies/jhv/zweite.mdx': letter() });
    expect(lines).toEqual(
      [LETTER, 'content/candidacies/jhv/zweite.mdx'].map(
        (path) =>
          `${path}  Dieser Antrag enthält 2 Schreiben, erlaubt ist eines. Stelle für jede Kandidatur einen eigenen Antrag.`,
      ),
    );
  });

  it.each([
    '.github/workflows/evil.yml',
    '.forgejo/workflows/evil.yml',
    '.gitattributes',
    '.gitmodules',
    'content/.gitattributes',
    'content/candidacies/jhv/.gitattributes',
    'package.json',
    'bin/check-submission.ts',
    'Content/candidacies/jhv/zweite.mdx',
    'content/Candidacies/jhv/zweite.mdx',
    'content/candidacies/neu.mdx',
    'content/candidacies/jhv/tief/neu.mdx',
    'content/candidacies/jhv/neu.mdx ',
    'content/candidacies/jhv/zweite.MDX',
    'content/candidacies/jhv/neu.mdx.html',
    'content/pages/neu.mdx',
  ])('adds nothing else: „%s“', async (path) => {
    expect(await submitWith({ [path]: letter() })).toEqual([`${path}  ${STRANGER}`]);
  });

  it('changes nothing', async () => {
    const message = 'Diese Datei ist schon auf der Website. Stelle sie wieder her, wie sie war.';
    expect(
      await submitWith({ '.github/workflows/site.yml': 'evil', 'content/settings.yml': 'evil' }),
    ).toEqual([`.github/workflows/site.yml  ${message}`, `content/settings.yml  ${message}`]);
  });

  it('changes no letter that is public, not even its own', async () => {
    expect(await submit({ [OLD_LETTER]: letter({ branch: 'Bilk' }) })).toEqual([
      `${OLD_LETTER}  Dieses Schreiben ist schon auf der Website. Stelle es wieder her, wie es war. Ändern kann es der Vorstand: Schreibe ihm.`,
    ]);
  });

  it('deletes nothing', async () => {
    expect(await submitWith({ 'README.md': undefined, [OLD_LETTER]: undefined })).toEqual(
      ['README.md', OLD_LETTER].map(
        (path) =>
          `${path}  Diese Datei ist in deinem Antrag gelöscht. Stelle sie wieder her: Mit einer Kandidatur kommt nur etwas hinzu.`,
      ),
    );
  });

  it('renames nothing: somebody else’s letter does not become a new one', async () => {
    const { repository, main } = createSite();
    const object = repository.git(['rev-parse', `${main}:${OLD_LETTER}`]);
    const files = { [OLD_LETTER]: undefined, [LETTER]: { mode: '100644', object } };
    const lines = await report(repository, main, repository.commit(files, [main]));
    expect(lines).toEqual([
      expect.stringContaining(`${OLD_LETTER}  Diese Datei ist in deinem Antrag gelöscht.`),
    ]);
  });

  it.each([
    ['a link', '120000', 'Dies ist eine Verknüpfung oder keine gewöhnliche Datei.'],
    ['a program', '100755', 'Die Datei ist als Programm gekennzeichnet (Modus 100755).'],
    ['a submodule', '160000', 'Dies ist ein fremdes Repository und keine Datei.'],
  ])('has no letter and no picture that is %s', async (_name, mode, message) => {
    const { repository, main } = createSite();
    const target = mode === '120000' ? '../../../README.md' : letter();
    const object = mode === '160000' ? main : repository.store(target);
    const picture = 'content/candidacies/jhv/neu.jpg';
    const files = { [LETTER]: { mode, object }, [picture]: { mode, object } };
    const lines = await report(repository, main, repository.commit(files, [main]));
    expect(lines).toEqual([
      expect.stringContaining(`${picture}  ${message}`),
      expect.stringContaining(`${LETTER}  ${message}`),
    ]);
  });

  it('puts no link in the place of a folder', async () => {
    const { repository, main } = createSite();
    const folder = 'content/candidacies/jhv';
    const link = { mode: '120000', object: repository.store('/etc') };
    const head = repository.commit({ [OLD_LETTER]: undefined, [folder]: link }, [main]);
    const lines = await report(repository, main, head);
    expect(lines).toContain(`${folder}  ${STRANGER}`);
    expect(lines).toContainEqual(expect.stringContaining('In diesem Antrag ist kein Schreiben.'));
  });

  it.each(['..', '.git', '.'])('leads nowhere else by a folder called „%s“', async (name) => {
    const { repository, main } = createSite();
    const head = repository.commitFolder(main, name, 'neu.mdx', letter());
    expect(await report(repository, main, head)).toContain(`${name}/neu.mdx  ${STRANGER}`);
  });

  it('leads nowhere else by an election called „..“', async () => {
    const { repository, main } = createSite();
    const inner = repository.git(
      ['mktree'],
      `100644 blob ${repository.store(letter())}\tneu.mdx\n`,
    );
    const candidacies = repository.git(['mktree'], `040000 tree ${inner}\t..\n`);
    const content = repository
      .git(['ls-tree', `${main}:content`])
      .replace(/[0-9a-f]{40}(?=\tcandidacies)/, candidacies);
    const root = repository
      .git(['ls-tree', main])
      .replace(/[0-9a-f]{40}(?=\tcontent)/, repository.git(['mktree'], `${content}\n`));
    const head = repository.commitTree(repository.git(['mktree'], `${root}\n`), [main]);
    expect(await report(repository, main, head)).toContainEqual(
      expect.stringContaining('content/candidacies/../neu.mdx:1  „..“ taugt nicht als Adresse.'),
    );
  });

  it('may say nothing at all', async () => {
    const { repository, main } = createSite();
    expect(await report(repository, main, main)).toEqual([
      expect.stringContaining('In diesem Antrag ist kein Schreiben.'),
    ]);
  });

  it('with a thousand files is told in twenty lines and one', async () => {
    const files = Array.from({ length: 1000 }, (_, index) => [`neu/${String(index)}.txt`, 'x']);
    const lines = await submitWith(Object.fromEntries(files) as Record<string, string>);
    expect(lines).toHaveLength(21);
    expect(lines[0]).toBe(
      '… und 980 weitere Dateien, die nicht zu einer Kandidatur gehören. Lege den Antrag am besten neu an, mit nichts als deinem Schreiben.',
    );
  });

  it('with a folder of a hundred thousand files is refused before they are listed', async () => {
    const { repository, main } = createSite();
    const object = repository.store('x');
    const lines = Array.from({ length: 100_000 }, (_, index) => `100644 blob ${object}\t${index}`);
    const tree = repository.git(['mktree'], `${lines.join('\n')}\n`);
    const root = `${repository.git(['ls-tree', main])}\n040000 tree ${tree}\tbomb\n`;
    const head = repository.commitTree(repository.git(['mktree'], root), [main]);
    await expect(report(repository, main, head)).rejects.toThrow(
      'Der Antrag ändert zu viele Dateien',
    );
  });

  it('with folders a thousand deep is refused before the last one', async () => {
    await expect(submitWith({ [`${'a/'.repeat(1000)}x`]: 'x' })).rejects.toThrow(
      'Der Antrag ändert zu viele Dateien',
    );
  });

  it('with ten billion files is refused before they are listed', async () => {
    const { repository, main } = createSite();
    let tree = repository.git(['mktree'], `100644 blob ${repository.store('x')}\tx\n`);
    for (let depth = 0; depth < 10; depth += 1) {
      const lines = Array.from(
        { length: 10 },
        (_, index) => `040000 tree ${tree}\t${String(index)}`,
      );
      tree = repository.git(['mktree'], `${lines.join('\n')}\n`);
    }
    const root = `${repository.git(['ls-tree', main])}\n040000 tree ${tree}\tbomb\n`;
    const head = repository.commitTree(repository.git(['mktree'], root), [main]);
    await expect(report(repository, main, head)).rejects.toThrow(
      'Der Antrag ändert zu viele Dateien',
    );
  });
});

describe('names of files in the report', () => {
  it.each([
    ['a quotation mark', 'a"b.txt', 'a"b.txt'],
    ['an umlaut', 'schön.txt', 'schön.txt'],
    ['a line end', 'a\n::warning::b.txt', 'a\ufffd::warning::b.txt'],
    ['a colour for the terminal', 'a\u001b[31mb.txt', 'a\ufffd[31mb.txt'],
    ['a turn of the direction of writing', 'a\u202etxt.exe', 'a\ufffdtxt.exe'],
  ])('cannot steer whoever reads them: %s', async (_name, path, shown) => {
    expect(await submitWith({ [path]: 'x' })).toEqual([`${shown}  ${STRANGER}`]);
  });

  it('need not be UTF-8', async () => {
    const { repository, main } = createSite();
    const line = Buffer.concat([
      Buffer.from(`100644 blob ${repository.store('x')}\t`),
      Buffer.from([0x66, 0xfc, 0x72, 0x00]),
    ]);
    const tree = repository.git(['mktree', '-z'], line);
    const root = `${repository.git(['ls-tree', main])}\n040000 tree ${tree}\tneu\n`;
    const head = repository.commitTree(repository.git(['mktree'], root), [main]);
    expect(await report(repository, main, head)).toContain(`neu/f\ufffdr  ${STRANGER}`);
  });
});

describe('the history of a pull request', () => {
  it('may be behind main: what is new there is not its change', async () => {
    const { repository, main } = createSite();
    const head = repository.commit({ [LETTER]: letter() }, [main]);
    const newer = repository.commit(
      {
        'README.md': 'Newer.',
        'content/people/muster.mdx': undefined,
        'content/pages/neu.mdx': 'x',
      },
      [main],
    );
    expect(await report(repository, newer, head)).toEqual(PASSED);
  });

  it('may have mended its own letter on the way', async () => {
    const { repository, main } = createSite();
    const first = repository.commit({ [LETTER]: 'Nur ein Anfang.' }, [main]);
    expect(
      await report(repository, main, repository.commit({ [LETTER]: letter() }, [first])),
    ).toEqual(PASSED);
  });

  it('may have been brought up to date by a merge', async () => {
    const { repository, main } = createSite();
    const first = repository.commit({ [LETTER]: letter() }, [main]);
    const newer = repository.commit({ 'README.md': 'Newer.' }, [main]);
    const merged = repository.commit({ 'README.md': 'Newer.' }, [first, newer]);
    expect(await report(repository, newer, merged)).toEqual(PASSED);
  });

  it('cannot hide a change in a merge', async () => {
    const { repository, main } = createSite();
    const first = repository.commit({ [LETTER]: letter() }, [main]);
    const newer = repository.commit({ 'README.md': 'Newer.' }, [main]);
    // Says that it has merged main, and takes back what main did ("ours"); adds a file that neither side has.
    const merged = repository.commit({ 'bin/evil.ts': 'evil' }, [first, newer]);
    expect(await report(repository, newer, merged)).toEqual([
      'README.md  Diese Datei ist schon auf der Website. Stelle sie wieder her, wie sie war.',
      `bin/evil.ts  ${STRANGER}`,
    ]);
  });

  it('collides with a letter that has come to main since', async () => {
    const { repository, main } = createSite();
    const head = repository.commit({ [LETTER]: letter() }, [main]);
    const newer = repository.commit({ [LETTER]: letter({ name: 'Andere' }) }, [main]);
    expect(await report(repository, newer, head)).toEqual([
      `${LETTER}  Eine Datei dieses Namens gibt es schon. Gib deiner einen anderen Namen, zum Beispiel mit deinem Nachnamen darin.`,
    ]);
  });

  it('is judged by the election as main has it now', async () => {
    const { repository, main } = createSite();
    const head = repository.commit({ [LETTER]: letter() }, [main]);
    const election = repository.git(['show', `${main}:content/elections/jhv.mdx`]);
    const closed = election.replace('2027-01-10T23:59', '2027-01-01T23:59');
    const newer = repository.commit({ 'content/elections/jhv.mdx': closed }, [main]);
    expect(await report(repository, newer, head)).toEqual([
      expect.stringContaining('Das Schreiben kommt zu spät.'),
    ]);
  });

  it('needs a commit in common with main', async () => {
    const { repository, main } = createSite();
    const head = repository.commit({ [LETTER]: letter() });
    await expect(report(repository, main, head)).rejects.toThrow('keine gemeinsame Geschichte');
  });

  it('needs one such commit, not two', async () => {
    const { repository, main } = createSite();
    const left = repository.commit({ 'README.md': 'Left.' }, [main]);
    const right = repository.commit({ [LETTER]: letter() }, [main]);
    const base = repository.commit({}, [left, right]);
    const head = repository.commit({}, [right, left]);
    await expect(report(repository, base, head)).rejects.toThrow('kreuzt sich mehrfach');
  });

  it.each(['0'.repeat(40), '--output=/tmp/x', 'main:README.md', ''])(
    'begins at a commit, which „%s“ is not',
    async (name) => {
      const { repository, main } = createSite();
      await expect(report(repository, main, name)).rejects.toThrow(
        'gibt es in diesem Repository nicht',
      );
    },
  );

  it('is read from a repository, even from one that others own', async () => {
    const repository = new Repository();
    await expect(report(repository, 'main', 'main')).rejects.toThrow(
      'gibt es in diesem Repository nicht',
    );
  });
});
