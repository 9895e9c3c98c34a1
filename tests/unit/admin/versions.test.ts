import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Manifest {
  version: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

const own = read('package.json') as Manifest;
const { packages } = read('package-lock.json') as { packages: Record<string, Manifest> };
const app = packages['node_modules/decap-cms-app'];
const direct = Object.entries(own.dependencies ?? {}).filter(([name]) =>
  name.startsWith('decap-cms-'),
);

describe('the parts of Decap', () => {
  it('are taken from a decap-cms-app that is locked', () => {
    expect(app?.version).toBe(own.devDependencies?.['decap-cms-app']);
    expect(direct.length).toBeGreaterThan(10);
  });

  it.each(direct)('%s is at %s, as decap-cms-app has it', (name, version) => {
    expect(version).toBe(app?.dependencies?.[name]);
    expect(packages[`node_modules/${name}`]?.version).toBe(version);
  });

  it('are there once: two would not share what they register', () => {
    const twice = Object.keys(packages).filter((path) =>
      /node_modules\/.*node_modules\/(?:decap-cms-\w|react$|react-dom$)/.test(path),
    );
    expect(twice).toEqual([]);
  });

  it.each(['react', 'react-dom'])('work with our %s', (name) => {
    const [, major = '', minor = ''] =
      /^\^(\d+)\.(\d+)\.\d+$/.exec(app?.peerDependencies?.[name] ?? '') ?? [];
    const [ownMajor = '', ownMinor = ''] = (packages[`node_modules/${name}`]?.version ?? '').split(
      '.',
    );
    expect(ownMajor).toBe(major);
    expect(Number(ownMinor)).toBeGreaterThanOrEqual(Number(minor));
  });
});
