import { formatDate } from '../../domain/time.ts';
import type { Edition } from '../../queries/programme.ts';
import { labels } from '../labels.ts';

/** One sentence on an edition for search engines; no two editions share it. */
export function describeEdition({
  title,
  status,
  date,
  chapters,
}: Pick<Edition, 'title' | 'status' | 'date' | 'chapters'>): string {
  const demands = chapters.reduce((sum, chapter) => sum + chapter.demands.length, 0);
  return `${title} (${labels.editionStatus[status] ?? status}, ${formatDate(date)}): ${String(chapters.length)} Kapitel, ${String(demands)} Forderungen.`;
}
