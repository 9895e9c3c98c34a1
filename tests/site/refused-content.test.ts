import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint } from './checks/bytes.ts';
import { runBuild, type Run } from './cli.ts';
import {
  candidacy,
  election,
  entry,
  event,
  group,
  page,
  report,
  settings,
  yaml,
} from './fixtures/entries.ts';
import { writeContent, type ContentFiles } from './fixtures/write-content.ts';
import { NOW } from './now.ts';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'refused-'));
  await mkdir(join(directory, 'dist/deep'), { recursive: true });
  await writeFile(join(directory, 'dist/index.html'), 'Die letzte gute Fassung.');
  await writeFile(join(directory, 'dist/deep/page.html'), 'Auch die.');
});

afterEach(() => rm(directory, { recursive: true, force: true }));

/** Builds from `content/` to `dist/` in a folder of its own. */
async function buildFrom(files: ContentFiles): Promise<Run & { lines: string[] }> {
  const [content, out] = [join(directory, 'content'), join(directory, 'dist')];
  await writeContent(content, { 'settings.yml': yaml(settings), ...files });
  const run = await runBuild({ CONTENT_DIR: content, OUT_DIR: out, SITE_NOW: NOW });
  const lines = run.output.replaceAll(`${directory}/`, '').split('\n');
  return { ...run, lines: lines.filter((line) => line.startsWith('content/')) };
}

describe('content with problems', () => {
  const files: ContentFiles = {
    // A field that is missing, one that is unknown, one that is of the wrong kind.
    'events/fehlt.mdx': entry({ ...event, title: undefined }),
    'pages/layout.mdx': entry({ ...page, layout: '../../evil.astro' }),
    'events/datum.mdx': entry({ ...event, start: '2026-13-45T99:99' }),
    // References to what does not exist.
    'reports/verwaist.mdx': entry({ ...report, group: 'gibt-es-nicht' }),
    'candidacies/keine-wahl/muster.mdx': entry(candidacy),
    'elections/wahl.mdx': entry(election),
    'candidacies/wahl/falsches-amt.mdx': entry({ ...candidacy, office: 'kaiser' }),
    // Two entries with one address.
    'pages/programm.mdx': entry(page),
    // Files that are no text, no YAML, too big, not there.
    'groups/leer.mdx': '',
    'groups/latin1.mdx': Buffer.from(entry({ ...group, title: 'Bürger' }), 'latin1'),
    'groups/yaml.mdx': '---\ntitle: [offen\n---\n\nText.\n',
    'groups/gross.mdx': entry(group, 'Wort '.repeat(1_000_000)),
    'groups/ohne-anfang.mdx': `\n${entry(group)}`,
    // Pictures that are none.
    'events/bild.mdx': entry(event, '![Ein Bild](bild.jpg)'),
    'events/bild.jpg': 'Das ist kein Bild.',
    // What would run, or lead a reader away.
    'pages/skript.mdx': entry(page, '[klick](javascript:alert(1))'),
    'pages/direktive.mdx': entry(page, ':::skript\nText.\n:::'),
    'pages/fremd.mdx': entry(page, '![Bild](https://fremd.example/bild.png)'),
    // What belongs nowhere.
    'pages/index.html': '<script>alert(1)</script>',
  };

  it('is refused with exit code 1', async () => {
    const { code } = await buildFrom(files);
    expect(code).toBe(1);
  });

  it('is refused with every problem at once, each by file and line', async () => {
    const { lines } = await buildFrom(files);
    const places = lines.map((line) => line.split('  ')[0]);
    for (const path of Object.keys(files).filter(
      (file) => !['elections/wahl.mdx', 'events/bild.jpg'].includes(file),
    )) {
      expect(places, path).toContainEqual(
        expect.stringMatching(new RegExp(`^content/${path}(?::\\d+)*$`)),
      );
    }
  });

  it.each([
    ['events/fehlt.mdx', 'title'],
    ['events/datum.mdx', 'start'],
    ['pages/layout.mdx', 'layout'],
    ['reports/verwaist.mdx', 'group'],
    ['candidacies/wahl/falsches-amt.mdx', 'office'],
  ])('names line, column and field of %s', async (path, field) => {
    const { lines } = await buildFrom({
      'elections/wahl.mdx': files['elections/wahl.mdx']!,
      [path]: files[path]!,
    });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(new RegExp(`^content/${path}:\\d+:\\d+  ${field}  \\S`));
  });

  it('is refused in German, with what to do', async () => {
    const { lines, output } = await buildFrom(files);
    for (const line of lines) {
      const message = line.split('  ').at(-1) ?? '';
      expect(message).toMatch(/^[A-ZÄÖÜ„].*[.!]$/);
      expect(message).not.toMatch(/\b(?:invalid|expected|required|received|error|must|unknown)\b/i);
    }
    expect(output).not.toMatch(/^\s+at /m);
    expect(output).toContain(`${lines.length} Probleme`);
  });

  it('leaves the last good site as it was, to the byte, and nothing beside it', async () => {
    const site = join(directory, 'dist');
    const earlier = await fingerprint(site);
    await buildFrom(files);
    expect(await fingerprint(site)).toEqual(earlier);
    expect((await readdir(directory)).sort()).toEqual(['content', 'dist']);
  });

  it('is named as it lies below the folder in which the command was run', async () => {
    await writeContent(join(directory, 'content'), {
      'settings.yml': yaml(settings),
      'pages/leer.mdx': '',
    });
    const { output } = await runBuild({ SITE_NOW: NOW }, directory);
    expect(output).toMatch(/^content\/pages\/leer\.mdx:1 {2}/);
    expect(output).toContain('1 Problem.');
  });
});

