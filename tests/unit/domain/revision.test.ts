import { describe, expect, it } from 'vitest';
import {
  getFingerprint,
  getRevision,
  lacksRevision,
  renewRevision,
  settleRevision,
  type RevisedEntry,
} from '../../../src/domain/revision.ts';
import { compare, parseNow, toIsoString } from '../../../src/domain/time.ts';

const NOW = parseNow('2026-11-22T12:00:30+01:00');

type Data = RevisedEntry['data'] & Record<string, unknown>;

function createEntry(data: Partial<Data> = {}, body = 'Komm vorbei.'): RevisedEntry {
  return {
    data: { title: 'Juso-Treff', start: '2027-01-14T19:00', status: 'planned', ...data } as Data,
    body,
  };
}

/** The entry as it stands after a save. */
function save(entry: RevisedEntry, sequence = 4, lastModified = '2026-11-01T20:15'): RevisedEntry {
  const revision = { sequence, lastModified, fingerprint: getFingerprint(entry) };
  return { ...entry, data: { ...entry.data, revision } };
}

/** The stored entry with other content, as somebody leaves it who edits the file. */
const editByHand = (entry: RevisedEntry, data: Partial<Data>): RevisedEntry => ({
  ...entry,
  data: { ...entry.data, ...data },
});

const read = (entry: RevisedEntry) => {
  const { sequence, lastModified } = getRevision(entry);
  return [sequence, toIsoString(lastModified)];
};

describe('the revision of an event', () => {
  it('is what its file holds', () => {
    expect(read(save(createEntry()))).toEqual([4, '2026-11-01T20:15:00+01:00']);
  });

  it('rises by itself once the file was edited by hand', () => {
    const edited = editByHand(save(createEntry()), { status: 'cancelled' });
    expect(read(edited)).toEqual([5, '2026-11-01T20:15:01+01:00']);
  });

  it('counts from a fixed day on where its file holds none, and rises with a cancellation', () => {
    expect(read(createEntry())).toEqual([0, '2020-01-01T01:00:00+01:00']);
    expect(read(createEntry({ status: 'cancelled' }))).toEqual([1, '2020-01-01T01:00:01+01:00']);
    const exceptions = [{ date: '2027-02-11' }, { date: '2027-03-11' }];
    expect(read(createEntry({ recurrence: { exceptions } }))).toEqual([
      2,
      '2020-01-01T01:00:02+01:00',
    ]);
  });
});

describe('the revision of an event whose file holds none', () => {
  it.each(['1999-01-01T10:00', '2026-11-23T19:00', '2041-01-14T19:00'])(
    'is the same whenever it takes place (%s): moved forward its time does not fall',
    (start) => {
      expect(getRevision(createEntry({ start }))).toEqual(getRevision(createEntry()));
    },
  );
});

describe('the fingerprint', () => {
  it('knows neither order nor what is empty, nor the revision, nor blank lines around the text', () => {
    const entry = createEntry({ location: { name: 'Haus', address: undefined } });
    const same = {
      data: {
        location: { name: 'Haus' },
        status: 'planned',
        start: '2027-01-14T19:00',
        title: 'Juso-Treff',
      } as Data,
      body: '\r\nKomm vorbei.\n\n',
    };
    expect(getFingerprint(same)).toBe(getFingerprint(entry));
    expect(getFingerprint(save(entry))).toBe(getFingerprint(entry));
  });

  it.each([
    createEntry({ title: 'Juso-Treff!' }),
    createEntry({ newcomers: true }),
    createEntry({ recurrence: { exceptions: [] } }),
    createEntry({}, 'Komm vorbei!'),
  ])('differs with any change (%#)', (changed) => {
    expect(getFingerprint(changed)).not.toBe(getFingerprint(createEntry()));
  });

  it('minds the order of a list', () => {
    const [a, b] = [{ date: '2027-02-11' }, { date: '2027-03-11' }];
    expect(getFingerprint(createEntry({ recurrence: { exceptions: [a, b] } }))).not.toBe(
      getFingerprint(createEntry({ recurrence: { exceptions: [b, a] } })),
    );
  });
});

describe('a save', () => {
  it('raises sequence and time where something has changed', () => {
    const before = save(createEntry());
    const after = createEntry({ title: 'Neu' });
    expect(renewRevision(after, before, NOW)).toEqual({
      sequence: 5,
      lastModified: '2026-11-22T12:00',
      fingerprint: getFingerprint(after),
    });
  });

  it('changes nothing where nothing has', () => {
    const before = save(createEntry());
    expect(renewRevision(createEntry(), before, NOW)).toEqual(before.data.revision);
    expect(renewRevision(createEntry(), createEntry(), NOW)).toBeUndefined();
  });

  it('stays above what an edit by hand was published as', () => {
    const before = editByHand(save(createEntry()), { status: 'cancelled' });
    expect(renewRevision(createEntry(), before, NOW)?.sequence).toBe(6);
  });

  it('is later than the one before, within the same minute and with a clock that is slow', () => {
    for (const last of ['2026-11-22T12:00', '2027-03-01T08:00']) {
      const before = save(createEntry(), 4, last);
      const revision = renewRevision(createEntry({ title: 'Neu' }), before, NOW);
      expect(revision?.lastModified).toBe(`${last.slice(0, -1)}1`);
    }
  });

  it('is later within the hour that autumn repeats, too, which a file cannot tell apart', () => {
    let entry = save(createEntry(), 0, '2026-10-25T02:58');
    for (const time of ['02:59:30+02:00', '02:59:50+02:00', '02:10:00+01:00', '03:00:05+01:00']) {
      const last = getRevision(entry).lastModified;
      const after = createEntry({ title: time });
      const revision = renewRevision(after, entry, parseNow(`2026-10-25T${time}`));
      entry = editByHand(after, { revision });
      expect(compare(getRevision(entry).lastModified, last), time).toBeGreaterThan(0);
    }
  });

  it('begins with 0, also for a copy of another event', () => {
    expect(renewRevision(save(createEntry()), undefined, NOW)).toMatchObject({
      sequence: 0,
      lastModified: '2026-11-22T12:00',
    });
  });
});

describe('npm run events:stamp', () => {
  it('settles an edit by hand at the number that was published, and the next edit counts again', () => {
    const edited = editByHand(save(createEntry()), { title: 'Neu' });
    const revision = settleRevision(edited, NOW);
    expect(revision).toMatchObject({ sequence: 5, lastModified: '2026-11-22T12:00' });
    const settled = editByHand(edited, { revision });
    expect(getRevision(settled).sequence).toBe(5);
    expect(getRevision(editByHand(settled, { title: 'Noch neuer' })).sequence).toBe(6);
  });

  it('keeps the number of a cancellation that its file held no revision for, and counts its end', () => {
    const cancelled = createEntry({ status: 'cancelled' });
    expect([lacksRevision(cancelled), lacksRevision(createEntry())]).toEqual([true, false]);
    const revision = settleRevision(cancelled, NOW);
    const settled = editByHand(cancelled, { revision });
    expect(lacksRevision(settled)).toBe(false);
    expect(read(settled)).toEqual([1, '2026-11-22T12:00:00+01:00']);
    expect(read(editByHand(settled, { status: 'planned' }))).toEqual([
      2,
      '2026-11-22T12:00:01+01:00',
    ]);
  });

  it('leaves alone what was not edited', () => {
    const saved = save(createEntry());
    expect(settleRevision(saved, NOW)).toBe(saved.data.revision);
  });
});
