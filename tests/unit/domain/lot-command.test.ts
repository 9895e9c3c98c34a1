import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatLotCommand, orderByLot } from '../../../src/domain/lot.ts';
import { parseNow } from '../../../src/domain/time.ts';

const NOW = parseNow('2027-03-01T12:00:00+01:00');
const IDS = ['anna', 'ben-2', 'c_3', '0', 'zoe'];

/** Two machines in one: with `sha256sum` alone, and with nothing but `shasum`, as macOS has it. */
let linux: string;
let macos: string;

beforeAll(() => {
  [linux, macos] = [link('sha256sum'), link('shasum')];
});

afterAll(() => {
  for (const folder of [linux, macos]) rmSync(folder, { recursive: true });
});

describe('the command that computes the lot', () => {
  it.each([
    ['words', 'Lottozahlen 3 7 12'],
    ['quotes of both kinds', `it's "so"; 'x' '\\''`],
    ['lines', 'eins\nzwei\n\n drei\n'],
    ['what a shell would run', '$(echo oh) `id` $HOME ${IFS} \\n %s %% ! * ~ # & | > /tmp/x'],
    ['an option', '-n -e --help'],
    ['umlauts and emoji', 'Größe ẞ 🦊 é e\u0301'],
    ['spaces at both ends and a tab', '  \t x  '],
  ])('prints the order of the page in a POSIX shell, for a seed with %s', async (_, seed) => {
    const candidacies = IDS.map((id) => ({ id, name: id }));
    const lot = { seed, drawnOn: '2027-02-20' };
    const order = await orderByLot('vorsitz', candidacies, lot, NOW);
    const ids = order.candidacies.map(({ id }) => id);
    const command = formatLotCommand(seed, 'vorsitz', IDS);
    expect(run(command, linux)).toEqual(ids);
    expect(run(command, macos)).toEqual(ids);
  });
});

/** What a member sees who pastes the command: the ids, line by line, each after its hash. */
function run(command: string, path: string): string[] {
  const output = execFileSync('/bin/sh', ['-c', command], {
    env: { PATH: path, LC_ALL: 'C.UTF-8' },
    encoding: 'utf8',
  });
  return output
    .trimEnd()
    .split('\n')
    .map((line) => /^[0-9a-f]{64} (\S+)$/.exec(line)?.[1] ?? line);
}

/** A folder with one tool for checksums and what every system has. */
function link(tool: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'path-'));
  for (const name of [tool, 'cut', 'tr', 'sort', 'perl']) {
    symlinkSync(
      execFileSync('/bin/sh', ['-c', `command -v ${name}`])
        .toString()
        .trim(),
      join(folder, name),
    );
  }
  return folder;
}
