import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/build/read-content.ts';
import { splitId } from '../../src/domain/addresses.ts';
import { getEditionInForce } from '../../src/domain/editions.ts';
import { isWithin, parseNow, toMoment } from '../../src/domain/time.ts';
import { expandOccurrences } from '../../src/domain/recurrence.ts';
import { listDemands, numberBlocks } from '../../src/markup/citation.ts';
import { plainText } from '../../src/markup/text.ts';
import { formatProblem } from '../../src/validation/problem.ts';
import { entriesOf } from '../../src/validation/content.ts';
import { NOW } from '../site/now.ts';

const { content, problems } = await readContent('content');

const of = <Key extends Parameters<typeof entriesOf>[1]>(collection: Key) =>
  entriesOf(content, collection);

describe('the shipped content', () => {
  it('has no problem', () => {
    expect(problems.map((problem) => formatProblem(problem, 'content'))).toEqual([]);
  });

  it('says that it is a sample until the board clears the notice', () => {
    expect(content.settings?.notice).toMatch(/Muster/);
  });

  it.each([
    'mitmachen',
    'awareness',
    'vorstand',
    'satzung',
    'impressum',
    'datenschutz',
    'barrierefreiheit',
  ])('has the page %s', (id) => {
    expect(of('pages').map((page) => page.id)).toContain(id);
  });

  it.each(['impressum', 'datenschutz', 'barrierefreiheit', 'satzung'])(
    'shows where %s waits for facts of the chapter',
    (id) => {
      const page = of('pages').find((entry) => entry.id === id);
      expect(page?.body).toMatch(/Platzhalter|\[[^\]]+\]|Muster|folgt/);
    },
  );

  it('gives every picture a text', () => {
    // Front matter cannot leave it out; in bodies only the reader of a page would notice.
    expect(of('events').flatMap(({ body }) => body.match(/!\[\s*\]/g) ?? [])).toEqual([]);
    expect(of('chapters').flatMap(({ body }) => body.match(/!\[\s*\]/g) ?? [])).toEqual([]);
  });
});

describe('the programme', () => {
  const editions = of('editions').map(({ id, data }) => ({ id, ...data }));
  const chaptersOf = (edition: string) =>
    of('chapters').filter(({ id }) => splitId(id).parent === edition);
  const demandsOf = (edition: string) =>
    chaptersOf(edition).flatMap(({ tree }) => (tree === undefined ? [] : listDemands(tree)));
  const inForce = getEditionInForce(editions);

  it('has an edition in force, an older draft of it and a newer one in consultation', () => {
    expect(inForce?.status).toBe('adopted');
    const others = editions.filter(({ id }) => id !== inForce?.id);
    expect(others).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ status: 'superseded' }),
        expect.objectContaining({ status: 'consultation' }),
      ]),
    );
  });

  it.each(editions)('has ten chapters or more in $id, numbered without repetition', ({ id }) => {
    const orders = chaptersOf(id).map(({ data }) => data.order);
    expect(orders.length).toBeGreaterThanOrEqual(10);
    expect(new Set(orders).size).toBe(orders.length);
  });

  it('has forty demands or more in the edition in force, none said twice', () => {
    const demands = demandsOf(inForce?.id ?? '');
    expect(demands.length).toBeGreaterThanOrEqual(40);
    expect(new Set(demands.map(({ title }) => title)).size).toBe(demands.length);
    expect(new Set(demands.map(({ text }) => text)).size).toBe(demands.length);
  });

  it('has a demand in every chapter in force, and a group that answers for most', () => {
    const chapters = chaptersOf(inForce?.id ?? '');
    for (const { path, tree } of chapters) {
      expect(tree === undefined ? [] : listDemands(tree), path).not.toEqual([]);
    }
    const answered = chapters.filter(({ data }) => data.group !== undefined);
    expect(answered.length).toBeGreaterThan(chapters.length / 2);
  });

  it('changes from edition to edition, and keeps most of what it was', () => {
    for (const older of editions) {
      for (const newer of editions.filter(({ date }) => date > older.date)) {
        const [before, after] = [readTexts(older.id), readTexts(newer.id)];
        const kept = [...before].filter((text) => after.has(text));
        expect(kept.length, `${older.id} and ${newer.id} share text`).toBeGreaterThan(0);
        expect(kept.length, `${newer.id} differs from ${older.id}`).toBeLessThan(after.size);
      }
    }
  });

  it('keeps the ids of demands from edition to edition, so that they can be compared', () => {
    const current = new Set(demandsOf(inForce?.id ?? '').map(({ id }) => id));
    for (const { id } of editions) {
      const shared = demandsOf(id).filter((demand) => current.has(demand.id));
      expect(shared.length, id).toBeGreaterThan(demandsOf(id).length / 2);
    }
  });

  it('tells what has changed, in every edition but the first', () => {
    const [first, ...later] = editions.toSorted((a, b) => (a.date < b.date ? -1 : 1));
    expect(first).toBeDefined();
    expect(later.filter(({ changelog }) => changelog === undefined)).toEqual([]);
  });

  it('has a consultation that runs, with something one can do', () => {
    const today = NOW.slice(0, 10);
    const phases = editions
      .filter(({ status }) => status === 'consultation')
      .flatMap((edition) => edition.phases ?? [])
      .filter(({ from, to }) => from <= today && today <= to);
    expect(phases).toEqual([expect.objectContaining({ what: expect.any(String) as string })]);
  });

  function readTexts(edition: string): Set<string> {
    return new Set(
      chaptersOf(edition).flatMap(({ tree }) =>
        tree === undefined ? [] : numberBlocks(tree).map(({ text }) => text),
      ),
    );
  }
});

