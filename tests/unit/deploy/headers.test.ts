import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../../src/layouts/security.ts';

const read = (name: string) =>
  readFileSync(new URL(`../../../deploy/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => !line.trim().startsWith('#'))
    .join('\n');

const nginx = read('nginx.conf');
const caddy = read('Caddyfile');

/** The headers of every answer, by name. */
const servers = {
  nginx: [...nginx.matchAll(/^ {2}add_header (\S+) "([^"]*)" always;$/gm)],
  Caddy: [
    ...(/\(security_headers\) \{[^]*?\n\}/.exec(caddy)?.[0] ?? '').matchAll(
      /^\t\t(\S+) "([^"]*)"$/gm,
    ),
  ],
};
const headersOf = (server: keyof typeof servers) =>
  Object.fromEntries(servers[server].map(([, name = '', value]) => [name, value]));

describe.each(['nginx', 'Caddy'] as const)('the configuration for %s', (server) => {
  it('sends the policy that the pages carry, and forbids framing', () => {
    expect(headersOf(server)).toHaveProperty(
      'Content-Security-Policy',
      `${contentSecurityPolicy}; frame-ancestors 'none'`,
    );
  });

  it('names each header once', () => {
    expect(servers[server]).toHaveLength(Object.keys(headersOf(server)).length);
  });

  it('closes what the site does not use', () => {
    expect(headersOf(server)).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': expect.stringContaining('camera=()') as string,
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Strict-Transport-Security': expect.stringMatching(/^max-age=\d{8,}$/) as string,
    });
  });
});

describe('both configurations', () => {
  it('send the same headers', () => {
    expect(headersOf('nginx')).toEqual(headersOf('Caddy'));
  });

  it('have the policy in one place each', () => {
    expect(nginx.match(/Content-Security-Policy/g)).toHaveLength(1);
    expect(caddy.match(/Content-Security-Policy/g)).toHaveLength(1);
  });

  it.each([
    ['/_astro/', 'public, max-age=31536000, immutable'],
    ['/pagefind/', 'public, max-age=300, must-revalidate'],
  ])('let browsers keep %s as long', (path, value) => {
    expect(nginx).toMatch(new RegExp(`^ {2}~\\^${path} +"${value}";$`, 'm'));
    expect(caddy).toContain(`header ${path}* Cache-Control "${value}"`);
  });

  it('have everything else asked for anew', () => {
    expect(nginx).toMatch(/^ {2}default +"no-cache";$/m);
    expect(nginx).toContain('add_header Cache-Control $jusos_cache always;');
    expect(caddy).toContain('@fresh not path /_astro/* /pagefind/*');
    expect(caddy).toContain('header @fresh Cache-Control "no-cache"');
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
  });
});
