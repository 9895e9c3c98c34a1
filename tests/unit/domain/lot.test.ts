import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { lotHash, orderByLot } from '../../../src/domain/lot.ts';
import { parseNow, toMoment } from '../../../src/domain/time.ts';

const LOT = { seed: 'Lotto am Samstag: 3 9 17 24 38 41', drawnOn: '2027-02-20' };
const AFTER = toMoment('2027-02-25T12:00');

const create = (id: string, name = id) => ({ id, name });
const CANDIDACIES = ['anna', 'bela', 'cem', 'dora', 'emil', 'frieda'].map((id) => create(id));

const getIds = ({ candidacies }: { candidacies: { id: string }[] }) =>
  candidacies.map(({ id }) => id);

/** The contract's words, computed by other means than the code under test. */
const hashByNode = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

describe('lotHash', () => {
  it('is SHA-256 over seed, office and candidacy, as sha256sum prints it', async () => {
    // printf '%s\n%s\n%s' seed vorsitz anna | sha256sum
    expect(await lotHash('seed', 'vorsitz', 'anna')).toBe(
      'f853e1ebdbb02bcd0817653dfb8dd86aa7393afc716937a7260b13c9f03f8983',
    );
  });

  it('hashes the text as UTF-8, unchanged', async () => {
    expect(await lotHash(' Äpfel 🍏 ', 'vorsitz', 'jürgen')).toBe(
      hashByNode(' Äpfel 🍏 \nvorsitz\njürgen'),
    );
  });

  it('leaves the election’s folder out of the id', async () => {
    expect(await lotHash('seed', 'vorsitz', 'jhv-2027/anna')).toBe(
      await lotHash('seed', 'vorsitz', 'anna'),
    );
  });
});

describe('the order after the lot', () => {
  it('is ascending by hash', async () => {
    const order = await orderByLot('vorsitz', CANDIDACIES, LOT, AFTER);
    const expected = CANDIDACIES.map(({ id }) => ({
      id,
      hash: hashByNode(`${LOT.seed}\nvorsitz\n${id}`),
    }))
      .sort((a, b) => (a.hash < b.hash ? -1 : 1))
      .map(({ id }) => id);
    expect(order.drawn).toBe(true);
    expect(getIds(order)).toEqual(expected);
    expect(expected).not.toEqual(CANDIDACIES.map(({ id }) => id));
  });

  it('does not depend on the order of the files, nor change the list given', async () => {
    const reversed = CANDIDACIES.toReversed();
    const given = [...reversed];
    expect(await orderByLot('vorsitz', reversed, LOT, AFTER)).toEqual(
      await orderByLot('vorsitz', CANDIDACIES, LOT, AFTER),
    );
    expect(reversed).toEqual(given);
  });

  it('does not depend on names', async () => {
    const renamed = CANDIDACIES.map(({ id }, index) => create(id, `${9 - index}`));
    expect(getIds(await orderByLot('vorsitz', renamed, LOT, AFTER))).toEqual(
      getIds(await orderByLot('vorsitz', CANDIDACIES, LOT, AFTER)),
    );
  });

  it('differs between offices and between seeds', async () => {
    const order = getIds(await orderByLot('vorsitz', CANDIDACIES, LOT, AFTER));
    expect(getIds(await orderByLot('kasse', CANDIDACIES, LOT, AFTER))).not.toEqual(order);
    const other = { ...LOT, seed: `${LOT.seed} ` };
    expect(getIds(await orderByLot('vorsitz', CANDIDACIES, other, AFTER))).not.toEqual(order);
  });

  it('moves nobody else when somebody comes late', async () => {
    const before = getIds(await orderByLot('vorsitz', CANDIDACIES, LOT, AFTER));
    for (const late of ['zoe', 'aaron', 'mina', 'kim']) {
      const order = getIds(await orderByLot('vorsitz', [...CANDIDACIES, create(late)], LOT, AFTER));
      expect(order).toContain(late);
      expect(order.filter((id) => id !== late)).toEqual(before);
    }
  });

  it('puts equal ids of two elections into a fixed order', async () => {
    const twins = [create('b/anna'), create('a/anna')];
    expect(getIds(await orderByLot('vorsitz', twins, LOT, AFTER))).toEqual(['a/anna', 'b/anna']);
  });
});

describe('the order before the lot', () => {
  const people = [
    create('1', 'Zoë'),
    create('2', 'Ömer'),
    create('3', 'Olga'),
    create('4', 'anna'),
  ];

  it('is by name as German sorts, and marked', async () => {
    const order = await orderByLot('vorsitz', people, undefined, AFTER);
    expect(order.drawn).toBe(false);
    expect(order.candidacies.map(({ name }) => name)).toEqual(['anna', 'Olga', 'Ömer', 'Zoë']);
  });

  it('is by id where names are equal', async () => {
    const namesakes = [create('b', 'Kim'), create('a', 'Kim')];
    expect(getIds(await orderByLot('vorsitz', namesakes, undefined, AFTER))).toEqual(['a', 'b']);
  });

  it('holds until the day of the draw begins in Düsseldorf', async () => {
    const isDrawn = async (now: string) =>
      (await orderByLot('vorsitz', people, LOT, parseNow(now))).drawn;
    expect(await isDrawn('2027-02-19T23:59:59+01:00')).toBe(false);
    expect(await isDrawn('2027-02-20T00:00:00+01:00')).toBe(true);
  });
});

describe('an office without candidates', () => {
  it('has an empty order', async () => {
    expect(await orderByLot('vorsitz', [], LOT, AFTER)).toEqual({ drawn: true, candidacies: [] });
  });
});