describe('groups', () => {
  it('are of every kind, active and in founding', () => {
    const groups = of('groups').map(({ data }) => data);
    expect(new Set(groups.map(({ kind }) => kind))).toEqual(
      new Set(['workingGroup', 'readingCircle', 'projectGroup', 'team']),
    );
    expect(new Set(groups.map(({ status }) => status))).toEqual(
      expect.objectContaining(new Set(['active', 'founding'])),
    );
  });

  it('read together and report', () => {
    const readings = of('groups').flatMap(({ data }) => data.readings ?? []);
    expect(readings.length).toBeGreaterThan(2);
    expect(of('reports').length).toBeGreaterThan(4);
  });

  it('that are active meet, report or say whom to write to', () => {
    for (const { id, data } of of('groups').filter((group) => group.data.status === 'active')) {
      const meets = of('events').some((event) => event.data.group === id);
      const reports = of('reports').some((report) => report.data.group === id);
      expect(meets || reports || data.email !== undefined, id).toBe(true);
    }
  });
});

describe('elections', () => {
  const candidaciesOf = (election: string) =>
    of('candidacies').filter(({ id }) => splitId(id).parent === election);

  it('are of the past and to come, within the chapter and public', () => {
    const elections = of('elections').map(({ data }) => data);
    expect(new Set(elections.map(({ kind }) => kind))).toEqual(new Set(['internal', 'public']));
    const today = NOW.slice(0, 10);
    expect(elections.filter(({ date }) => date < today)).not.toEqual([]);
    expect(elections.filter(({ date }) => date >= today)).not.toEqual([]);
  });

  it('have one with four sample candidates for an office, drawn by lot and asked the same', () => {
    const sample = of('elections').find(({ data }) => data.lot !== undefined);
    const candidacies = candidaciesOf(sample?.id ?? '');
    expect(candidacies.length).toBeGreaterThanOrEqual(4);
    expect(candidacies.map(({ data }) => data.name).filter((name) => !name.startsWith("Beispiel "))).toEqual([]);
    const questions = sample?.data.questions?.map(({ id }) => id) ?? [];
    expect(questions).not.toEqual([]);
    for (const { data } of candidacies) {
      // An answer may be missing, which the page then says.
      const answered = data.answers?.map(({ question }) => question) ?? [];
      expect(answered).toEqual(questions.filter((id) => answered.includes(id)));
      expect(answered).not.toEqual([]);
    }
  });

  it('name a real person only in the archive, with a consent that ends', () => {
    const real = of('candidacies').filter(({ data }) => !data.name.startsWith('Beispiel '));
    expect(real.map(({ data }) => data.consent.until ?? 'never')).not.toContain('never');
  });
});

describe('events', () => {
  it('happen in every month of the half year to come', () => {
    const from = parseNow(NOW);
    const window = { from, to: from.add({ months: 6 }) };
    const months = of('events').flatMap(({ data }) =>
      expandOccurrences(data, window).map(({ start }) => `${start.year}-${start.month}`),
    );
    const wanted = Array.from({ length: 6 }, (_, index) => from.add({ months: index }));
    for (const { year, month } of wanted) expect(months).toContain(`${year}-${month}`);
  });

  it('have a series without end, with a date that falls through and one that is moved', () => {
    const series = of('events').flatMap(({ data }) => data.recurrence ?? []);
    const endless = series.filter(({ until, count }) => until === undefined && count === undefined);
    expect(endless).not.toEqual([]);
    const states = series.flatMap(({ exceptions = [] }) => exceptions.map(({ status }) => status));
    expect(new Set(states)).toEqual(new Set(['cancelled', 'moved']));
  });

  it('are past and to come', () => {
    const now = parseNow(NOW);
    const single = of('events').filter(({ data }) => data.recurrence === undefined);
    const isPast = ({ data }: (typeof single)[number]) =>
      isWithin(toMoment(data.end), toMoment('2000-01-01T00:00'), now);
    expect(single.filter(isPast)).not.toEqual([]);
    expect(single.filter((event) => !isPast(event))).not.toEqual([]);
  });
});

describe('text that readers meet', () => {
  it('has no leftovers of writing: no TODO, no lorem ipsum, no three dots in a row', () => {
    const leftovers = content.entries.filter(({ tree, input }) =>
      /lorem ipsum|\bTODO\b|\bXXX\b|\.{3,}/i.test(
        (tree === undefined ? '' : plainText(tree)) + JSON.stringify(input),
      ),
    );
    expect(leftovers.map(({ path }) => path)).toEqual([]);
  });

  it('addresses readers with du, as the design says', () => {
    const formal = content.entries.filter(({ tree }) =>
      /(?<=[.,:] |^)(?:können|möchten|haben|wollen) Sie\b|\bIhre[nr]? Fragen\b/m.test(
        tree === undefined ? '' : plainText(tree),
      ),
    );
    expect(formal.map(({ path }) => path)).toEqual([]);
  });
});

