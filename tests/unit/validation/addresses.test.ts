import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import { entry, yaml, type Fields } from './minimal.ts';

describe('an address', () => {
  it.each([
    ['pages/programm.mdx', 'pages', 'programm', ''],
    ['pages/termine.mdx', 'pages', 'termine', ''],
    ['pages/wahlen/x.mdx', 'pages', 'wahlen', ''],
    ['pages/admin.mdx', 'pages', 'admin', ''],
    ['pages/data.mdx', 'pages', 'data', ''],
    ['pages/404.mdx', 'pages', '404', ''],
    ['pages/index.mdx', 'pages', 'index', ''],
    ['programme/2025/forderungen.mdx', 'chapters', 'forderungen', ''],
    ['programme/2025/vergleich.mdx', 'chapters', 'vergleich', ''],
    ['programme/fassungen/edition.yml', 'editions', 'fassungen', ''],
    ['programme/2025/2025.mdx', 'chapters', '2025', ' (so heißt eine Fassung)'],
    ['candidacies/jhv/vergleich.mdx', 'candidacies', 'vergleich', ''],
    ['candidacies/jhv/kandidieren.mdx', 'candidacies', 'kandidieren', ''],
  ] as const)('of the site’s own is not for %s', (path, name, id, why) => {
    expect(check({ [path]: entry(name) })).toEqual([
      `${path}:1  Die Adresse „${id}“ ist vergeben${why}. Benenne die Datei um.`,
    ]);
  });

  it('that two entries would have is refused: a chapter named as another edition', () => {
    expect(
      check({
        'programme/wohnen/edition.yml': entry('editions', { status: 'draft' }),
      }),
    ).toEqual([
      'programme/2025/wohnen.mdx:1  Die Adresse „wohnen“ ist vergeben (so heißt eine Fassung). Benenne die Datei um.',
    ]);
  });

  it.each(['pages/vergleich.mdx', 'pages/forderungen.mdx', 'pages/verband/wahlen.mdx'])(
    'that is taken elsewhere is free for %s',
    (path) => {
      expect(check({ [path]: entry('pages') })).toEqual([]);
    },
  );
});

describe('redirects', () => {
  const moved = (...moves: Fields[]) => check({ 'redirects.yml': yaml({ moved: moves }) });

  it('lead from an old address to a new one, or to nowhere', () => {
    expect(
      moved(
        { from: '/arbeitskreise/ak-lesen/', to: '/arbeitskreise/lesekreis/' },
        { from: '/termine/alt/', note: 'Fiel aus.' },
        { from: '/start/', to: '/' },
        { from: '/programm/mieten/', to: '/programm/wohnen/' },
      ),
    ).toEqual([]);
  });

  it('do not take an address that is in use', () => {
    expect(moved({ from: '/arbeitskreise/lesekreis/', to: '/' })).toEqual([
      'redirects.yml:1  Die Adresse „/arbeitskreise/lesekreis/“ gibt es noch. Lösche den Umzug.',
    ]);
    for (const from of [
      '/',
      '/termine/',
      '/programm/2025/',
      '/programm/2025/wohnen/',
      '/berichte/oktober/',
      '/wahlen/jhv/',
      '/wahlen/jhv/muster/',
      '/termine/treff/',
      '/mitmachen/',
    ]) {
      expect(moved({ from })).toHaveLength(1);
    }
  });

  it('do not leave one address twice, or for itself', () => {
    expect(moved({ from: '/a/', to: '/mitmachen/' }, { from: '/a/', to: '/termine/' })).toEqual([
      'redirects.yml:1  Die alte Adresse „/a/“ steht zweimal da. Lösche einen der beiden Einträge.',
    ]);
    expect(moved({ from: '/a/', to: '/a/' })).toEqual([
      'redirects.yml:1  „/a/“ führt zu „/a/“, und das ist selbst umgezogen. Trage das letzte Ziel ein.',
    ]);
  });

  it('lead to a page that is there', () => {
    expect(moved({ from: '/a/', to: '/fehlt/' })).toEqual([
      'redirects.yml:1  „/a/“ führt zu „/fehlt/“, aber diese Seite gibt es nicht. Berichtige „to“.',
    ]);
    expect(moved({ from: '/a/', to: '/b/' }, { from: '/b/', to: '/mitmachen/' })).toEqual([
      'redirects.yml:1  „/a/“ führt zu „/b/“, und das ist selbst umgezogen. Trage das letzte Ziel ein.',
    ]);
  });

  it.each([
    '//evil.example/',
    'https://evil.example/',
    '/../',
    '/a',
    'a/',
    '/A/',
    '/a//b/',
    '/\\evil/',
  ])('stay on the site: not to %s', (to) => {
    expect(moved({ from: '/a/', to })).toHaveLength(1);
  });
});
