import { cutAgenda, type AgendaCut } from '../domain/agenda.ts';
import { getToday, type Today } from './calendar.ts';
import { getUpcoming, type Happening } from './events.ts';
import {
  ALL_EVENTS,
  getAgendaChoice,
  getSelectionAddresses,
  type AgendaChoice,
  type Selection,
} from './selections.ts';
import { getNow } from './site.ts';

/** A list of what comes: all of it, or that of one kind or group. */
export interface Agenda extends AgendaCut<Happening>, Omit<Selection, 'includes'> {
  /** Whether it holds a part of what comes. */
  isSelection: boolean;
  /** The next ones that take place: the first, and those that follow when it is over before the next build. */
  next: Happening[];
}

/** A page with a list of what comes, and the ways to the others. */
export interface AgendaPage {
  agenda: Agenda;
  choice: AgendaChoice;
  today: Today;
}

/** Enough for a day: the site is built every night. */
const MOST_NEXT = 3;

/** The page of all events. */
export async function getAgendaPage(): Promise<AgendaPage> {
  return createPage(ALL_EVENTS);
}

/** The pages of the kinds and of the groups, with what in the address stands for each. */
export async function getSelectionPages() {
  const selections = await getSelectionAddresses();
  return Promise.all(
    selections.map(async ({ by, id, selection }) => ({
      params: { by, id },
      page: await createPage(selection),
    })),
  );
}

async function createPage(selection: Selection): Promise<AgendaPage> {
  return {
    agenda: createAgenda(selection, await getUpcoming()),
    choice: await getAgendaChoice(),
    today: getToday(),
  };
}

function createAgenda({ includes, ...selection }: Selection, upcoming: Happening[]): Agenda {
  const own = upcoming.filter(({ event }) => includes(event));
  const isSelection = selection.url !== ALL_EVENTS.url;
  return {
    ...selection,
    ...cutAgenda(own, getNow(), isSelection),
    isSelection,
    next: own.filter(({ occurrence }) => occurrence.status === 'planned').slice(0, MOST_NEXT),
  };
}
