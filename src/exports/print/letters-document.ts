import { addresses } from '../../domain/addresses.ts';
import { getInitials, NOT_ANSWERED } from '../../domain/candidacy-words.ts';
import { STAND_IN } from '../../markup/glyphs.ts';
import { typeset } from '../../markup/typography.ts';
import type { Letter, LetterBook, LetterOffice } from '../letter-book.ts';
import { createUrl, type Site } from '../url.ts';
import type { PictureFile, PrintNode } from './nodes.ts';
import { setPictureText } from './picture-text.ts';
import { soften, softenText } from './soften.ts';
import { toPrint } from './to-print.ts';

/** What `letters.typ` reads. */
export interface LettersDocument {
  title: string;
  /** The title with the places where its words may break. */
  cover: string;
  publisher: string;
  description: string;
  state: string;
  address: string;
  date: { year: number; month: number; day: number };
  /** One letter alone, without cover and contents. */
  single: boolean;
  offices: {
    title: string;
    order: string;
    letters: PrintLetter[];
  }[];
}

export interface PrintLetter {
  name: string;
  office: string;
  status: string;
  initials: string;
  portrait: { path: string; alt: string; credit: string } | null;
  facts: { label: string; value: string }[];
  children: PrintNode[];
  answers: { question: string; lines: string[]; isMissing: boolean }[];
  /** Who wrote it, when it came, where it stands. */
  notes: string[];
}

export interface LettersOptions {
  site: Site;
  publisher: string;
  book: LetterBook;
  /** Where the compiler finds a picture that lies beside a letter; undefined where it is none that it can read. */
  getPicture: (letter: Letter, src: string) => PictureFile | undefined;
  /** Id of the only letter to print. */
  only?: string | undefined;
  /** Ids of letters that are set without any markup, because the compiler could not take it. */
  plain?: ReadonlySet<string>;
}

/** What the print template needs for all letters of an election, or for one of them. Nothing in a letter makes it throw. */
export function createLettersDocument(options: LettersOptions): LettersDocument {
  const { site, publisher, book, only } = options;
  const offices = book.offices
    .map((office) => ({
      ...office,
      letters: office.letters.filter(({ id }) => only === undefined || id === only),
    }))
    .filter(({ letters }) => letters.length > 0);
  const single = only === undefined ? undefined : offices[0]?.letters[0];
  const [year = 0, month = 0, day = 0] = book.date.split('-').map(Number);
  return {
    title: set(
      single === undefined ? `Kandidaturen: ${book.title}` : `${single.name}: ${book.title}`,
    ),
    cover: setPictureText(`Kandidaturen ${book.title}`, 200),
    publisher: set(publisher),
    description: set(`Kandidaturschreiben, ${book.title}`),
    state: set(book.state),
    address: createUrl(site, single?.url ?? book.url),
    date: { year, month, day },
    single: single !== undefined,
    offices: offices.map((office) => ({
      title: set(office.title),
      order: set(describeOrder(office)),
      letters: office.letters.map((letter) => printLetter(letter, office, options)),
    })),
  };
}

function describeOrder({ order, withdrawn }: LetterOffice): string {
  return withdrawn.length === 0 ? order : `${order} Zurückgezogen: ${withdrawn.join(', ')}.`;
}

function printLetter(letter: Letter, office: LetterOffice, options: LettersOptions): PrintLetter {
  const { site, getPicture, only, plain } = options;
  const url = createUrl(site, letter.url);
  const nodes = plain?.has(letter.id) === true ? printPlain(letter) : printBody(letter, options);
  // The name is the title of a letter that stands alone, and a part of its office in the book.
  const { children, hasStandIns } = soften(nodes, only === undefined ? 3 : 2);
  const portrait =
    letter.portrait === undefined ? undefined : getPicture(letter, letter.portrait.src);
  const printed = {
    name: set(letter.name),
    office: set(office.title),
    status: letter.status ?? '',
    initials: softenText(getInitials(letter.name).toUpperCase()),
    portrait:
      portrait === undefined || letter.portrait === undefined
        ? null
        : {
            path: portrait.path,
            alt: set(letter.portrait.alt),
            credit: set(letter.portrait.credit),
          },
    facts: letter.facts.map(({ label, value }) => ({ label: set(label), value: set(value) })),
    children,
    answers: letter.answers.map(({ question, text }) => ({
      question: set(question),
      lines: (text ?? NOT_ANSWERED).split('\n').map(set),
      isMissing: text === undefined,
    })),
    notes: letter.provenance.map(set),
  };
  const isLossy = hasStandIns || JSON.stringify(printed).includes(STAND_IN);
  const hint = `${STAND_IN} steht für Zeichen, die unsere Druckschrift nicht hat. Die Seite zeigt sie.`;
  return { ...printed, notes: [...printed.notes, ...(isLossy ? [hint] : []), url] };
}

function printBody(letter: Letter, { site, getPicture }: LettersOptions): PrintNode[] {
  const url = createUrl(site, letter.url);
  return toPrint(letter.body, {
    prefix: letter.id,
    resolveLink: (target) => {
      const base = target.startsWith('#') ? url : createUrl(site, addresses.home);
      return URL.canParse(target, base) ? new URL(target, base).href : '';
    },
    resolvePicture: (src) => getPicture(letter, src) ?? NO_PICTURE,
  });
}

/** A picture without a file is told by its description. */
const NO_PICTURE: PictureFile = { path: '', width: 1, height: 1 };

/** The letter as it was typed, line by line. */
function printPlain({ body }: Letter): PrintNode[] {
  return body
    .split(/\n\s*\n/)
    .map((paragraph) => ({ type: 'paragraph', children: [{ type: 'text', value: paragraph }] }));
}

function set(text: string): string {
  return softenText(typeset(text));
}
