import { globSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';

const files = globSync('src/components/handbook/pictures/*.png');
const names = files.map((file) => basename(file, '.png')).sort();
const sources = globSync('src/pages/redaktion/*.astro').map((page) => readFileSync(page, 'utf8'));
const uses = sources.flatMap((source) =>
  [...source.matchAll(/\b(?:shot|name)="([^"]+)"\s+alt="([^"]+)"/g)].map(([, name, alt]) => ({
    name: name!,
    alt: alt!,
  })),
);
const made = globSync('bin/handbook/*.ts').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/\.take\(\w+, '([^']+)'/g)].map(([, name]) => name!),
);

describe('the pictures of the handbook', () => {
  it('are all shown, each once', () => {
    expect(uses.map(({ name }) => name).sort()).toEqual(names);
    expect(names.length).toBeGreaterThan(15);
  });

  it('are all made by the script', () => {
    expect(made.sort()).toEqual(names);
  });

  it('are described in German sentences', () => {
    expect(uses.filter(({ alt }) => !/^[A-ZÄÖÜ].{30,}\.$/.test(alt))).toEqual([]);
  });

  it('weigh 1.2 MB at the most, for they are in every clone', () => {
    const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
    expect(bytes).toBeLessThanOrEqual(1_200_000);
  });
});
