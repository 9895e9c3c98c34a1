import type { Election, Office } from '~/queries/elections.ts';

/**
 * What a reader can do at an election now, or what became of it. Days and deadlines stand beside it as facts of their
 * own, so before the vote this has none.
 */
export function describeNextStep({ state, summary, offices, isCompared }: Described): string {
  if (state === 'nominations') return 'Du kannst kandidieren. Alle Schreiben erscheinen gemeinsam.';
  if (state === 'closed') {
    return 'Alle Schreiben erscheinen gemeinsam. Bis dahin steht hier kein Name.';
  }
  const letters = offices.reduce((sum, office) => sum + countStanding(office), 0);
  if (state === 'public' && letters > 0) {
    if (letters === 1) return 'Lies das Schreiben.';
    return isCompared ? 'Lies die Schreiben und vergleiche sie.' : 'Lies die Schreiben.';
  }
  return summary;
}

type Described = Pick<Election, 'state' | 'summary' | 'isCompared'> & {
  readonly offices: readonly Pick<Office, 'candidacies'>[];
};

/** How many of the candidacies that are public have not been withdrawn. */
export function countStanding({ candidacies }: Pick<Office, 'candidacies'>): number {
  return candidacies.filter(({ withdrawn }) => !withdrawn).length;
}

/** "4 Kandidaturen.", "3 Kandidaturen, eine weitere zurückgezogen."; nothing where nobody stands or stood. */
export function describeCount({ candidacies, candidacyCount }: Counted): string | undefined {
  const withdrawn = candidacies.length - countStanding({ candidacies });
  if (candidacyCount === 0 && withdrawn === 0) return undefined;
  const gone = withdrawn === 1 ? 'eine' : String(withdrawn);
  const more = candidacyCount === 0 ? '' : ' weitere';
  const count =
    candidacyCount === 0
      ? 'Keine Kandidatur'
      : candidacyCount === 1
        ? 'Eine Kandidatur'
        : `${String(candidacyCount)} Kandidaturen`;
  return `${count}${withdrawn === 0 ? '' : `, ${gone}${more} zurückgezogen`}.`;
}

type Counted = Pick<Office, 'candidacies' | 'candidacyCount'>;
