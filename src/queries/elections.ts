import { getCollection, type CollectionEntry } from 'astro:content';
import { addresses, splitId } from '../domain/addresses.ts';
import { answerAll, isWithdrawn, summariseCandidacies } from '../domain/candidacies.ts';
import { compareText } from '../domain/collation.ts';
import { describeElection } from '../domain/election-words.ts';
import { isDrawn, orderByLot } from '../domain/lot.ts';
import { getElectionState, isOpen, type ElectionState } from '../domain/retention.ts';
import { getNeighbours } from '../domain/sequence.ts';
import type { EntryData } from '../schemas/index.ts';
import { remember } from './remember.ts';
import { getNow } from './site.ts';

export interface Election extends Omit<EntryData<'elections'>, 'offices' | 'questions'> {
  id: string;
  url: string;
  state: ElectionState;
  /** Whether letters are taken, whatever the state: they may be public before all are in. */
  isOpen: boolean;
  /** One or two sentences on where the election stands. */
  summary: string;
  offices: Office[];
  /** Whether two letters for one office can be read now, so that there is something to compare. */
  isCompared: boolean;
  questions: { id: string; text: string }[];
  entry: CollectionEntry<'elections'>;
}

export interface Office {
  id: string;
  title: string;
  seats: number | undefined;
  /** How many stand, or stood: the number stays when letters have gone. */
  candidacyCount: number;
  /** False while the order is by name. */
  drawn: boolean;
  /** In the order shown. */
  candidacies: Candidacy[];
}

export interface Candidacy extends Omit<EntryData<'candidacies'>, 'answers' | 'facts'> {
  /** Id within the election. */
  id: string;
  url: string;
  officeTitle: string;
  withdrawn: boolean;
  facts: { label: string; value: string }[];
  /** One per question of the election, in its order; an empty answer is shown as not answered. */
  answers: { question: string; text: string | undefined }[];
  entry: CollectionEntry<'candidacies'>;
}

/** Every election with its offices and those candidacies that are public now; newest first. */
export const getElections = remember(async (): Promise<Election[]> => {
  const now = getNow();
  const [elections, candidacies] = [
    await getCollection('elections'),
    await getCollection('candidacies'),
  ];
  const result = await Promise.all(
    elections.map(async (entry) => {
      const { offices, questions = [], ...data } = entry.data;
      const standing = candidacies.filter(({ id }) => splitId(id).parent === entry.id);
      const shown = await Promise.all(
        offices.map(async (office) => {
          const forOffice = standing
            .filter((candidacy) => candidacy.data.office === office.id)
            .map((candidacy) => toCandidacy(candidacy, office.title, questions));
          const order = await orderByLot(office.id, forOffice, data.lot, now);
          return {
            ...office,
            seats: office.seats,
            candidacyCount: office.candidacyCount ?? 0,
            ...order,
          };
        }),
      );
      const overview = summariseCandidacies(shown.map((office) => office.candidacies));
      return {
        id: entry.id,
        url: addresses.election(entry.id),
        ...data,
        // A seed that is entered early must not tell the order before the day of the lot.
        lot: isDrawn(data.lot, now) ? data.lot : undefined,
        state: getElectionState(data, now),
        isOpen: isOpen(data, now),
        summary: describeElection(data, now, overview),
        questions,
        offices: shown,
        isCompared: overview.isCompared,
        entry,
      };
    }),
  );
  return result.sort((a, b) => compareText(b.date, a.date) || compareText(a.id, b.id));
});

export interface CandidacyPage {
  election: Election;
  candidacy: Candidacy;
  previous: Candidacy | undefined;
  next: Candidacy | undefined;
}

/** Every public candidacy with its neighbours in the order of its office. */
export async function getCandidacyPages(): Promise<CandidacyPage[]> {
  const elections = await getElections();
  return elections.flatMap((election) =>
    election.offices.flatMap(({ candidacies }) =>
      candidacies.map((candidacy) => ({
        election,
        candidacy,
        ...getNeighbours(candidacies, candidacy.id),
      })),
    ),
  );
}

/** Elections that have something to compare. */
export async function getComparedElections(): Promise<Election[]> {
  return (await getElections()).filter(({ isCompared }) => isCompared);
}

function toCandidacy(
  entry: CollectionEntry<'candidacies'>,
  officeTitle: string,
  questions: { id: string; text: string }[],
): Candidacy {
  const { answers, facts = [], ...data } = entry.data;
  return {
    ...data,
    id: splitId(entry.id).name,
    url: addresses.candidacy(entry.id),
    officeTitle,
    withdrawn: isWithdrawn(data),
    facts,
    answers: answerAll(questions, answers),
    entry,
  };
}
