import { describe, expect, it } from 'vitest';
import { formatProblem, sortProblems } from '../../../src/validation/problem.ts';
import { entry, problemsWith } from './minimal.ts';

describe('a problem', () => {
  it('is printed with path, line, column, field and message', () => {
    const problem = {
      path: 'candidacies/jhv-2024/muster.mdx',
      line: 7,
      column: 3,
      field: 'consent.until',
      message: 'Datum fehlt. Ergänze es.',
    };
    expect(formatProblem(problem, 'content')).toBe(
      'content/candidacies/jhv-2024/muster.mdx:7:3  consent.until  Datum fehlt. Ergänze es.',
    );
  });

  it('is printed without what is not known', () => {
    expect(formatProblem({ path: 'a.mdx', line: 1, message: 'm' }, 'content')).toBe(
      'content/a.mdx:1  m',
    );
    expect(formatProblem({ path: 'a.mdx', message: 'm' }, 'x/y')).toBe('x/y/a.mdx  m');
  });

  it('is one line, whatever a file is called', () => {
    expect(formatProblem({ path: 'a\n\u001b[31mb.mdx', message: 'm' }, 'content')).toBe(
      'content/a\ufffd\ufffd[31mb.mdx  m',
    );
  });

  it('stands in the order of files, then lines, then columns', () => {
    const places = [
      { path: 'b', line: 1 },
      { path: 'a', line: 10, column: 2 },
      { path: 'a', line: 9, column: 30 },
      { path: 'a', line: 10, column: 1 },
      { path: 'a' },
    ];
    expect(
      sortProblems(places.map((place) => ({ ...place, message: '' }))).map(
        ({ path, line, column }) => [path, line, column].join(':'),
      ),
    ).toEqual(['a::', 'a:9:30', 'a:10:1', 'a:10:2', 'b:1:']);
  });
});

it('all problems of a run are reported together, in the order of the files', () => {
  const files = {
    'candidacies/jhv/muster.mdx': entry('candidacies', { office: 'fehlt' }),
    'events/treff.mdx': entry(
      'events',
      { end: '2027-01-01T00:00', layout: 'x' },
      '[a](javascript:b)',
    ),
    'groups/lesekreis.mdx': entry('groups', { kind: 'x', leads: ['fehlt'] }, ':::x\n:::'),
    'pages/leer.mdx': '',
    'pages/mitmachen.mdx': '+++\ntitle: x\n+++\n',
    'people/muster.mdx': entry('people', { roles: undefined, email: 'x' }, '![a](b.png)'),
    'programme/2025/wohnen.mdx': entry('chapters', { order: 'x' }, '# a\n\n#### b'),
    'reports/oktober.mdx': '---\ntitle: a: b\n---\n[c](d)',
    'settings.yml': 'name: [',
    'unbekannt.txt': 'x',
  };
  const places = problemsWith(files).map((problem) =>
    problem.split('  ')[0]?.replace('content/', ''),
  );
  expect(places).toEqual([
    'candidacies/jhv/muster.mdx:3:1',
    'events/treff.mdx:6:1',
    'events/treff.mdx:8:1',
    'groups/lesekreis.mdx:3:1',
    'groups/lesekreis.mdx:7:5',
    'groups/lesekreis.mdx:9:1',
    'pages/leer.mdx:1',
    'pages/mitmachen.mdx:1',
    'people/muster.mdx:2:1',
    'people/muster.mdx:3:1',
    'people/muster.mdx:5:1',
    'programme/2025/wohnen.mdx:3:1',
    'programme/2025/wohnen.mdx:6:1',
    'programme/2025/wohnen.mdx:8:1',
    'reports/oktober.mdx:2:8',
    'reports/oktober.mdx:4:1',
    'settings.yml:1:8',
    'unbekannt.txt',
  ]);
});
