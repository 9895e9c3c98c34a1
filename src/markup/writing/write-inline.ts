import { isBareAddress } from './addresses.ts';
import { escapeText, type Care, type TextPlace } from './escape.ts';
import type { Link, Piece } from './pieces.ts';
import { nestPieces, type Token } from './nest.ts';

/** How to write a text; the later ones are for texts that the first does not carry. */
export interface InlineStyle {
  care: Care;
  em: '*' | '_';
}

export const INLINE_STYLES: readonly InlineStyle[] = [
  { care: 'least', em: '*' },
  { care: 'light', em: '*' },
  { care: 'full', em: '*' },
  { care: 'full', em: '_' },
];

/** Writes the running text of a block as Markdown. */
export function writeInline(
  pieces: Piece[],
  block: TextPlace['block'],
  style: InlineStyle,
): string {
  const written = writeTokens(nestPieces(pieces), block, style);
  writeTexts(written, block, style);
  encodeNeighbours(written);
  return written.map(({ out }) => out).join('');
}

interface Written {
  kind: 'text' | 'open' | 'close' | 'fixed';
  out: string;
  isInLink?: boolean;
}

function writeTokens(tokens: Token[], block: TextPlace['block'], style: InlineStyle): Written[] {
  let bare = false;
  return tokens.map((token, index): Written => {
    switch (token.kind) {
      case 'open':
      case 'close':
        return { kind: token.kind, out: chooseDelimiter(tokens, index, token, style) };
      case 'link':
        bare = style.care !== 'full' && isWrittenBare(token.group, token.link);
        return { kind: 'fixed', out: bare ? '' : '[' };
      case 'linkEnd': {
        const target = writeDestination(token.link.href, token.link.title, block);
        const out = bare ? '' : `](${target})`;
        bare = false;
        return { kind: 'fixed', out };
      }
      case 'piece': {
        const { piece, isInLink } = token;
        if (piece.kind !== 'text') return { kind: 'fixed', out: writePiece(piece, block) };
        return { kind: bare ? 'fixed' : 'text', out: piece.text, isInLink };
      }
    }
  });
}

