import { describe, expect, it } from 'vitest';
import { compareEditions } from '../../../../src/domain/comparison/compare-editions.ts';
import { createChapter, list } from './texts.ts';

const BUS = 'Der Bus fährt alle zehn Minuten, auch am Abend.';
const BIKE = 'Geschützte Radwege verbinden sämtliche Stadtbezirke miteinander.';
const RENT = 'Niemand soll wegen hoher Mieten wegziehen müssen.';
const TREES = 'Jede Straße bekommt Schatten durch neue Bäume.';

/** The changes of one chapter, from its old to its new paragraphs. */
const compare = (before: string[], after: string[]) =>
  list(compareEditions([createChapter('a', ...before)], [createChapter('a', ...after)])[0]!);

describe('a paragraph', () => {
  it('is the same when only white space changed', () => {
    expect(compare([BUS], [BUS.replace(' ', '\u00A0')])).toEqual([
      `same: ${BUS.replace(' ', '\u00A0')}`,
    ]);
  });

  it('is edited word by word', () => {
    expect(compare([BUS], [BUS.replace('zehn', 'fünf')])).toEqual([
      'edited: Der Bus fährt alle [-zehn-]{+fünf+} Minuten, auch am Abend.',
    ]);
  });

  it('is replaced when most of it is new', () => {
    const rewritten = 'Der Bus kommt, wann immer jemand ihn über das Telefon ruft.';
    expect(compare([BUS], [rewritten])).toEqual([`deleted: ${BUS}`, `inserted: ${rewritten}`]);
  });

  it.each([
    ['edited up to three fifths', 'aaaaaaaa bbbb dddd eeee ffff', 'aaaaaaaa gggg hhhh', true],
    ['replaced above', 'aaaaaaa bbbb dddd eeee ffff', 'aaaaaaa gggg hhhh', false],
  ])('is %s', (_, before, after, isEdited) => {
    // 24 of 40 characters changed, and 24 of 38.
    expect(compare([before], [after])[0]!.startsWith('edited')).toBe(isEdited);
  });

  it('is deleted and inserted when it became a heading', () => {
    expect(compare(['Bus und Bahn'], ['# Bus und Bahn'])).toEqual([
      'deleted: Bus und Bahn',
      'inserted: Bus und Bahn',
    ]);
  });
});

describe('a heading', () => {
  it('is edited when it keeps a word that says something', () => {
    expect(compare(['# Bus und Bahn'], ['# Bahn fahren'])).toEqual([
      'edited: [-Bus und -]Bahn{+ fahren+}',
    ]);
  });

  it('is replaced when it keeps little words only', () => {
    expect(compare(['# Rad und Fuß'], ['# Bus und Bahn'])).toEqual([
      'deleted: Rad und Fuß',
      'inserted: Bus und Bahn',
    ]);
  });

  it('is replaced when it keeps a year only', () => {
    expect(compare(['# Ziele 2030'], ['# Ausblick 2030'])).toEqual([
      'deleted: Ziele 2030',
      'inserted: Ausblick 2030',
    ]);
  });
});

describe('paragraphs between equal ones', () => {
  const [edited, replaced] = [BIKE.replace('sämtliche', 'zehn'), 'Ganz etwas anderes folgt hier.'];

  it('find their older version', () => {
    expect(compare([BUS, RENT, BIKE, TREES], [BUS, replaced, edited, TREES])).toEqual([
      `same: ${BUS}`,
      `deleted: ${RENT}`,
      `inserted: ${replaced}`,
      'edited: Geschützte Radwege verbinden [-sämtliche-]{+zehn+} Stadtbezirke miteinander.',
      `same: ${TREES}`,
    ]);
  });

  it('belong to the version that is most like them', () => {
    const near = BIKE.replace('miteinander', 'sicher');
    const far = 'Geschützte Radwege verbinden heute nur wenige Orte.';
    expect(compare([BIKE], [far, near])).toEqual([
      `inserted: ${far}`,
      'edited: Geschützte Radwege verbinden sämtliche Stadtbezirke [-miteinander-]{+sicher+}.',
    ]);
  });

  it('show all that is gone before all that came', () => {
    expect(compare([BUS, RENT], [replaced, TREES])).toEqual([
      `deleted: ${BUS}`,
      `deleted: ${RENT}`,
      `inserted: ${replaced}`,
      `inserted: ${TREES}`,
    ]);
  });

  it('are no versions of one another when they differ in kind', () => {
    expect(compare([`# ${BIKE}`], [edited])).toEqual([`deleted: ${BIKE}`, `inserted: ${edited}`]);
  });
});

describe('chapters', () => {
  const getKinds = (before: string[], after: string[]) =>
    compareEditions(
      before.map((id) => createChapter(id, BUS)),
      after.map((id) => createChapter(id, BUS)),
    ).map(({ id, kind }) => `${id} ${kind}`);

  it('are matched by id and stand in the new order', () => {
    expect(getKinds(['a', 'b'], ['b', 'c', 'a'])).toEqual(['b kept', 'c added', 'a kept']);
  });

  it('follow, when removed, the chapter that they followed', () => {
    expect(getKinds(['x', 'a', 'y', 'z', 'b'], ['b', 'a', 'c'])).toEqual([
      'x removed',
      'b kept',
      'a kept',
      'y removed',
      'z removed',
      'c added',
    ]);
  });

  it('come with what the caller gave, on the sides that they have', () => {
    const [old, young] = [createChapter('a', BUS), createChapter('b', RENT)];
    const [removed, added] = compareEditions([old], [young]);
    expect(removed).toMatchObject({ id: 'a', kind: 'removed', before: old });
    expect(removed).not.toHaveProperty('after');
    expect(added).toMatchObject({ id: 'b', kind: 'added', after: young });
    expect(added).not.toHaveProperty('before');
  });

  it('are deleted and inserted with all they hold', () => {
    const changes = compareEditions([createChapter('a', BUS)], [createChapter('b', RENT)]);
    expect(changes.flatMap(list)).toEqual([`deleted: ${BUS}`, `inserted: ${RENT}`]);
  });

  it('count what became of their units, a move within the chapter once', () => {
    const changes = compareEditions(
      [createChapter('a', BUS, TREES, RENT, 'Das fällt weg.'), createChapter('b', BIKE)],
      [createChapter('a', TREES.replace('neue', 'mehr'), RENT, BIKE, BUS), createChapter('b')],
    );
    expect(changes.map(({ counts }) => counts)).toEqual([
      { edited: 1, inserted: 0, deleted: 1, moved: 2, same: 1 },
      { edited: 0, inserted: 0, deleted: 0, moved: 1, same: 0 },
    ]);
  });

  it('must not share an id', () => {
    const twins = [createChapter('a', BUS), createChapter('a', RENT)];
    expect(() => compareEditions([], twins)).toThrow('but they are a, a');
    expect(() => compareEditions(twins, [])).toThrow(RangeError);
  });
});
