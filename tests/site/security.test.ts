import { describe, expect, inject, it } from 'vitest';
import { findForeignRequests, findForeignStyles } from './checks/network.ts';
import { all, inspect, readSite, type Page } from './checks/site.ts';

describe.each([
  { content: 'the shipped content', directory: inject('site') },
  { content: 'hostile content', directory: inject('strangeSite') },
])('every page of $content', ({ directory }) => {
  const site = readSite(directory);

  it('asks no other host for anything', () => {
    expect(inspect(site, (page) => findForeignRequests(site, page))).toEqual([]);
  });

  it('has style sheets that ask no other host for anything', () => {
    expect(findForeignStyles(site)).toEqual([]);
  });

  it('states its policy first, right after the encoding', () => {
    const findings = inspect(site, ({ document }) => {
      const [first, second] = document.head.children;
      return [
        ...(first?.getAttribute('charset')?.toLowerCase() === 'utf-8' ? [] : ['charset not first']),
        ...(second?.getAttribute('http-equiv') === 'Content-Security-Policy'
          ? []
          : ['policy not second']),
      ];
    });
    expect(findings).toEqual([]);
  });

  it('has a policy that starts from nothing and trusts no script of the page itself', () => {
    const findings = inspect(site, (page) => {
      const policy = readPolicy(page);
      const scripts = policy.get('script-src') ?? [];
      return [
        ...(policy.get('default-src')?.join() === "'none'" ? [] : ["default-src is not 'none'"]),
        ...(policy.get('base-uri')?.join() === "'none'" ? [] : ["base-uri is not 'none'"]),
        ...(scripts.includes("'self'") ? [] : ['script-src lacks self']),
        ...scripts.filter((source) => !["'self'", "'wasm-unsafe-eval'"].includes(source)),
        ...[...policy].flatMap(([directive, sources]) =>
          sources
            .filter((source) => /unsafe-(?:inline|eval|hashes)|^\*|^https?:|^data:/.test(source))
            .filter((source) => source !== "'wasm-unsafe-eval'")
            .map((source) => `${directive} ${source}`),
        ),
      ];
    });
    expect(findings).toEqual([]);
  });

  it('holds no script but its own files and data', () => {
    const findings = inspect(site, (page) =>
      all(page, 'script')
        .filter((script) => script.getAttribute('type') !== 'application/ld+json')
        .filter((script) => !script.getAttribute('src') || script.textContent.trim() !== '')
        .map((script) => script.outerHTML),
    );
    expect(findings).toEqual([]);
  });

  it('waits for no script', () => {
    const findings = inspect(site, (page) =>
      all(page, 'script[src]')
        .filter(
          (script) => script.getAttribute('type') !== 'module' && !script.hasAttribute('defer'),
        )
        .map((script) => script.outerHTML),
    );
    expect(findings).toEqual([]);
  });

  it('has no inline style and no inline handler, which the policy would block', () => {
    const findings = inspect(site, (page) => [
      ...all(page, 'style').map(({ outerHTML }) => outerHTML.slice(0, 80)),
      ...all(page, '*').flatMap((element) =>
        [...element.attributes]
          .filter(({ name }) => name === 'style' || name.startsWith('on'))
          .map(({ name, value }) => `<${element.localName} ${name}="${value}">`),
      ),
    ]);
    expect(findings).toEqual([]);
  });

  it('links to nothing that could run', () => {
    const findings = inspect(site, (page) =>
      all(page, '[href], [src], [action], [formaction]')
        .flatMap((element) =>
          ['href', 'src', 'action', 'formaction'].map((name) => element.getAttribute(name) ?? ''),
        )
        .filter((address) => /^(?:javascript|data|vbscript|blob):/.test(toScheme(address))),
    );
    expect(findings).toEqual([]);
  });
});

/** Browsers skip control characters and spaces, and take capitals for small letters. */
function toScheme(address: string): string {
  return address.toLowerCase().replace(/[^a-z0-9:]/g, '');
}

function readPolicy({ document }: Page): Map<string, string[]> {
  const content =
    document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ??
    '';
  return new Map(
    content
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name = '', ...sources]) => [name, sources]),
  );
}
