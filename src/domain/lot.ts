import { compareNames, compareText } from './collation.ts';
import { compare, startOfDay, type LocalDate, type Moment } from './time.ts';

/** What the contract's `lot` of an election computes the order from. */
export interface Lot {
  readonly seed: string;
  readonly drawnOn: LocalDate;
}

/** The contract's `lot`, with the sentence by which anybody can check the seed. */
export interface SourcedLot extends Lot {
  readonly source: string;
}

export interface LotOrder<T> {
  /** False while the order is by name and must be marked as not yet drawn. */
  readonly drawn: boolean;
  readonly candidacies: T[];
}

/**
 * The order in which the candidates for one office are shown (contract, "Order of candidates").
 * From the first second of `drawnOn` it is ascending by {@link lotHash}, before that by name; ties by
 * id. A late candidate moves nobody else, since no hash depends on another candidacy.
 * @param candidacies those for this office, in any order, which is not changed
 * @throws RangeError when `drawnOn` is not a date
 */
export async function orderByLot<T extends { readonly id: string; readonly name: string }>(
  officeId: string,
  candidacies: readonly T[],
  lot: Lot | undefined,
  now: Moment,
): Promise<LotOrder<T>> {
  if (!isDrawn(lot, now)) {
    const byName = (a: T, b: T) => compareNames(a.name, b.name) || compareText(a.id, b.id);
    return { drawn: false, candidacies: candidacies.toSorted(byName) };
  }
  const drawn = await Promise.all(
    candidacies.map(async (candidacy) => ({
      candidacy,
      hash: await lotHash(lot.seed, officeId, candidacy.id),
    })),
  );
  drawn.sort((a, b) => compareText(a.hash, b.hash) || compareText(a.candidacy.id, b.candidacy.id));
  return { drawn: true, candidacies: drawn.map(({ candidacy }) => candidacy) };
}

/** Whether the lot counts yet: from the first second of `drawnOn`. Throws RangeError when that is not a date. */
export function isDrawn<T extends Lot>(lot: T | undefined, now: Moment): lot is T {
  return lot !== undefined && compare(now, startOfDay(lot.drawnOn)) >= 0;
}

/**
 * Where the lot puts a candidacy: SHA-256 over the UTF-8 text `seed + "\n" + office id + "\n" +
 * candidacy id`, in lower-case hex (contract). Nothing is trimmed or normalised, so that
 * `printf '%s\n%s\n%s' SEED OFFICE CANDIDACY | sha256sum` gives the same.
 * @param candidacyId with or without its election folder, which does not count
 */
export async function lotHash(
  seed: string,
  officeId: string,
  candidacyId: string,
): Promise<string> {
  const id = candidacyId.slice(candidacyId.lastIndexOf('/') + 1);
  const text = new TextEncoder().encode(`${seed}\n${officeId}\n${id}`);
  const digest = await crypto.subtle.digest('SHA-256', text);
  return new Uint8Array(digest).toHex();
}

/**
 * One shell command that prints hash and id of every candidacy for an office in the order of {@link orderByLot}. It needs
 * nothing but POSIX sh and `sha256sum` or, on macOS, `shasum`.
 * @param seed anything but control characters other than line ends and tabs, which no shell takes as typed
 * @param candidacyIds within the election
 */
export function formatLotCommand(
  seed: string,
  officeId: string,
  candidacyIds: readonly string[],
): string {
  return [
    `for id in ${candidacyIds.map(quote).join(' ')}; do`,
    String.raw`printf '%s\n%s\n%s' ${quote(seed)} ${quote(officeId)} "$id" |`,
    `{ sha256sum 2>/dev/null || shasum -a 256; } | cut -c 1-64 | tr '\\n' ' ';`,
    `echo "$id"; done | LC_ALL=C sort`,
  ].join(' ');
}

/** A word that a POSIX shell takes exactly as it stands. */
export function quote(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
