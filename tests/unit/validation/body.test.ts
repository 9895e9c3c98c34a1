import { describe, expect, it } from 'vitest';
import { checkBody } from '../../../src/validation/body.ts';
import { expectGerman } from '../german.ts';

/** The problems of a body that begins on line 10 of its file: place, field and message. */
function check(source: string, kind: 'prose' | 'citable' = 'prose'): string[] {
  return checkBody(source, kind, 10).problems.map(({ line, column, field, message }) => {
    expectGerman(message);
    return [`${line ?? ''}:${column ?? ''}`, field, message].filter(Boolean).join('  ');
  });
}

const KNOWN = 'demand, note, quote, figure, question, summary, download, columns';
const READABLE =
  'So geht es: :::note{title="Überschrift"}, darunter der Text, am Ende eine Zeile „:::“.';
const STRAY = 'Hier steht „:::“, ohne dass ein Baustein offen ist. Lösche die Zeile.';
const LINK =
  'Erlaubt sind https://…, http://…, mailto:…, tel:…, #… und Adressen dieser Seite, die mit / beginnen.';

describe('blocks', () => {
  it.each([
    [':::hinweis\nx\n:::', `10:1  Den Baustein „hinweis“ gibt es nicht. Bekannt sind: ${KNOWN}.`],
    [
      'a\n\n- b\n  :::hinweis\n  c\n  :::',
      `13:3  Den Baustein „hinweis“ gibt es nicht. Bekannt sind: ${KNOWN}.`,
    ],
    [
      '::note',
      '10:1  „::note“ gibt es nicht. Bausteine beginnen mit drei Doppelpunkten und enden mit einer Zeile „:::“.',
    ],
    [
      ':::note{titel="x"}\ny\n:::',
      '10:1  note.titel  Das Feld „titel“ gibt es hier nicht. Lösche es oder berichtige den Namen. Bekannt sind: title.',
    ],
    [
      ':::columns{title="x"}\ny\n:::',
      '10:1  columns.title  Das Feld „title“ gibt es hier nicht. Lösche es oder berichtige den Namen.',
    ],
    [
      ':::note{title=""}\ny\n:::',
      '10:1  note.title  „Überschrift“ fehlt. Ergänze das Feld „title“, zum Beispiel: Gut zu wissen.',
    ],
    [
      ':::question\ny\n:::',
      '10:1  question.title  „Frage“ fehlt. Ergänze das Feld „title“, zum Beispiel: Was kostet das?',
    ],
    [
      ':::quote{source="x"}\ny\n:::',
      '10:1  quote.author  „Von“ fehlt. Ergänze das Feld „author“, zum Beispiel: bell hooks.',
    ],
    [
      ':::figure{src="a.png" credit="c"}\n:::',
      '10:1  figure.alt  „Bildbeschreibung“ fehlt. Ergänze das Feld „alt“.',
    ],
    [
      ':::figure{src="a.svg" alt="b" credit="c"}\n:::',
      '10:1  figure.src  „Bilddatei“: „a.svg“ ist kein Bild neben dem Eintrag. Erlaubt sind png, jpg, jpeg, webp, avif und gif im selben Ordner.',
    ],
    [
      ':::download{href="x.pdf" title="y"}\n:::',
      '10:1  download.href  „Adresse der Datei“: „x.pdf“ ist kein erlaubter Verweis. Erlaubt sind https://…, mailto:…, tel:…, #… und Adressen dieser Seite wie /programm/.',
    ],
    [
      ':::note{title="a" title="b"}\nx\n:::',
      '10:1  note.title  Die Angabe „title“ steht zweimal da. Lösche eine davon.',
    ],
    [
      ':::note{__proto__="a"}\nx\n:::',
      '10:1  note.__proto__  Die Angabe „__proto__“ gibt es nicht. Lösche sie.',
    ],
    [
      ':::note[Hinweis]\nx\n:::',
      '10:1  Text in eckigen Klammern geht bei „note“ nicht. Schreibe title="…" in die geschweiften Klammern.',
    ],
    [
      ':::note\nx',
      '10:1  Der Baustein „note“ hört nicht auf. Setze an sein Ende eine eigene Zeile mit „:::“.',
    ],
    [
      'a\n\n::::note\n:::note\nx\n:::',
      '12:1  Der Baustein „note“ hört nicht auf. Setze an sein Ende eine eigene Zeile mit „:::“.',
    ],
    [
      '> :::note\n> x\n\ny',
      '10:3  Der Baustein „note“ hört nicht auf. Setze an sein Ende eine eigene Zeile mit „:::“.',
    ],
    ['a\n\n:::', `12:1  ${STRAY}`],
    ['a\nb\n:::', `12:1  ${STRAY}`],
    ['::: note\nx', `10:1  „::: note“ ist kein lesbarer Baustein. ${READABLE}`],
    [
      ':::note {title="x"}\ny',
      `10:1  „:::note {title="x"}“ ist kein lesbarer Baustein. ${READABLE}`,
    ],
    [':::note title="x"\ny', `10:1  „:::note title="x"“ ist kein lesbarer Baustein. ${READABLE}`],
    [
      ':::note{title="a"} Text',
      `10:1  „:::note{title="a"} Text“ ist kein lesbarer Baustein. ${READABLE}`,
    ],
  ])('%j', (source, problem) => {
    expect(check(source)).toEqual([problem]);
  });

  it('of which one is closed too early are both reported', () => {
    expect(check(':::note\n:::note\nx\n:::\n:::')).toEqual([
      '11:1  Der Baustein „note“ hört nicht auf. Setze an sein Ende eine eigene Zeile mit „:::“.',
      `14:1  ${STRAY}`,
    ]);
  });

  it.each([
    ':::note\nx\n:::',
    ':::note\nx\n:::::',
    ':::note\n\n\n:::\n\n\n',
    ':::note{title=x}\ny\n:::',
    ':::note{title=\'a "b" c\'}\ny\n:::',
    ':::note{title="a } { b"}\ny\n:::',
    ':::note{title="a &quot;b&quot; = c"}\ny\n:::',
    ':::note\n```\n::\n```\n:::',
    '`:::` und ::: mitten im Text',
    '\\:::',
    '```\n:::note\n```',
  ])('are closed and readable: %j', (source) => {
    expect(check(source)).toEqual([]);
  });
});

