import { splitId } from '../domain/addresses.ts';
import { describeOrder } from '../domain/election-words.ts';
import { isDrawn, lotHash, orderByLot, quote, type SourcedLot } from '../domain/lot.ts';
import { getCandidacyVisibility, getElectionState, isVoted } from '../domain/retention.ts';
import { formatDate, type Moment } from '../domain/time.ts';
import { entriesOf, type Content } from '../validation/content.ts';
import type { Entry } from '../validation/entry.ts';

/**
 * The order of an election's candidacies, office by office, with what it is computed from: `npm run lot`. German text.
 * It knows all candidacies of the checkout; those that are not public now are marked.
 * @throws Error with a German sentence where there is no such election
 */
export async function createLotReport(content: Content, id: string, now: Moment): Promise<string> {
  const elections = entriesOf(content, 'elections');
  const election = elections.find((entry) => entry.id === id);
  if (election === undefined) {
    const known = elections.map((entry) => entry.id).join(', ') || 'noch keine';
    throw new Error(`Die Wahl „${id}“ gibt es nicht. Bekannt sind: ${known}.`);
  }
  const { title, lot, offices } = election.data;
  const candidacies = entriesOf(content, 'candidacies').filter(
    (candidacy) => splitId(candidacy.id).parent === id,
  );
  const sections = await Promise.all(
    offices.map(async (office) => {
      const standing = candidacies
        .filter(({ data }) => data.office === office.id)
        .map(({ id: candidacy, data }) => ({
          id: candidacy,
          name: data.name,
          isPublic: getCandidacyVisibility(election.data, data, now) !== 'hidden',
        }));
      const order = await orderByLot(office.id, standing, lot, now);
      const lines = await Promise.all(
        order.candidacies.map(async ({ id: candidacy, name, isPublic }, index) =>
          [
            `${String(index + 1).padStart(3)}.`,
            ...(isDrawn(lot, now) ? [await lotHash(lot.seed, office.id, candidacy)] : []),
            splitId(candidacy).name,
            `(${name}${isPublic ? '' : ', nicht öffentlich'})`,
          ].join(' '),
        ),
      );
      return `${office.title} („${office.id}“)\n${lines.join('\n') || '  Keine Kandidatur.'}`;
    }),
  );
  return [title, describeLot(election.data, now), ...sections].join('\n\n');
}

function describeLot({ lot, ...election }: Entry<'elections'>['data'], now: Moment): string {
  if (lot === undefined && isVoted(getElectionState(election, now))) {
    return describeOrder(false, true);
  }
  if (lot === undefined) return 'Das Los ist noch nicht gezogen. Bis dahin gilt das Alphabet.';
  const drawnOn = formatDate(lot.drawnOn);
  if (!isDrawn<SourcedLot>(lot, now)) {
    return `Das Los wird am ${drawnOn} gezogen. Bis dahin gilt das Alphabet.`;
  }
  return [
    `Gezogen am ${drawnOn}. Loszahl: ${quote(lot.seed)}`,
    `Quelle: ${lot.source}`,
    'Regel: SHA-256 über Loszahl, Kürzel des Amtes und Kürzel der Kandidatur, je auf einer Zeile; die kleinste Prüfsumme steht vorn.',
  ].join('\n');
}
