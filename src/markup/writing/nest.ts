import { groupByLink, type Emphasis, type Link, type Piece } from './pieces.ts';

/** The running text in the order in which it is written, with what begins and ends in between. */
export type Token =
  | { kind: 'piece'; piece: Piece; index: number; isInLink: boolean }
  | { kind: 'open' | 'close'; emphasis: Emphasis; partner: Token | undefined }
  | { kind: 'link' | 'linkEnd'; link: Link; group: readonly Piece[] };

/**
 * Puts emphasis and links around pieces so that they nest: a link is never cut, and what goes on longest stands outside.
 */
export function nestPieces(pieces: Piece[]): Token[] {
  const units: Unit[] = [];
  let index = 0;
  for (const group of groupByLink(pieces)) {
    const everywhere = [...(group[0]?.emphasis ?? [])].filter((mark) =>
      group.every(({ emphasis }) => emphasis.has(mark)),
    );
    units.push({ emphasis: new Set(everywhere), link: group[0]?.link, pieces: group, index });
    index += group.length;
  }
  return nestUnits(units);
}

/** Something that emphasis goes around as a whole: a piece, or all of a link. */
interface Unit {
  emphasis: ReadonlySet<Emphasis>;
  link: Link | undefined;
  pieces: Piece[];
  /** Of its first piece. */
  index: number;
}

type OpenToken = Token & { kind: 'open' | 'close' };

const EMPHASIS: readonly Emphasis[] = ['strong', 'em', 'strike'];

function nestUnits(units: Unit[], isInLink = false): Token[] {
  const tokens: Token[] = [];
  const open: OpenToken[] = [];
  const closeTo = (depth: number) => {
    for (const token of open.splice(depth).reverse()) {
      token.partner = { kind: 'close', emphasis: token.emphasis, partner: token };
      tokens.push(token.partner);
    }
  };
  units.forEach((unit, at) => {
    const depth = open.findIndex(({ emphasis }) => !unit.emphasis.has(emphasis));
    if (depth !== -1) closeTo(depth);
    const reach = (mark: Emphasis) => {
      const end = units.findIndex(({ emphasis }, other) => other > at && !emphasis.has(mark));
      return end === -1 ? units.length : end;
    };
    const opening = EMPHASIS.filter(
      (mark) => unit.emphasis.has(mark) && !open.some(({ emphasis }) => emphasis === mark),
    );
    for (const emphasis of opening.sort((one, other) => reach(other) - reach(one))) {
      const token: OpenToken = { kind: 'open', emphasis, partner: undefined };
      open.push(token);
      tokens.push(token);
    }
    tokens.push(...nestUnit(unit, isInLink));
  });
  closeTo(0);
  return tokens;
}

function nestUnit({ emphasis, link, pieces, index }: Unit, isInLink: boolean): Token[] {
  if (link === undefined) {
    return pieces.map((piece) => ({ kind: 'piece', piece, index, isInLink }));
  }
  const inside = pieces.map((piece, at): Unit => {
    const rest = new Set([...piece.emphasis].filter((mark) => !emphasis.has(mark)));
    return { emphasis: rest, link: undefined, pieces: [piece], index: index + at };
  });
  return [
    { kind: 'link', link, group: pieces },
    ...nestUnits(inside, true),
    { kind: 'linkEnd', link, group: pieces },
  ];
}
