import { describe, expect, it } from 'vitest';
import { lotHash } from '../../../src/domain/lot.ts';
import { parseNow } from '../../../src/domain/time.ts';
import { createLotReport } from '../../../src/publishing/lot-report.ts';
import { validateContent } from '../../../src/validation/validate.ts';
import { completeFolder, entry, minimal, toFiles } from '../validation/minimal.ts';

const { path } = minimal.candidacies;
const content = (lot?: object) =>
  validateContent(
    toFiles({
      ...completeFolder(),
      [minimal.elections.path]: entry('elections', { lot }),
      [path.replace('muster', 'zoe')]: entry('candidacies', { name: 'Zoë' }),
    }),
    [],
  ).content;
const BEFORE = parseNow('2027-01-10T12:00:00+01:00');
const AFTER = parseNow('2027-01-13T12:00:00+01:00');

describe('the report on a lot', () => {
  it('prints the candidates with their hashes in the order of the lot', async () => {
    const lot = { seed: '4711', source: 'Gewürfelt.', drawnOn: '2027-01-11' };
    const report = await createLotReport(content(lot), 'jhv', AFTER);
    const hashes = await Promise.all(['muster', 'zoe'].map((id) => lotHash('4711', 'vorsitz', id)));
    expect(report.match(/[0-9a-f]{64}/g)).toEqual(hashes.toSorted());
    expect(report).toContain("Loszahl: '4711'");
    expect(report).not.toContain('nicht öffentlich');
  });

  it('says that nothing is drawn yet, and gives no hash away', async () => {
    const lot = { seed: '4711', source: 'Gewürfelt.', drawnOn: '2027-01-11' };
    const [early, none] = [
      await createLotReport(content(lot), 'jhv', BEFORE),
      await createLotReport(content(), 'jhv', AFTER),
    ];
    expect(early).toContain('Das Los wird am 11. Januar 2027 gezogen');
    expect(early).toContain('1. muster (Muster, nicht öffentlich)');
    expect(none).toContain('noch nicht gezogen');
    expect(early + none).not.toMatch(/[0-9a-f]{64}|4711/);
  });

  it('says of a past election that nothing was drawn', async () => {
    const late = parseNow('2027-01-31T00:00:00+01:00');
    expect(await createLotReport(content(), 'jhv', late)).toContain('Es wurde nicht gelost');
  });

  it('names the elections that there are when asked for another', async () => {
    await expect(createLotReport(content(), 'nie', AFTER)).rejects.toThrow(
      'Die Wahl „nie“ gibt es nicht. Bekannt sind: jhv.',
    );
  });
});
