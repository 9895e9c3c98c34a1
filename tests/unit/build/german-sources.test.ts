import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { translate, translateSources } from '../../../src/build/editing/german-sources.ts';
import { germanStrings } from '../../../src/build/editing/german-strings.ts';
import { bundle } from '../admin/bundle.ts';

describe('german-strings', () => {
  it.each(Object.entries(germanStrings))('fits the installed %s', async (file, replacements) => {
    const code = await readFile(`node_modules/${file}`, 'utf8');
    const german = translate(file, code, replacements);
    for (const { find, put } of replacements)
      if (!put.includes(find)) expect(german).not.toContain(find);
  });
});

describe('translateSources', () => {
  const select = `export { default } from 'react-select';`;
  const file = 'react-select/dist/Select-ef7c0426.esm.js';
  const replacement = { shows: 'in a menu', find: "return 'No options';", put: "return 'Nichts';" };

  const pick = (name: string) => ({ [name]: germanStrings[name] ?? [] });

  it('puts German into the bundle', async () => {
    const { code } = await bundle(select, [translateSources()]);
    expect(code).toContain('Nichts gefunden');
    expect(code).not.toContain('No options');
  });

  it('explains errors where Decap shows them', async () => {
    const { code } = await bundle(`export { AuthenticationPage } from 'decap-cms-ui-default';`, [
      translateSources(),
    ]);
    expect(code).toContain('explainError(loginErrorMessage)');
    expect(code).toContain('Es gibt keine Verbindung zum Server.');
  });

  it('ends the build when a fragment is gone', async () => {
    const table = { [file]: [{ ...replacement, find: "return 'No choices';" }] };
    await expect(bundle(select, [translateSources(table)])).rejects.toThrow(
      `${file} has 0 times, not 1 times: return 'No choices';`,
    );
  });

  it('ends the build when a fragment occurs more often than expected', () => {
    expect(() => translate('a.js', 'No No', [{ shows: '', find: 'No', put: 'Nein' }])).toThrow(
      'a.js has 2 times, not 1 times: No',
    );
  });

  it('ends the build when a file is gone', async () => {
    const table = { 'react-select/dist/Select-0.js': [replacement] };
    await expect(bundle(select, [translateSources(table)])).rejects.toThrow(
      'react-select/dist/Select-0.js is not installed',
    );
  });

  it('ends the build of the whole CMS when a record is for nothing', async () => {
    const table = {
      [file]: [replacement],
      ...pick('decap-cms-widget-list/dist/esm/ListControl.js'),
    };
    await expect(bundle(select, [translateSources(table, { isWhole: true })])).rejects.toThrow(
      'take their records out of the table: decap-cms-widget-list/dist/esm/ListControl.js',
    );
    await bundle(select, [translateSources(table)]);
  });

  it('ends the build when a package is bundled from another file than expected', async () => {
    const table = { 'react-select/dist/Select-8685a2b1.cjs.prod.js': [replacement] };
    await expect(bundle(select, [translateSources(table)])).rejects.toThrow(
      'other files of these packages',
    );
  });
});
