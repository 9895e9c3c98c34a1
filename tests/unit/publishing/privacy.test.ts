import { describe, expect, it } from 'vitest';
import { parseNow } from '../../../src/domain/time.ts';
import { printPrivacyReport } from '../../../src/publishing/print-privacy.ts';
import { createPrivacyReport } from '../../../src/publishing/privacy.ts';
import { validateContent } from '../../../src/validation/validate.ts';
import {
  completeFolder,
  entry,
  minimal,
  toFiles,
  yaml,
  type Folder,
} from '../validation/minimal.ts';

const { path } = minimal.candidacies;
const OTHER = path.replace('muster', 'zoe');
const PICTURE = 'candidacies/jhv/beide.jpg';
const portrait = { src: 'beide.jpg', alt: 'Zwei', credit: 'Foto: privat' };
const consent = { givenOn: '2027-01-08', portrait: true };

function report(files: Folder, now: string, pictures: { path: string }[] = []) {
  const { content } = validateContent(toFiles({ ...completeFolder(), ...files }), pictures);
  return createPrivacyReport(content, parseNow(now));
}

const [PUBLIC, AFTER] = ['2027-02-01T12:00:00+01:00', '2027-08-01T12:00:00+02:00'];

describe('a portrait that two candidacies share', () => {
  const shared = (until?: string): Folder => ({
    [path]: entry('candidacies', { portrait, consent }),
    [OTHER]: entry('candidacies', { name: 'Zoë', portrait, consent: { ...consent, until } }),
  });

  it('goes with the last of them', () => {
    const { letters } = report(shared(), AFTER, [{ path: PICTURE }]);
    expect(letters.map(({ paths }) => paths)).toEqual([
      [path, PICTURE],
      [OTHER, PICTURE],
    ]);
    expect(printPrivacyReport(report(shared(), AFTER, [{ path: PICTURE }]), 'content')).toContain(
      `--path 'content/${PICTURE}'`,
    );
  });

  it('stays while one of them is shown', () => {
    const { letters } = report(shared('2027-01-31'), PUBLIC, [{ path: PICTURE }]);
    expect(letters.find(({ stage }) => stage === 'overdue')?.paths).toEqual([OTHER]);
  });
});

describe('a candidacy that was withdrawn', () => {
  it('is shown by its name alone, and the report says what else its file holds', () => {
    const { letters, withdrawn } = report(
      { [path]: entry('candidacies', { status: 'withdrawn', portrait, consent }) },
      PUBLIC,
      [{ path: PICTURE }],
    );
    expect(letters).toMatchObject([{ stage: 'withdrawn' }]);
    expect(withdrawn).toMatchObject([{ paths: [path, PICTURE] }]);
  });

  it('of which only the name is left needs nothing', () => {
    const file = entry('candidacies', { status: 'withdrawn' }, '');
    expect(report({ [path]: file }, PUBLIC).withdrawn).toEqual([]);
  });
});

it('a late letter waits for the board', () => {
  const file = entry('candidacies', { submitted: '2027-01-11T00:00' });
  expect(report({ [path]: file }, PUBLIC).letters).toMatchObject([{ stage: 'waiting' }]);
});

describe('a person whose roles have ended', () => {
  const roles = [{ body: 'board', title: 'Vorsitz', from: '2026-01-31', to: '2027-01-31' }];
  const person = { [minimal.people.path]: entry('people', { roles }) };

  it('is in the command', () => {
    expect(report(person, PUBLIC)).toMatchObject({
      people: [{ paths: [minimal.people.path] }],
      stillNamed: [],
    });
  });

  it('is not while a group names them, and the report says which', () => {
    const group = { [minimal.groups.path]: entry('groups', { leads: ['muster'] }) };
    const found = report({ ...person, ...group }, PUBLIC);
    expect(found).toMatchObject({ people: [], stillNamed: [{ by: [minimal.groups.path] }] });
    const text = printPrivacyReport(found, 'content');
    expect(text).toContain(`steht noch bei: content/${minimal.groups.path}`);
    expect(text).not.toContain('git rm');
  });
});

it('links that name somebody whose time has ended are told', () => {
  const files = {
    [minimal.pages.path]: entry('pages', {}, '[Brief](/wahlen/jhv/muster/)'),
    'redirects.yml': yaml({ moved: [{ from: '/wahlen/jhv/alt/', to: '/wahlen/jhv/muster/' }] }),
  };
  expect(report(files, PUBLIC).links).toEqual([]);
  expect(report(files, AFTER).links).toEqual([
    { path: minimal.pages.path, address: '/wahlen/jhv/muster/' },
    { path: 'redirects.yml', address: '/wahlen/jhv/alt/' },
  ]);
});
