import { describe, expect, it } from 'vitest';
import { lotHash, orderByLot } from '../../../src/domain/lot.ts';
import { toMoment } from '../../../src/domain/time.ts';
import { createElectionsJson } from '../../../src/exports/elections-json.ts';
import { serializeJson } from '../../../src/exports/json.ts';
import { HOSTILE_TEXTS } from './hostile.ts';

const site = 'https://jusos.example';

const LOT = { seed: 'Lotto 3 9 17', source: 'Ziehung vom Samstag', drawnOn: '2026-11-14' };

type Candidates = Parameters<
  typeof createElectionsJson
>[0]['elections'][number]['offices'][number]['candidacies'];

const createCandidacy = (id: string, name = id, status = 'published') => ({
  id,
  name,
  status,
  url: `/wahlen/jhv-2027/${id}/`,
});

const createElection = ({
  id = 'jhv-2027',
  date = '2027-01-30',
  lot = undefined as typeof LOT | undefined,
  drawn = false,
  candidacies = [] as Candidates,
}) => ({
  id,
  title: `Wahl ${id}`,
  date,
  url: `/wahlen/${id}/`,
  lot,
  offices: [
    { id: 'vorsitz', title: 'Vorsitz', candidacyCount: 3, drawn, candidacies },
    { id: 'beisitz', title: 'Beisitz', candidacyCount: 0, drawn, candidacies: [] },
  ],
});

describe('createElectionsJson', () => {
  it('reads as in the golden file', async () => {
    const elections = [
      createElection({
        lot: LOT,
        drawn: true,
        candidacies: [
          createCandidacy('beispiel-zwei', 'Beispiel Zwei'),
          createCandidacy('beispiel-eins', 'Beispiel Eins', 'withdrawn'),
        ],
      }),
      createElection({ id: 'jhv-2028', date: '2028-01-29' }),
    ];
    const text = serializeJson(createElectionsJson({ site, elections }));
    await expect(text).toMatchFileSnapshot('../../golden/wahlen.json');
  });

  it('lists the newest election first; of one day, by id', () => {
    const elections = [
      createElection({ id: 'b', date: '2026-01-01' }),
      createElection({ id: 'c', date: '2027-01-01' }),
      createElection({ id: 'a', date: '2026-01-01' }),
    ];
    const ids = createElectionsJson({ site, elections }).map(({ id }) => id);
    expect(ids).toEqual(['c', 'a', 'b']);
  });

  it('lists offices and candidacies in the order given', () => {
    const candidacies = ['cem', 'anna', 'bela'].map((id) => createCandidacy(id));
    const [election] = createElectionsJson({ site, elections: [createElection({ candidacies })] });
    expect(election?.offices.map(({ id }) => id)).toEqual(['vorsitz', 'beisitz']);
    expect(election?.offices[0]?.candidacies.map(({ id }) => id)).toEqual(['cem', 'anna', 'bela']);
  });

  it('tells everything that it takes to recompute the order', async () => {
    const given = ['anna', 'bela', 'cem', 'dora', 'emil'].map((id) => createCandidacy(id));
    const order = await orderByLot('vorsitz', given, LOT, toMoment('2026-12-01T12:00'));
    const [election] = createElectionsJson({
      site,
      elections: [createElection({ lot: LOT, ...order })],
    });
    const office = election?.offices[0];
    const hashes = await Promise.all(
      (office?.candidacies ?? []).map(({ id }) =>
        lotHash(election?.lot?.seed ?? '', office?.id ?? '', id),
      ),
    );
    expect(hashes).toHaveLength(5);
    expect(hashes).toEqual(hashes.toSorted());
  });

  it('keeps the seed to itself until the day of the draw', () => {
    const elections = [createElection({ lot: LOT, drawn: false })];
    const json = createElectionsJson({ site, elections });
    expect(json[0]?.lot).toBeNull();
    expect(serializeJson(json)).not.toContain(LOT.seed);
  });

  it('has no lot where none is planned', () => {
    expect(createElectionsJson({ site, elections: [createElection({})] })[0]?.lot).toBeNull();
  });

  it('tells no more of a candidacy than its page shows', () => {
    const candidacy = { ...createCandidacy('anna'), occupation: 'Tischler*in', branch: 'Bilk' };
    const elections = [createElection({ candidacies: [candidacy] })];
    expect(createElectionsJson({ site, elections })[0]?.offices[0]?.candidacies).toEqual([
      { id: 'anna', name: 'anna', status: 'published', url: `${site}/wahlen/jhv-2027/anna/` },
    ]);
  });

  it.each(Object.entries(HOSTILE_TEXTS))('keeps names as they are: %s', (_name, text) => {
    const elections = [createElection({ candidacies: [createCandidacy('anna', text)] })];
    const json = serializeJson(createElectionsJson({ site, elections }));
    expect(JSON.parse(json)).toHaveProperty('0.offices.0.candidacies.0.name', text);
  });
});
