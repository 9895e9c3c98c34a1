import { expect, it } from 'vitest';
import { createRobots } from '../../../src/exports/robots.ts';

it('lets everyone read everything and names the sitemap', () => {
  expect(createRobots({ site: 'https://jusos.example' })).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://jusos.example/sitemap-index.xml\n',
  );
});
