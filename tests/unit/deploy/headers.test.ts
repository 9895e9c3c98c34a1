import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addresses } from '../../../src/domain/addresses.ts';
import {
  adminContentSecurityPolicy,
  contentSecurityPolicy,
  FRAME_POLICY,
} from '../../../src/layouts/security.ts';

const read = (name: string) =>
  readFileSync(new URL(`../../../deploy/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => !line.trim().startsWith('#'))
    .join('\n');

const nginx = read('nginx.conf');
const caddy = read('Caddyfile');

/** What each answer below an address carries, by name; `$variables` of nginx are looked up in its maps. */
const servers: Record<Server, (path: string) => Record<string, string>> = {
  nginx: (path) =>
    Object.fromEntries(
      [...nginx.matchAll(/^ {2}add_header (\S+) (?:"([^"]*)"|\$(\w+)) always;$/gm)]
        .map(([, name = '', value, variable]) => [name, value ?? readMap(variable ?? '', path)])
        .filter(([, value]) => value !== ''),
    ) as Record<string, string>,
  Caddy: (path) => ({
    ...readSnippet('security_headers'),
    ...readSnippet(path.startsWith('/admin/') ? 'admin_policy' : 'site_policy'),
    ...Object.fromEntries(
      [...caddy.matchAll(/^\theader (\S+) (\S+) "([^"]*)"$/gm)]
        .filter(([, matcher = '']) => matchesCaddy(matcher, path))
        .map(([, , name = '', value = '']) => [name, value]),
    ),
  }),
};
type Server = 'nginx' | 'Caddy';

/** The value of the first pattern of a `map $uri` that fits, as nginx chooses it. */
function readMap(variable: string, path: string): string {
  const map = new RegExp(`^map \\$uri \\$${variable} \\{([^]*?)^\\}`, 'm').exec(nginx)?.[1] ?? '';
  const lines = [...map.matchAll(/^ +(\S+) +"([^"]*)";$/gm)];
  const fits = ([, pattern = '']: RegExpMatchArray) =>
    pattern.startsWith('~') && new RegExp(pattern.slice(1)).test(path);
  return (lines.find(fits) ?? lines.find(([, pattern]) => pattern === 'default'))?.[2] ?? '';
}

function readSnippet(name: string): Record<string, string> {
  const snippet = new RegExp(`\\(${name}\\) \\{[^]*?\\n\\}`).exec(caddy)?.[0] ?? '';
  return Object.fromEntries(
    [...snippet.matchAll(/^\t+(?:header \{args\.0\} )?(\S+) "([^"]*)"$/gm)].map(
      ([, header = '', value = '']) => [header, value.replace(/\{\$\w+:([^}]*)\}/g, '$1')],
    ),
  );
}

/** Whether a matcher of ours, a path or `@name`, fits. */
function matchesCaddy(matcher: string, path: string): boolean {
  const definition = matcher.startsWith('@')
    ? (new RegExp(`^\\t${matcher} ((?:not )?path .*)$`, 'm').exec(caddy)?.[1] ?? '')
    : `path ${matcher}`;
  const [, not, paths = ''] = /^(not )?path (.*)$/.exec(definition) ?? [];
  // A star at the end stands for anything, one within the path for anything but "/" (Caddy, request matcher `path`).
  const fits = paths.split(' ').some((pattern) => {
    const [, start = '', end = ''] = /^(.*?)(\*?)$/.exec(pattern) ?? [];
    const within = start.split('*').map(RegExp.escape).join('[^/]*');
    return new RegExp(`^${within}${end && '.*'}$`).test(path);
  });
  return not === undefined ? fits : !fits;
}

const FORGE = 'https://codeberg.org';

describe.each(['nginx', 'Caddy'] as const)('the configuration for %s', (server) => {
  const headersOf = servers[server];

  it.each(['/', '/termine/', '/redaktion/', '/administration/'])(
    'sends the policy that the pages carry with %s, and forbids framing',
    (path) => {
      expect(headersOf(path)).toMatchObject({
        'Content-Security-Policy': `${contentSecurityPolicy}; ${FRAME_POLICY}`,
        'Cross-Origin-Opener-Policy': 'same-origin',
      });
    },
  );

  it.each(['/admin/', '/admin/kandidatur/', '/admin/assets/main-abc.js'])(
    'sends the policy of the CMS with %s, and lets its windows for logging in answer',
    (path) => {
      expect(headersOf(path)).toMatchObject({
        'Content-Security-Policy': `${adminContentSecurityPolicy([FORGE])}; ${FRAME_POLICY}`,
        'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
      });
    },
  );

  it('keeps the CMS and the handbook out of search engines', () => {
    for (const path of ['/admin/', '/admin/kandidatur/', '/redaktion/', '/redaktion/termin/']) {
      expect(headersOf(path)).toHaveProperty('X-Robots-Tag', 'noindex');
    }
    for (const path of ['/', '/wahlen/', '/redaktionell/']) {
      expect(headersOf(path)).not.toHaveProperty('X-Robots-Tag');
    }
  });

  it.each([
    addresses.bookletPdf('jhv-2027'),
    addresses.letterPdf('jhv-2027/beispiel-eins'),
    addresses.sharePicture(addresses.candidacy('jhv-2027/beispiel-eins')),
  ])('keeps the files of letters out of search engines: no page says it for them: %s', (path) => {
    expect(headersOf(path)).toHaveProperty('X-Robots-Tag', 'noindex');
  });

  it.each([
    addresses.election('jhv-2027'),
    addresses.candidacy('jhv-2027/beispiel-eins'),
    addresses.electionCalendar('jhv-2027'),
    addresses.editionPdf('2025'),
    addresses.sharePicture(addresses.edition('2025')),
  ])('leaves it to the page, or lets it be found: %s', (path) => {
    expect(headersOf(path)).not.toHaveProperty('X-Robots-Tag');
  });

  it.each([
    ['/', 'no-cache'],
    ['/admin/', 'no-cache'],
    ['/admin/kandidatur/', 'no-cache'],
    ['/_astro/a.css', 'public, max-age=31536000, immutable'],
    ['/admin/assets/main-abc.js', 'public, max-age=31536000, immutable'],
    ['/pagefind/pagefind.js', 'public, max-age=300, must-revalidate'],
  ])('lets browsers keep %s: %s', (path, value) => {
    expect(headersOf(path)).toHaveProperty('Cache-Control', value);
  });

  it('closes what the site does not use', () => {
    expect(headersOf('/admin/')).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': expect.stringContaining('camera=()') as string,
      'Strict-Transport-Security': expect.stringMatching(/^max-age=\d{8,}$/) as string,
    });
  });
});

describe('both configurations', () => {
  it.each([
    '/',
    '/admin/',
    '/admin/assets/a.js',
    '/redaktion/',
    '/_astro/a.css',
    '/pagefind/a.js',
    '/wahlen/a.pdf',
    '/wahlen/a/b.pdf',
    '/wahlen/a/b/vorschau.png',
    '/wahlen/a/vorschau.png',
    '/programm/2025/a.pdf',
  ])('send the same headers with %s', (path) => {
    expect(servers.nginx(path)).toEqual(servers.Caddy(path));
  });

  it('have each policy in one place', () => {
    expect(nginx.match(/default-src/g)).toHaveLength(2);
    expect(caddy.match(/default-src/g)).toHaveLength(2);
  });

  it('send calendars as such and in UTF-8: a program that guesses loses the umlauts', () => {
    expect(caddy).toContain('header *.ics Content-Type "text/calendar; charset=utf-8"');
    expect(nginx).toMatch(/^ {4}text\/calendar +ics;$/m);
    expect(nginx).toMatch(/^ {2}charset utf-8;$/m);
    expect(nginx).toMatch(/^ {2}charset_types [^;]*\btext\/calendar\b/m);
  });

  it('log no visits', () => {
    expect(nginx.match(/access_log [^;]+;/g)).toEqual(['access_log off;', 'access_log off;']);
    expect(caddy).not.toContain('import private_log');
  });
});

describe('the configuration for nginx', () => {
  it('has no header inside a location, where it would replace all others', () => {
    expect(nginx).not.toMatch(/^ {4,}add_header/m);
  });
});

describe('the configuration for Caddy', () => {
  it('sends the headers with pages and with errors', () => {
    const [pages, errors] = caddy.split('handle_errors');
    expect(pages).toContain('\timport security_headers\n');
    expect(errors).toContain('\timport security_headers\n');
    expect(errors).toContain('\timport site_policy *\n');
  });
});

describe('the policy of the CMS', () => {
  it('trusts no inline script, no text as code and no host but ours and the forge', () => {
    const policy = adminContentSecurityPolicy([FORGE]);
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe|\*/);
    expect(policy.match(/https?:[^ ;]*/g)).toEqual([FORGE, FORGE]);
    expect(adminContentSecurityPolicy()).not.toMatch(/https?:/);
  });

  it.each([
    'https://codeberg.org/',
    'https://codeberg.org/api/v1',
    'http://codeberg.org',
    'codeberg.org',
    '*',
    "https://codeberg.org; script-src 'unsafe-eval'",
    'https://codeberg.org https://evil.example',
    'javascript:alert(1)',
    '',
  ])('takes an origin and nothing else: „%s“ is refused', (text) => {
    expect(() => adminContentSecurityPolicy([FORGE, text])).toThrow('ist keine Herkunft');
  });

  it('takes a forge on this machine without a certificate', () => {
    expect(adminContentSecurityPolicy(['http://127.0.0.1:3000'])).toContain(
      ' http://127.0.0.1:3000;',
    );
  });
});
