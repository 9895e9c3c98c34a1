import type { Nodes, Paragraph, Root } from 'mdast';
import { visit, SKIP } from 'unist-util-visit';
import { inlineText } from './text.ts';

/**
 * Sets German typography in the tree's text: „Anführungszeichen“, ‚einfache‘, Apostroph ’, Gedankenstrich –, … and
 * spaces that must not break. Code, typed-out addresses and blocks that look like code stay as they are.
 *
 * Rules after Duden, "Hinweise für das Maschinenschreiben": quotation marks 99 below and 66 above, a no-break space
 * between number and unit or day and month, a narrow one inside abbreviations.
 *
 * @param tree Changed in place.
 */
export function setGermanTypography(tree: Root): void {
  visit(tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      setBlock(node as Paragraph);
      return SKIP;
    }
    return undefined;
  });
}

/** The same rules for one line of plain text, such as a title. */
export function typeset(text: string): string {
  return looksLikeCode(text) ? text : setText(text, { before: '', isSingleOpen: false });
}

/** What the text so far means for the next quotation mark. */
interface Reading {
  /** The last character. */
  before: string;
  isSingleOpen: boolean;
}

/** Quotation marks open and close across emphasis and links, so a block is read as one text. */
function setBlock(block: Paragraph): void {
  if (looksLikeCode(inlineText(block))) return;
  const reading: Reading = { before: '', isSingleOpen: false };
  visit(block, (node: Nodes, _index, parent) => {
    if (node.type === 'break') reading.before = '\n';
    if (!('value' in node)) return;
    const isAddress = parent?.type === 'link' && isBareAddress(node.value, parent.url);
    if (node.type === 'text' && !isAddress) node.value = setText(node.value, reading);
    else reading.before = node.value.slice(-1);
  });
}

/** HTML, JSX and the like in running text show exactly as typed (contract, last paragraph of "Content"). */
function looksLikeCode(text: string): boolean {
  return /<[!/?]?[a-zA-Z]|[{}]|^(?:import|export)[\s(]/m.test(text);
}

function isBareAddress(text: string, url: string): boolean {
  return url === text || url === `mailto:${text}` || url === `http://${text}`;
}

function setText(text: string, reading: Reading): string {
  return setSpaces(setDashes(setQuotes(text, reading)));
}

/** @param reading Brought up to the end of `text`. */
function setQuotes(text: string, reading: Reading): string {
  let previousMark = { end: 0, set: reading.before };
  const result = text.replace(/["']/g, (mark, at: number) => {
    const before = at === previousMark.end ? previousMark.set : (text[at - 1] ?? '');
    const opens = isOpening(before, text[at + 1] ?? '');
    const set =
      mark === '"' ? (opens ? '„' : '“') : setSingle(opens, text.slice(at + 1, at + 6), reading);
    previousMark = { end: at + 1, set };
    return set;
  });
  reading.before = previousMark.end === text.length ? previousMark.set : text.slice(-1);
  return result;
}

/** A mark opens after a space, a bracket, a dash or nothing, and within a word after a hyphen: Anti-„Woke“. */
function isOpening(before: string, after: string): boolean {
  if (/\s/.test(after)) return false;
  return /^$|[\s([{–—„‚]/.test(before) || (/[-/]/.test(before) && /[\p{L}\p{N}]/u.test(after));
}

/** A single mark closes only where one is open and a word ends; everywhere else it is an apostrophe. */
function setSingle(opens: boolean, after: string, reading: Reading): string {
  if (opens) {
    if (ELISION.test(after)) return '’';
    reading.isSingleOpen = true;
    return '‚';
  }
  if (!reading.isSingleOpen || /^\p{L}/u.test(after)) return '’';
  reading.isSingleOpen = false;
  return '‘';
}

/** What an apostrophe at the beginning of a word stands before: die ’68er, ’s ist so, so ’ne Sache. */
const ELISION = /^(?:\d\d|(?:s|n|ne[mnrs]?)(?![\p{L}']))/u;

const NO_BREAK_SPACE = '\u00a0';
const NARROW_NO_BREAK_SPACE = '\u202f';

function setDashes(text: string): string {
  return text
    .replace(/(\s)--?(?=\s)/g, '$1–')
    .replace(/(?<=\d)--(?=\d)/g, '–')
    .replace(/\.\.\.(?!\.)/g, '…');
}

function setSpaces(text: string): string {
  return text
    .replace(
      /\b(z|d|u|i|o|v)\. ?(B|h|a|d|R|Ä|U|g|T)\./g,
      (_match, first: string, second: string) => `${first}.${NARROW_NO_BREAK_SPACE}${second}.`,
    )
    .replace(/(§§?|Art\.|Nr\.|Abs\.|S\.) (?=\d)/g, `$1${NO_BREAK_SPACE}`)
    .replace(UNIT_AFTER_NUMBER, `$1${NO_BREAK_SPACE}$2`)
    .replace(MONTH_AFTER_DAY, `$1${NO_BREAK_SPACE}$2`)
    .replace(/\b(Mio\.|Mrd\.|Millionen|Milliarden) (?=Euro|€)/g, `$1${NO_BREAK_SPACE}`)
    .replace(/ –(?= )/g, `${NO_BREAK_SPACE}–`);
}

const MONTH_AFTER_DAY =
  /(\d\.) (Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)(?![\p{L}])/gu;

const UNIT_AFTER_NUMBER =
  /(\d) (%|€|Euro|Cent|Prozent|Grad|Uhr|Mio\.|Mrd\.|Millionen|Milliarden|km|m|kg|Kilometer|Meter|Quadratmeter|Minuten|Stunden)(?![\p{L}])/gu;
