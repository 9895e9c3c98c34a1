import { addresses } from '../domain/addresses.ts';
import { compareText } from '../domain/collation.ts';
import { getDatePart, toLocalDate } from '../domain/time.ts';
import { getEditions } from './programme.ts';
import { getElections } from './elections.ts';
import { getReports } from './groups.ts';
import { getNow } from './site.ts';

/** Something new on the site. */
export interface News {
  kind: 'Bericht' | 'Programm' | 'Kandidaturen';
  title: string;
  url: string;
  date: string;
}

/** What was published last, newest first: reports, editions, letters of an election. */
export async function getLatest(count: number): Promise<News[]> {
  const [reports, editions, elections] = [
    await getReports(),
    await getEditions(),
    await getElections(),
  ];
  const news: News[] = [
    ...reports.map(({ title, url, date }) => ({ kind: 'Bericht' as const, title, url, date })),
    ...editions
      .filter(({ status }) => status !== 'superseded')
      .map(({ id, title, date }) => ({
        kind: 'Programm' as const,
        title,
        url: addresses.edition(id),
        date,
      })),
    ...elections
      .filter(({ offices }) =>
        offices.some(({ candidacies }) => candidacies.some(({ withdrawn }) => !withdrawn)),
      )
      .map(({ title, url, lettersPublic }) => ({
        kind: 'Kandidaturen' as const,
        title,
        url,
        date: getDatePart(lettersPublic),
      })),
  ];
  const today = toLocalDate(getNow());
  return news
    .filter(({ date }) => date <= today)
    .sort((a, b) => compareText(b.date, a.date))
    .slice(0, count);
}