function isWrittenBare(group: readonly Piece[], { href, title }: Link): boolean {
  const [piece] = group;
  return (
    group.length === 1 &&
    piece?.kind === 'text' &&
    title === null &&
    isBareAddress(piece.text, href) &&
    /^[A-Za-z0-9](?:[\w.:/?=#%+@-]*[A-Za-z0-9/])?$/.test(piece.text)
  );
}

function writePiece(piece: Exclude<Piece, { kind: 'text' }>, block: TextPlace['block']): string {
  switch (piece.kind) {
    case 'code':
      return writeCode(piece.text, block);
    case 'break':
      return BREAK;
    case 'image': {
      // A description is read as markup and shown without it.
      const alt = piece.alt.replace(/[*_`[\]<>&\\~!|:]/g, String.raw`\$&`);
      return `![${alt}](${writeDestination(piece.src, piece.title, block)})`;
    }
    case 'footnote':
      return `[^${piece.label}]`;
    default:
      return '';
  }
}

const BREAK = '\\\n';

function writeCode(text: string, block: TextPlace['block']): string {
  const runs = text.match(/`+/g)?.map(({ length }) => length) ?? [];
  let length = 1;
  while (runs.includes(length)) length++;
  const fence = '`'.repeat(length);
  const isPadded = /^`|`$/.test(text) || /^ .*[^ ].* $/.test(text) || /^ [^ ] $/.test(text);
  const content = isPadded ? ` ${text} ` : text;
  return fence + (block === 'cell' ? content.replaceAll('|', '\\|') : content) + fence;
}

/** Target and title of a link or picture. */
export function writeDestination(
  url: string,
  title: string | null,
  block: TextPlace['block'] = 'paragraph',
): string {
  const encode = (text: string) =>
    text.replace(/[\r\n]/g, (end) => `&#${String(end.charCodeAt(0))};`);
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const isPlain = url !== '' && !/[\s\u0000-\u001f\u007f<>()\\&|]/.test(url);
  const escape = (text: string, signs: RegExp) => encode(text.replace(signs, String.raw`\$&`));
  const signs = block === 'cell' ? /[<>\\&|]/g : /[<>\\&]/g;
  const target = isPlain ? url : `<${escape(url, signs)}>`;
  if (title === null) return target;
  return `${target} "${escape(title, block === 'cell' ? /["\\&|]/g : /["\\&]/g)}"`;
}

/** `*`, except where it would run into a star of the neighbour: "**a**_b_". */
function chooseDelimiter(
  tokens: Token[],
  index: number,
  token: Token & { kind: 'open' | 'close' },
  style: InlineStyle,
): string {
  if (token.emphasis !== 'em') return token.emphasis === 'strong' ? '**' : '~~';
  const partner = token.partner === undefined ? -1 : tokens.indexOf(token.partner);
  const [open, close] = token.kind === 'open' ? [index, partner] : [partner, index];
  const collides = tokens[open - 1]?.kind === 'close' || tokens[close + 1]?.kind === 'open';
  return collides ? '_' : style.em;
}

/** From the end, because a text depends on what is written after it. */
function writeTexts(tokens: Written[], block: TextPlace['block'], style: InlineStyle): void {
  for (let index = tokens.length - 1; index >= 0; index--) {
    const token = tokens[index];
    if (token?.kind !== 'text') continue;
    const before = tokens.slice(0, index).findLast(({ out }) => out !== '');
    const line = before === undefined ? 'first' : before.out === BREAK ? 'later' : undefined;
    const next = tokens.slice(index + 1).find(({ out }) => out !== '')?.out ?? '';
    const place = { line, block, isInLink: token.isInLink ?? false, next } as const;
    token.out = escapeText(token.out, place, style.care);
  }
}

/**
 * Delimiters work only between the right characters (CommonMark, 6.2): in "**Wohnen:**und" the stars close nothing. A
 * letter that is in the way is written as a reference, which counts as punctuation.
 */
function encodeNeighbours(all: Written[]): void {
  const tokens = all.filter(({ out }) => out !== '');
  const isDelimiter = (token: Written | undefined) =>
    token?.kind === 'open' || token?.kind === 'close';
  tokens.forEach((token, index) => {
    if (!isDelimiter(token)) return;
    const sign = token.out.charAt(0);
    const isSameRun = (at: number) =>
      isDelimiter(tokens[at]) && tokens[at]?.out.startsWith(sign) === true;
    let [start, end] = [index - 1, index + 1];
    while (isSameRun(start)) start--;
    while (isSameRun(end)) end++;
    const [before, after] = [tokens[start], tokens[end]];
    const [left, right] = [classify(before?.out.at(-1)), classify(after?.out.charAt(0))];
    const isOpening = token.kind === 'open';
    const [inner, outer] = isOpening ? [right, left] : [left, right];
    const isInTheWay = outer === 'letter' && (sign === '_' || inner !== 'letter');
    if (isInTheWay) encodeEdge(isOpening ? before : after, isOpening ? 'end' : 'start');
  });
}

/** As micromark does it: by UTF-16 unit; the edge of a block is white space. */
function classify(character: string | undefined): 'space' | 'punctuation' | 'letter' {
  if (character === undefined || character === '' || /\s/.test(character)) return 'space';
  return /[\p{P}\p{S}]/u.test(character) ? 'punctuation' : 'letter';
}

function encodeEdge(token: Written | undefined, edge: 'start' | 'end'): void {
  if (token === undefined) return;
  const characters = Array.from(token.out);
  const at = edge === 'start' ? 0 : characters.length - 1;
  const code = characters[at]?.codePointAt(0) ?? 0;
  characters[at] = `&#x${code.toString(16).toUpperCase()};`;
  token.out = characters.join('');
}
