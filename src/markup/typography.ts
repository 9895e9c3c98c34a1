import type { Paragraph, Root, Text } from 'mdast';
import { visit, SKIP } from 'unist-util-visit';

/**
 * Sets German typography in the tree's text: „Anführungszeichen“, ‚einfache‘, Apostroph ’, Gedankenstrich –, … and
 * spaces that must not break. Code and typed-out addresses stay as they are.
 *
 * Rules after Duden, "Hinweise für das Maschinenschreiben": quotation marks 99 below and 66 above, a no-break space
 * between number and unit, a narrow one inside abbreviations.
 *
 * @param tree Changed in place.
 */
export function setGermanTypography(tree: Root): void {
  visit(tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      setQuotesAcross(collectTexts(node as Paragraph));
      return SKIP;
    }
    return undefined;
  });
}

/** The same rules for one line of plain text, such as a title. */
export function typeset(text: string): string {
  return setSpaces(setDashes(setQuotes(text, '')));
}

function setQuotesAcross(texts: BlockText[]): void {
  let before = '';
  for (const { node, isAddress } of texts) {
    const original = node.value;
    if (!isAddress) node.value = setSpaces(setDashes(setQuotes(original, before)));
    before = original.slice(-1);
  }
}

interface BlockText {
  node: Text;
  /** The text is its link's own address and must stay as it is. */
  isAddress: boolean;
}

function collectTexts(block: Paragraph): BlockText[] {
  const texts: BlockText[] = [];
  visit(block, 'text', (node, _index, parent) => {
    texts.push({ node, isAddress: parent?.type === 'link' && isBareAddress(node.value, parent.url) });
  });
  return texts;
}

function isBareAddress(text: string, url: string): boolean {
  return url === text || url === `mailto:${text}` || url === `http://${text}`;
}

const OPENS_AFTER = /^$|[\s([{\u2013\u2014/„‚-]/u;

/** A quotation mark opens after a space, a bracket or nothing; it closes after anything else. */
function setQuotes(text: string, before: string): string {
  let previous = before;
  let result = '';
  for (const character of text) {
    const opens = OPENS_AFTER.test(previous);
    if (character === '"') result += opens ? '„' : '“';
    else if (character === "'") result += opens ? '‚' : isClosingSingle(result) ? '‘' : '’';
    else result += character;
    previous = result.at(-1) ?? '';
  }
  return result;
}

/** A single quote closes only where one is open; everywhere else it is an apostrophe. */
function isClosingSingle(soFar: string): boolean {
  return soFar.lastIndexOf('‚') > soFar.lastIndexOf('‘');
}

const NO_BREAK_SPACE = '\u00a0';
const NARROW_NO_BREAK_SPACE = '\u202f';

function setDashes(text: string): string {
  return text
    .replace(/(\s)--?(?=\s)/g, '$1–')
    .replace(/(?<=\d)\s?--\s?(?=\d)/g, '–')
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
    .replace(/\b(Mio\.|Mrd\.|Millionen|Milliarden) (?=Euro|€)/g, `$1${NO_BREAK_SPACE}`)
    .replace(/ –(?= )/g, `${NO_BREAK_SPACE}–`);
}

const UNIT_AFTER_NUMBER =
  /(\d) (%|€|Euro|Cent|Prozent|Grad|Uhr|Mio\.|Mrd\.|Millionen|Milliarden|km|m|kg|Kilometer|Meter|Quadratmeter|Minuten|Stunden)(?![\p{L}])/gu;
