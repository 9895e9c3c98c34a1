import { describe, expect, inject, it } from 'vitest';
import { readSite } from './checks/site.ts';
import { listScripts, weigh } from './checks/weight.ts';

const site = readSite(inject('site'));
/** Two editions side by side, word by word. */
const COMPARISON = /^\/programm\/vergleich\/[^/]+\/[^/]+\/$/;

const weights = site.pages.map((page) => ({ path: page.path, ...weigh(site, page) }));

describe('every page, compressed with brotli', () => {
  it('shows itself after 14,000 bytes at the most, style sheets included', () => {
    const others = weights.filter(({ path }) => !COMPARISON.test(path));
    expect(others.length).toBeGreaterThan(100);
    expect(others.filter(({ blocking }) => blocking > 14_000)).toEqual([]);
  });

  it('shows itself after 40,000 bytes at the most where it holds two whole editions', () => {
    const comparisons = weights.filter(({ path }) => COMPARISON.test(path));
    expect(comparisons.length).toBeGreaterThan(1);
    expect(comparisons.filter(({ blocking }) => blocking > 40_000)).toEqual([]);
  });

  it('brings 2,000 bytes of script at the most before anyone does anything', () => {
    expect(weights.filter(({ script }) => script > 2000)).toEqual([]);
  });

  it('is weighed with its style sheets and scripts', () => {
    // A measure that finds nothing to measure would never fail.
    expect(weights.every(({ blocking, script }) => blocking > 3000 && script > 50)).toBe(true);
  });

  it('loads nothing of the search index', () => {
    const scripts = site.pages.flatMap((page) => listScripts(site, page));
    expect(scripts.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
  });
});