describe('demands', () => {
  const demand = (attributes: string) => `:::demand{${attributes}}\nx\n:::`;

  it('belong in chapters', () => {
    expect(check(demand('id="a-1" title="x"'), 'citable')).toEqual([]);
    expect(check(demand('id="a-1" title="x"'))).toEqual([
      '10:1  Der Baustein „demand“ gehört in ein Kapitel des Programms. Nimm hier „note“.',
    ]);
  });

  it('do not lie in one another', () => {
    expect(
      check(`::::demand{id="a-1" title="x"}\n${demand('id="a-2" title="y"')}\n::::`, 'citable'),
    ).toEqual([
      '10:1  Eine Forderung kann keine zweite enthalten. Schließe die erste mit „:::“ ab.',
    ]);
  });

  it.each(['A-1', 'wohnen 1', 'größe', '-a', 'a/b', 'a.b', '<b>', '__proto__'])(
    'have no id like %s',
    (id) => {
      expect(check(demand(`id="${id}" title="x"`), 'citable')).toEqual([
        `10:1  demand.id  „Kürzel“: „${id}“ geht nicht. Erlaubt sind Kleinbuchstaben, Ziffern und Bindestriche, zum Beispiel wohnen-1.`,
      ]);
    },
  );

  it('need an id and a title, both reported', () => {
    expect(check(':::demand\nx\n:::', 'citable')).toEqual([
      '10:1  demand.id  „Kürzel“ fehlt. Ergänze das Feld „id“, zum Beispiel: wohnen-1.',
      '10:1  demand.title  „Überschrift“ fehlt. Ergänze das Feld „title“, zum Beispiel: Mehr bezahlbare Wohnungen.',
    ]);
  });
});

