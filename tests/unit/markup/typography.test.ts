import { describe, expect, it } from 'vitest';
import { typeset } from '../../../src/markup/typography.ts';
import { renderHtml, visibleText } from './rendered.ts';

const NBSP = '\u00a0';
const NNBSP = '\u202f';

describe('quotation marks', () => {
  it.each([
    ['"Zitat"', '„Zitat“'],
    ['Er sagt "ja".', 'Er sagt „ja“.'],
    ['("ja")', '(„ja“)'],
    ['"ja", "nein" und "vielleicht"', '„ja“, „nein“ und „vielleicht“'],
    ['"Sie sagt: \'Nein.\'"', '„Sie sagt: ‚Nein.‘“'],
    ["'einfach'", '‚einfach‘'],
    ['"\'innen\' und außen"', '„‚innen‘ und außen“'],
    ['Anti-"Woke"-Gesetz', 'Anti-„Woke“-Gesetz'],
    ['"Pro-" und "Contra-"', '„Pro-“ und „Contra-“'],
    ['"Zitat –" sagt sie', '„Zitat –“ sagt sie'],
    ['und/oder/"weder"', 'und/oder/„weder“'],
    ['"... und dann"', '„… und dann“'],
    ['das Wort – "Halt!" – fiel', `das Wort${NBSP}– „Halt!“${NBSP}– fiel`],
    ['„schon richtig“ und »auch so«', '„schon richtig“ und »auch so«'],
    ['“englisch”', '“englisch”'],
  ])('%s becomes %s', (typed, set) => {
    expect(typeset(typed)).toBe(set);
    expect(visibleText(typed)).toBe(set);
  });

  it.each([
    ['"*betont*"', '„betont“'],
    ['*"betont"*', '„betont“'],
    ['"**fett**, *kursiv*"', '„fett, kursiv“'],
    ['\'*einfach*\' und "[Verweis](/x/)"', '‚einfach‘ und „Verweis“'],
    ['"Wort `code`" danach', '„Wort code“ danach'],
    ['"Die `code`"-Datei', '„Die code“-Datei'],
    ['`code`" und', 'code“ und'],
    ['eins  \n"zwei"', 'eins „zwei“'],
    ['eins\n"zwei"', 'eins „zwei“'],
  ])('pair across markup: %s', (typed, set) => {
    expect(visibleText(typed)).toBe(set);
  });

  it('pair across the mark of a footnote', () => {
    const [paragraph] = renderHtml('"Zitat[^1]" folgt\n\n[^1]: "Quelle"').split('</p>');
    expect(paragraph).toMatch(/„Zitat<sup>.*<\/sup>“ folgt$/);
    expect(visibleText('a[^1]\n\n[^1]: "Quelle"')).toContain('„Quelle“');
  });

  it('begin anew with every block', () => {
    expect(visibleText('"offen\n\n"zu"')).toBe('„offen „zu“');
    expect(visibleText('- "a"\n- "b"')).toBe('„a“ „b“');
    expect(visibleText('| "a" | "b" |\n|---|---|')).toBe('„a“ „b“');
  });
});

describe('apostrophes', () => {
  it.each([
    ["Hans' Buch", 'Hans’ Buch'],
    ["Rock'n'Roll", 'Rock’n’Roll'],
    ["die '68er", 'die ’68er'],
    ["so 'ne Sache, 's ist so", 'so ’ne Sache, ’s ist so'],
    ["'Ich hab's', sagt sie", '‚Ich hab’s‘, sagt sie'],
    ["der Buchstabe 's'", 'der Buchstabe ‚s‘'],
  ])('%s becomes %s', (typed, set) => {
    expect(typeset(typed)).toBe(set);
  });
});

describe('dashes and dots', () => {
  it.each([
    ['Rat - und Tat', `Rat${NBSP}– und Tat`],
    ['Rat -- und Tat', `Rat${NBSP}– und Tat`],
    ['2025--2030', '2025–2030'],
    ['18--20 Uhr', `18–20${NBSP}Uhr`],
    ['U-Bahn und Bus-', 'U-Bahn und Bus-'],
    ['Bus- und Bahn', 'Bus- und Bahn'],
    ['und so ...', 'und so …'],
  ])('%s becomes %s', (typed, set) => {
    expect(typeset(typed)).toBe(set);
  });
});

describe('spaces that must not break', () => {
  it.each([
    ['z. B. und d. h.', `z.${NNBSP}B. und d.${NNBSP}h.`],
    ['z.B. und u.a.', `z.${NNBSP}B. und u.${NNBSP}a.`],
    ['§ 45 und §§ 3', `§${NBSP}45 und §§${NBSP}3`],
    ['Art. 1 Abs. 2 Nr. 3', `Art.${NBSP}1 Abs.${NBSP}2 Nr.${NBSP}3`],
    ['40 % oder 40 Prozent', `40${NBSP}% oder 40${NBSP}Prozent`],
    ['1,5 Mio. Euro', `1,5${NBSP}Mio.${NBSP}Euro`],
    ['um 19 Uhr', `um 19${NBSP}Uhr`],
    ['Samstag, 30. Januar 2027', `Samstag, 30.${NBSP}Januar 2027`],
    ['Im 3. Maien', 'Im 3. Maien'],
    ['5 m hoch, 5 km weit', `5${NBSP}m hoch, 5${NBSP}km weit`],
    ['5 Meterware', '5 Meterware'],
    ['1 mal', '1 mal'],
  ])('%s', (typed, set) => {
    expect(typeset(typed)).toBe(set);
  });
});

describe('stays as typed', () => {
  it.each(['`"a" - \'b\' ...`', '```\n"a" - \'b\' ... 5 %\n```'])('code: %s', (source) => {
    expect(visibleText(source)).toBe(source.replace(/`+|\n/g, ''));
  });

  it('an address that is its own text', () => {
    const address = 'https://a.example/--x...y';
    expect(renderHtml(`Siehe ${address} - dort`)).toContain(`<a href="${address}">${address}</a>`);
    expect(visibleText('a--b...c@d.example')).toBe('a--b...c@d.example');
  });

  it.each(['10:30', ':smile:', '1:0', 'a :b: c', ':note[x]', 'a::b'])('%s', (text) => {
    expect(visibleText(text)).toBe(text);
    expect(typeset(text)).toBe(text);
  });

  it.each([
    '<script>alert("x")</script>',
    '{"a": "b"} ...',
    '<a href="x"> - "y"',
    'import x from "y"',
    'Davor\nimport x from "y"',
  ])('a block or a title that looks like code: %s', (text) => {
    expect(typeset(text)).toBe(text);
    expect(visibleText(text)).toBe(text.replace('\n', ' '));
  });

  it.each([
    ['5 < 7 und "ja"', '5 < 7 und „ja“'],
    ['I <3 "dich"', 'I <3 „dich“'],
    ['Import und Export "fair"', 'Import und Export „fair“'],
    ['"quotes" & ampersands', '„quotes“ & ampersands'],
  ])('but prose does not look like code: %s', (text, set) => {
    expect(typeset(text)).toBe(set);
  });
});

it('sets a megabyte of quotation marks', () => {
  expect(typeset('"a" '.repeat(250_000))).toHaveLength(1_000_000);
});
