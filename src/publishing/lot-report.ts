import { splitId } from '../domain/addresses.ts';
import { isDrawn, lotHash, orderByLot, quote } from '../domain/lot.ts';
import { getCandidacyVisibility } from '../domain/retention.ts';
import { compare, formatDate, startOfNextDay, type Moment } from '../domain/time.ts';
import { entriesOf, type Content } from '../validation/content.ts';

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

interface Lot {
  readonly seed: string;
  readonly source: string;
  readonly drawnOn: string;
}

function describeLot({ lot, date }: { lot?: Lot | undefined; date: string }, now: Moment): string {
  if (lot === undefined && compare(startOfNextDay(date), now) <= 0) {
    return 'Es wurde nicht gelost; die Namen stehen nach dem Alphabet.';
  }
  if (lot === undefined) return 'Das Los ist noch nicht gezogen. Bis dahin gilt das Alphabet.';
  const drawnOn = formatDate(lot.drawnOn);
  if (!isDrawn<Lot>(lot, now)) {
    return `Das Los wird am ${drawnOn} gezogen. Bis dahin gilt das Alphabet.`;
  }
  return [
    `Gezogen am ${drawnOn}. Loszahl: ${quote(lot.seed)}`,
    `Quelle: ${lot.source}`,
    'Regel: SHA-256 über Loszahl, Kürzel des Amtes und Kürzel der Kandidatur, je auf einer Zeile; die kleinste Prüfsumme steht vorn.',
  ].join('\n');
}