describe('headings and titles', () => {
  const empty = 'Diese Überschrift ist leer. Schreibe etwas hinein oder lösche sie.';

  it.each(['##', '# \u200b', '## &#8203;', ':::note{title="&#8203;"}\nx\n:::'])(
    'that nobody can see are refused everywhere: %j',
    (source) => {
      expect(check(source)).toEqual([`10:1  ${empty}`]);
    },
  );
});

describe('links and pictures', () => {
  it.each([
    [
      'ein [Wort](javascript:alert(1))',
      `10:5  Der Verweis „javascript:alert(1)“ geht nicht. ${LINK}`,
    ],
    ['a\n\n[x]: javascript:1', `12:1  Der Verweis „javascript:1“ geht nicht. ${LINK}`],
    ['[a]()', `10:1  Der Verweis „“ geht nicht. ${LINK}`],
    ['[a](java&Tab;script:1)', `10:1  Der Verweis „java script:1“ geht nicht. ${LINK}`],
    [`[a](x${'y'.repeat(200)})`, `10:1  Der Verweis „x${'y'.repeat(56)}…“ geht nicht. ${LINK}`],
    [
      '![a](https://b.example/c.png)',
      '10:1  Das Bild „https://b.example/c.png“ geht nicht. Lege eine Datei (png, jpg, jpeg, webp, avif oder gif) in denselben Ordner und nenne nur ihren Namen.',
    ],
    [
      'a ![](b.png)',
      '10:3  Dem Bild fehlt die Beschreibung. Schreibe sie in die eckigen Klammern: ![Was zu sehen ist](datei.jpg).',
    ],
    [
      '![ ](b.png)',
      '10:1  Dem Bild fehlt die Beschreibung. Schreibe sie in die eckigen Klammern: ![Was zu sehen ist](datei.jpg).',
    ],
  ])('%s', (source, problem) => {
    expect(check(source)).toEqual([problem]);
  });

  it.each([
    ['a footnote', '[a [^1]](/b/)\n\n[^1]: c'],
    ['a footnote, by reference', '[a [^1]][b]\n\n[b]: /b/\n[^1]: c'],
  ])('a link does not hold %s', (_name, source) => {
    expect(check(source)).toEqual([
      '10:4  Hier steht ein Verweis oder eine Fußnote in einem Verweis. Setze sie dahinter.',
    ]);
  });

  it('a picture by reference is refused with its definition', () => {
    expect(check('![a][b]\n\n[b]: c.png')).toEqual([
      '10:1  Bilder mit Kurzverweis gehen nicht. Schreibe ![Beschreibung](datei.jpg).',
      `12:1  Der Verweis „c.png“ geht nicht. ${LINK}`,
    ]);
  });

  it('the files of pictures are noted with their places', () => {
    const { pictures } = checkBody(
      '![a](b.png)\n\n:::figure{src="./c.jpg" alt="d" credit="e"}\n:::\n\n![f](g.svg)',
      'prose',
      10,
    );
    expect(pictures).toEqual([
      { src: 'b.png', line: 10, column: 1 },
      { src: './c.jpg', line: 12, column: 1 },
    ]);
  });
});

describe('the headings of a chapter', () => {
  it('leave the first level to its title', () => {
    expect(check('# a', 'citable')).toEqual([
      '10:1  Eine Überschrift mit einem „#“ ist der Titel des Kapitels. Nimm „##“.',
    ]);
  });

  it('skip no level', () => {
    expect(check('## a\n\n#### b', 'citable')).toEqual([
      '12:1  Diese Überschrift überspringt eine Ebene. Nimm „###“.',
    ]);
    expect(check('### a', 'citable')).toEqual([
      '10:1  Diese Überschrift überspringt eine Ebene. Nimm „##“.',
    ]);
  });

  it('elsewhere are as their author likes', () => {
    expect(check('# a\n\n#### b')).toEqual([]);
  });
});

it('says all of it in one run, in reading order', () => {
  const body = '[a](x)\n\n:::b\n![](c.png)\n:::\n\n:::';
  expect(check(body).map((problem) => problem.split('  ')[0])).toEqual([
    '10:1',
    '12:1',
    '13:1',
    '16:1',
  ]);
});
