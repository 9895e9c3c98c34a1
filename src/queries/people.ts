import { getCollection } from 'astro:content';
import { compareNames } from '../domain/collation.ts';
import { isHeldOn } from '../domain/offices.ts';
import { toLocalDate } from '../domain/time.ts';
import type { EntryData } from '../schemas/index.ts';
import { getNow } from './site.ts';

export interface Person extends EntryData<'people'> {
  id: string;
}

type Body = Person['roles'][number]['body'];

export interface Officer {
  person: Person;
  title: string;
  from: string;
}

export interface OfficeBody {
  body: Body;
  /** Heading of the list. */
  title: string;
  officers: Officer[];
}

/** The people that a page lists below its text; empty for most pages. */
export function getBodiesOfPage(page: string): Promise<OfficeBody[]> {
  const bodies = BODIES_OF_PAGES[page] ?? [];
  return Promise.all(
    bodies.map(async (shown) => ({ ...shown, officers: await getOfficers(shown.body) })),
  );
}

const BODIES_OF_PAGES: Record<string, { body: Body; title: string }[]> = {
  vorstand: [
    { body: 'board', title: 'Der Vorstand' },
    { body: 'delegation', title: 'Delegierte' },
  ],
  awareness: [{ body: 'awareness', title: 'Das Awareness-Team' }],
};

/** Who holds an office of this body today: the chair first, then the deputies, then by name. */
async function getOfficers(body: Body): Promise<Officer[]> {
  const today = toLocalDate(getNow());
  const people = await getPeople();
  return people
    .flatMap((person) =>
      person.roles
        .filter((role) => role.body === body && isHeldOn(role, today))
        .map(({ title, from }) => ({ person, title, from })),
    )
    .sort((a, b) => rank(a.title) - rank(b.title) || compareNames(a.person.name, b.person.name));
}

/** Only the chair and its deputies stand out; among all others the alphabet is fair. */
function rank(title: string): number {
  const order = ['Vorsitz', 'Stellvertret'];
  const index = order.findIndex((beginning) => title.startsWith(beginning));
  return index === -1 ? order.length : index;
}

/** The people with these ids, in their order. The checks let no id through that is nobody's. */
export async function getPeopleById(ids: readonly string[]): Promise<Person[]> {
  const people = new Map((await getPeople()).map((person) => [person.id, person]));
  return ids.flatMap((id) => people.get(id) ?? []);
}

async function getPeople(): Promise<Person[]> {
  const entries = await getCollection('people');
  return entries.map(({ id, data }) => ({ id, ...data }));
}
