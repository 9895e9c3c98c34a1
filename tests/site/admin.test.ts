import { describe, expect, inject, it } from 'vitest';
import { adminContentSecurityPolicy } from '../../src/layouts/security.ts';
import { validator } from './checks/html-rules.ts';
import { all, getPage, readSite } from './checks/site.ts';

const site = readSite(inject('site'));

describe('the pages of the CMS', () => {
  it("are the board's and the candidates'", () => {
    expect(site.adminPages.map(({ path }) => path).sort()).toEqual([
      '/admin/',
      '/admin/kandidatur/',
    ]);
  });

  it.each(site.adminPages)('$path is valid HTML in German, and not for search engines', (page) => {
    const messages = validator
      .validateStringSync(page.html)
      .results.flatMap((result) => result.messages.map(({ message }) => message));
    expect(messages).toEqual([]);
    expect(page.document.documentElement.lang).toBe('de');
    expect(page.document.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe(
      'noindex',
    );
    expect(page.document.title).toBe('Redaktion');
  });

  it.each(site.adminPages)(
    '$path allows no script but its own files, and no foreign host',
    (page) => {
      const policy = page.document.querySelector('meta[http-equiv="Content-Security-Policy"]');
      expect(policy?.getAttribute('content')).toBe(adminContentSecurityPolicy());
      expect(policy?.getAttribute('content')).not.toContain('unsafe-eval');
      const scripts = all(page, 'script');
      expect(scripts).toHaveLength(1);
      expect(scripts[0]?.textContent).toBe('');
      expect(site.files).toContain(scripts[0]?.getAttribute('src'));
    },
  );

  it.each(site.adminPages)('$path says without JavaScript that it needs it', (page) => {
    expect(page.document.querySelector('noscript')?.textContent).toContain('braucht JavaScript');
  });

  it('have nothing to work with where no backend is chosen', () => {
    for (const { path } of site.adminPages) {
      expect(JSON.parse(site.read(`${path}config.json`))).toBeNull();
    }
  });

  it('are linked from no page for readers but the handbook', () => {
    const from = site.pages
      .filter((page) => all(page, 'a[href^="/admin/"]').length > 0)
      .map(({ path }) => path);
    expect(from.filter((path) => !path.startsWith('/redaktion/'))).toEqual([]);
    expect(getPage(site, '/redaktion/').document.title).toContain('Redaktion');
  });
});
