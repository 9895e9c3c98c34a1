import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { buildPreview } from '../../../src/build/editing/preview-bundle.ts';
import { keepWithinPrograms } from '../../../src/build/editing/programs.ts';
import { bundle } from '../admin/bundle.ts';

describe('the programs whose changes make a new bundle', () => {
  const source = `export { splitId } from './src/domain/addresses.ts'; export { default } from 'immutable';`;

  it('hold what is bundled, or the bundling ends', async () => {
    const known = ['src/schemas', 'src/domain-x', 'entry-of-a-test.ts'];
    await expect(bundle(source, [keepWithinPrograms(known)])).rejects.toThrow(
      'would not notice changes in src/domain/addresses.ts',
    );
    await bundle(source, [keepWithinPrograms([...known, 'src/domain'])]);
  });

  it('hold all of the preview, in which the pages are', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'preview-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true, force: true });
    });
    await expect(buildPreview(folder)).resolves.toBeUndefined();
  });
});
