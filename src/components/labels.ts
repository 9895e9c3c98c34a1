import type { ElectionState } from '../domain/retention.ts';

export { labels } from '../schemas/labels.ts';

/** What an election's state means to a reader. */
export const electionStateLabel: Record<ElectionState, string> = {
  nominations: 'Jetzt kandidieren',
  closed: 'Bewerbungsschluss vorbei',
  public: 'Kandidaturen online',
  over: 'Vorbei',
  ended: 'Abgeschlossen',
};
