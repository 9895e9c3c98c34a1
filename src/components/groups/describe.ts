import { spell } from '../../domain/describe-recurrence.ts';
import type { GroupState } from '../../domain/group-state.ts';
import { createMail } from '../../domain/mail.ts';
import type { NextReport } from '../../domain/next-report.ts';
import { formatDate } from '../../domain/time.ts';

/** Why a group counts as paused that the board has not paused: "Seit dem 12. Mai 2026 kein Termin und kein Bericht." */
export function describeSilence(state: GroupState): string | undefined {
  if (state.by === 'board') return undefined;
  return state.lastSign === undefined
    ? 'Bisher kein Termin und kein Bericht.'
    : `Seit dem ${formatDate(state.lastSign)} kein Termin und kein Bericht.`;
}

/** What a reader can do with a group that has no meeting ahead. */
export function describeNoMeeting(state: GroupState): string {
  switch (state.status) {
    case 'active':
      return 'Gerade steht kein Treffen fest. Schreib der Gruppe, dann erfährst du das nächste.';
    case 'founding':
      return 'Das erste Treffen steht noch nicht fest. Schreib, dann erfährst du es und redest bei Tag und Uhrzeit mit.';
    case 'paused': {
      const silence = describeSilence(state);
      const fact =
        silence === undefined
          ? 'Die Gruppe ruht.'
          : `${silence} Deshalb gilt die Gruppe als pausiert.`;
      return `${fact} Willst du sie wieder aufnehmen? Schreib dem Vorstand. Mit dem nächsten Termin oder Bericht ist sie wieder da.`;
    }
  }
}

/** The mail with which somebody joins, its subject filled in: to the group, but to the board where a group rests. */
export function getWayIn(
  { title, email, state }: { title: string; email?: string | undefined; state: GroupState },
  board: { email: string },
): { href: string; label: string } {
  const address = email ?? board.email;
  switch (state.status) {
    case 'active':
      return {
        href: createMail(address, `Mitmachen: ${title}`),
        label: email === undefined ? 'E-Mail schreiben' : 'E-Mail an die Gruppe schreiben',
      };
    case 'founding':
      return {
        href: createMail(address, `Gründung: ${title}`),
        label: 'Mitgründen: E-Mail schreiben',
      };
    case 'paused':
      return {
        href: createMail(board.email, `Wieder aufnehmen: ${title}`),
        label: 'E-Mail an den Vorstand schreiben',
      };
  }
}

/** "Berichtet jeden Monat.", "Berichtet alle drei Monate." */
export function describeReporting(months: number): string {
  return `Berichtet ${months === 1 ? 'jeden Monat' : `alle ${spell(months)} Monate`}.`;
}

/** When the next report comes: a fact, also when the day has passed. */
export function describeNextReport(next: NextReport | undefined): string {
  if (next === undefined) return 'Der erste Bericht steht noch aus.';
  const day = formatDate(next.due);
  return next.isOverdue
    ? `Der nächste Bericht war bis zum ${day} geplant und steht noch aus.`
    : `Der nächste Bericht kommt bis zum ${day}.`;
}
