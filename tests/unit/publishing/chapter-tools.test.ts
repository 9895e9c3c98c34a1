import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { getChapterTools } from '../../../src/publishing/chapter-tools.ts';
import { parseNow } from '../../../src/domain/time.ts';
import { createBodyTree } from '../../../src/markup/body-tree.ts';
import { validateContent } from '../../../src/validation/validate.ts';
import { collapse, toDom } from '../markup/rendered.ts';
import { completeFolder, entry, minimal, toFiles, type Fields } from '../validation/minimal.ts';

const BODY = `Die Größe "wächst" um 5 % & mehr.

Eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf.

:::demand{id="wohnen-1" title="Mehr 'Wohnungen'"}
Bauen.
:::
`;

interface Case {
  edition?: Fields;
  chapter?: Fields;
  group?: Fields;
  now?: string;
}

const GROUP_MAIL = 'wohnen@jusos.example';

function getTools({ edition, chapter, group, now = '2026-11-22T12:00:00+01:00' }: Case) {
  const { content } = validateContent(
    toFiles({
      ...completeFolder(),
      [minimal.editions.path]: entry('editions', { title: 'Entwurf 2030', ...edition }),
      [minimal.chapters.path]: entry('chapters', { group: 'lesekreis', ...chapter }, BODY),
      [minimal.groups.path]: entry('groups', { email: GROUP_MAIL, ...group }),
    }),
    [],
  );
  return getChapterTools(content, '2025/wohnen', {
    site: 'https://jusos.example',
    now: parseNow(now),
  });
}

function render(given: Case): HTMLElement {
  return toDom(toHtml(createBodyTree(BODY, { citable: true, tools: getTools(given) }).tree));
}

const CONSULTATION = { status: 'consultation' };
const PAGE = 'https://jusos.example/programm/2025/wohnen/';

/** Address, subject and text of the mails that a chapter offers. */
const readMails = (given: Case) =>
  [...render(given).querySelectorAll('.cite a')].map((link) => {
    const { pathname, searchParams } = new URL(link.getAttribute('href') ?? '');
    return {
      to: pathname,
      subject: searchParams.get('subject'),
      body: searchParams.get('body')?.replaceAll('\u00a0', ' '),
    };
  });

describe('a mail with a change', () => {
  it('names edition, chapter, paragraph, its words and its address, and leaves room', () => {
    expect(readMails({ edition: CONSULTATION })[0]).toEqual({
      to: GROUP_MAIL,
      subject: 'Änderung: Wohnen, Absatz 1',
      body: [
        'Entwurf 2030, Wohnen, Absatz 1: „Die Größe „wächst“ um 5 % & mehr.“',
        `${PAGE}#abs-1`,
        '',
        'Dort soll stehen:',
        '',
        '',
        'Begründung:',
        '',
        '',
      ].join('\r\n'),
    });
  });

  it('quotes only the beginning of a long paragraph', () => {
    expect(readMails({ edition: CONSULTATION })[1]?.body).toContain(
      '„Eins zwei drei vier fünf sechs sieben acht …“\r\n',
    );
  });

  it('goes to the office where the group has no address, or no group answers', () => {
    const ofOffice = (given: Case) => readMails({ edition: CONSULTATION, ...given })[0]?.to;
    expect(ofOffice({ group: { email: undefined } })).toBe('kontakt@jusos.example');
    expect(ofOffice({ chapter: { group: undefined } })).toBe('kontakt@jusos.example');
  });

  it.each(['draft', 'adopted', 'superseded'])(
    'is not offered in an edition that is %s',
    (status) => {
      expect(readMails({ edition: { status } })).toEqual([]);
    },
  );
});

describe('the picture of a demand', () => {
  const read = (status: string) => render({ edition: { status } }).querySelector('.share');

  it('has its own address, words with the address of the demand, and a description', () => {
    const share = read('adopted');
    expect(share?.querySelector('a')?.getAttribute('href')).toBe(
      '/programm/2025/wohnen/wohnen-1.png',
    );
    const texts = [...(share?.querySelectorAll('[data-copy]') ?? [])];
    expect(texts.map(({ textContent }) => textContent)).toEqual([
      `Mehr ‚Wohnungen‘. Das fordern wir: ${PAGE}#wohnen-1`,
      'Weiße Schrift auf Rot: „Mehr ‚Wohnungen‘“. Darüber „Forderung · Wohnen“, darunter Jusos Musterstadt.',
    ]);
  });

  it.each(['draft', 'consultation', 'superseded'])(
    'is not offered in an edition that is %s',
    (status) => {
      expect(read(status)).toBeNull();
    },
  );
});

describe('what became of a demand', () => {
  const record = { demand: 'wohnen-1', date: '2025-11-22', source: 'https://rat.example/' };
  const show = (status: string, now?: string) => {
    const page = render({
      chapter: { followUps: [{ ...record, status, note: 'Im Rat.' }] },
      ...(now !== undefined && { now }),
    });
    return collapse(page.querySelector('.demand__status')?.textContent ?? '');
  };

  it.each([
    ['open', 'Offen'],
    ['submitted', 'Eingebracht'],
    ['decided', 'Beschlossen'],
    ['rejected', 'Abgelehnt'],
    ['done', 'Umgesetzt'],
  ])('is said in German: %s', (status, label) => {
    expect(show(status)).toBe(`${label} (Stand: 22. November 2025, Quelle): Im Rat.`);
  });

  it.each([
    ['2026-11-22T23:59:59+01:00', false],
    ['2026-11-23T00:00:00+01:00', true],
  ])('is marked as old after a year: %s, %s', (now, marked) => {
    expect(show('open', now).includes('älter als ein Jahr')).toBe(marked);
  });

  it('is nothing before its day', () => {
    expect(show('open', '2025-11-21T12:00:00+01:00')).toBe('');
  });
});

it('a chapter whose fields have problems, or its edition’s, has no tools', () => {
  expect(getTools({})).toBeDefined();
  expect(getTools({ chapter: { order: 'x' } })).toBeUndefined();
  expect(getTools({ edition: { date: 'x' } })).toBeUndefined();
});