describe('an old address in redirects.yml', () => {
  it('that a page has is refused by file and line', async () => {
    const { code, lines } = await buildFrom({
      'pages/mitmachen.mdx': entry(page),
      'redirects.yml': yaml({ moved: [{ from: '/mitmachen/' }] }),
    });
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringMatching(/^content\/redirects\.yml:\d+.*„\/mitmachen\/“/)]);
  });

  it.each(['/programm/', '/termine/', '/suche/'])(
    'that belongs to the site (%s) is refused by file and line',
    async (from) => {
      const { code, lines } = await buildFrom({
        'redirects.yml': yaml({ moved: [{ from }] }),
      });
      expect(code).toBe(1);
      expect(lines).toEqual([expect.stringMatching(/^content\/redirects\.yml:\d+/)]);
      expect(lines[0]).toContain(`„${from}“`);
    },
  );

  it('that leads to a page that does not exist is refused by file and line', async () => {
    const { code, lines } = await buildFrom({
      'redirects.yml': yaml({ moved: [{ from: '/alt/', to: '/gibt-es-nicht/' }] }),
    });
    expect(code).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(/^content\/redirects\.yml:\d+.*„\/gibt-es-nicht\/“/),
    ]);
  });
});

describe('a build that cannot begin', () => {
  it('says in German that the content folder is missing', async () => {
    const { code, output } = await runBuild(
      { CONTENT_DIR: join(directory, 'nirgends'), SITE_NOW: NOW },
      directory,
    );
    expect(code).toBe(1);
    expect(output).toContain('nirgends');
    expect(output).not.toMatch(/ENOENT|no such file|^\s+at /m);
  });

  it.each([
    [{ SITE_NOW: 'gestern' }, 'SITE_NOW'],
    [{ SITE_NOW: '2026-11-22T12:00' }, 'SITE_NOW'],
    [{ SITE_URL: 'jusos.example' }, 'SITE_URL'],
  ])('says in German what is wrong with %j', async (variables, name) => {
    await writeContent(join(directory, 'content'), { 'settings.yml': yaml(settings) });
    const { code, output } = await runBuild(variables, directory);
    expect(code).toBe(1);
    expect(output).toMatch(new RegExp(`^${name} ist „.*“\\. Erwartet wird`, 'm'));
  });
});

describe('a link out of the content folder', () => {
  it('is not followed: a secret beside it reaches no page', async () => {
    await writeFile(join(directory, 'geheim.mdx'), entry({ ...page, title: 'Geheim' }));
    await mkdir(join(directory, 'content/pages'), { recursive: true });
    await symlink(join(directory, 'geheim.mdx'), join(directory, 'content/pages/geheim.mdx'));
    const { code, lines } = await buildFrom({});
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringContaining('content/pages/geheim.mdx')]);
  });
});
