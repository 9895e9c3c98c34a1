import { compareText } from '../domain/collation.ts';
import type { SourcedLot } from '../domain/lot.ts';
import { createUrl, type Site } from './url.ts';

/** One election of `/data/wahlen.json` of the contract. */
export interface ElectionJson {
  id: string;
  title: string;
  date: string;
  url: string;
  /** With the ids below, all it takes to recompute the order; null while candidates stand by name. */
  lot: SourcedLot | null;
  offices: {
    id: string;
    title: string;
    /** Of those who stand or stood; more than are listed once letters have gone. */
    candidacyCount: number;
    candidacies: { id: string; name: string; status: string; url: string }[];
  }[];
}

interface Election {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  /** Site-relative, as the addresses of candidacies. */
  readonly url: string;
  readonly lot?: SourcedLot | undefined;
  /** In the entry's order. */
  readonly offices: readonly Office[];
}

interface Office {
  readonly id: string;
  readonly title: string;
  readonly candidacyCount: number;
  /** Whether its candidacies stand in the order of the lot. */
  readonly drawn: boolean;
  /** Those that are public, in the order shown. */
  readonly candidacies: readonly Candidacy[];
}

interface Candidacy {
  /** Id within the election, as it goes into the lot. */
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly url: string;
}

/**
 * Every election, newest first. The lot is told from the day of the draw on: earlier its seed would give away an order
 * that is not shown yet.
 */
export function createElectionsJson({
  site,
  elections,
}: {
  readonly site: Site;
  readonly elections: readonly Election[];
}): ElectionJson[] {
  return elections
    .toSorted((a, b) => compareText(b.date, a.date) || compareText(a.id, b.id))
    .map(({ id, title, date, url, lot, offices }) => ({
      id,
      title,
      date,
      url: createUrl(site, url),
      lot: lot !== undefined && offices.some(({ drawn }) => drawn) ? pickLot(lot) : null,
      offices: offices.map((office) => ({
        id: office.id,
        title: office.title,
        candidacyCount: office.candidacyCount,
        candidacies: office.candidacies.map((candidacy) => ({
          id: candidacy.id,
          name: candidacy.name,
          status: candidacy.status,
          url: createUrl(site, candidacy.url),
        })),
      })),
    }));
}

function pickLot({ seed, source, drawnOn }: SourcedLot): SourcedLot {
  return { seed, source, drawnOn };
}
