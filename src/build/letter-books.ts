import { addresses, splitId } from '../domain/addresses.ts';
import { answerAll, isWithdrawn, summariseCandidacies } from '../domain/candidacies.ts';
import { describeProvenance, listFacts } from '../domain/candidacy-words.ts';
import { describeElection, describeOrder, formatSeats } from '../domain/election-words.ts';
import { orderByLot } from '../domain/lot.ts';
import { getElectionState, isVoted } from '../domain/retention.ts';
import { getDatePart, type Moment } from '../domain/time.ts';
import type { Letter, LetterBook, LetterOffice } from '../exports/letter-book.ts';
import { labels } from '../schemas/labels.ts';
import type { Entry } from '../validation/entry.ts';

type Election = Entry<'elections'>;
type Candidacy = Entry<'candidacies'>;

/**
 * The letters of every election that has any to show, in the order of the page.
 *
 * @param entries Those that may go public now: what they leave out can be in no book.
 */
export async function createLetterBooks(
  entries: readonly Entry[],
  now: Moment,
): Promise<LetterBook[]> {
  const isElection = (entry: Entry): entry is Election => entry.collection === 'elections';
  const isCandidacy = (entry: Entry): entry is Candidacy => entry.collection === 'candidacies';
  const candidacies = Map.groupBy(entries.filter(isCandidacy), ({ id }) => splitId(id).parent);
  const books = await Promise.all(
    entries
      .filter(isElection)
      .map((election) => createBook(election, candidacies.get(election.id) ?? [], now)),
  );
  return books.filter(({ offices }) => offices.some(({ letters }) => letters.length > 0));
}

async function createBook(
  { id, data }: Election,
  candidacies: readonly Candidacy[],
  now: Moment,
): Promise<LetterBook> {
  const isOver = isVoted(getElectionState(data, now));
  const offices = await Promise.all(
    data.offices.map(async (office): Promise<LetterOffice> => {
      const standing = candidacies
        .filter((candidacy) => candidacy.data.office === office.id)
        .map((entry) => ({ id: entry.id, name: entry.data.name, entry }));
      const order = await orderByLot(office.id, standing, data.lot, now);
      const isGone = ({ entry }: { entry: Candidacy }) => isWithdrawn(entry.data);
      return {
        title: office.title,
        order: [
          ...(office.seats === undefined ? [] : [formatSeats(office.seats)]),
          ...(standing.length < 2 ? [] : [describeOrder(order.drawn, isOver)]),
        ].join(' '),
        withdrawn: order.candidacies.filter(isGone).map(({ name }) => name),
        letters: order.candidacies
          .filter((candidacy) => !isGone(candidacy))
          .map(({ entry }) => createLetter(entry, data.questions ?? [])),
      };
    }),
  );
  const overview = summariseCandidacies(
    data.offices.map(({ id: office }) =>
      candidacies.map((candidacy) => candidacy.data).filter((one) => one.office === office),
    ),
  );
  return {
    id,
    title: data.title,
    state: describeElection(data, now, overview),
    date: getDatePart(data.lettersPublic),
    url: addresses.election(id),
    offices,
  };
}

function createLetter(
  { id, data, body }: Candidacy,
  questions: readonly { id: string; text: string }[],
): Letter {
  const { answers, portrait, consent } = data;
  return {
    id,
    name: data.name,
    status: data.status === 'published' ? undefined : labels.candidacyStatus[data.status],
    url: addresses.candidacy(id),
    facts: listFacts(data),
    answers: answerAll(questions, answers),
    provenance: describeProvenance(data),
    portrait:
      consent.portrait === true && portrait !== undefined
        ? { ...portrait, src: String(portrait.src) }
        : undefined,
    body,
  };
}
