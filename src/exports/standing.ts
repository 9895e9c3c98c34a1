import { formatDeadline } from '../domain/election-words.ts';
import { createMail } from '../domain/mail.ts';
import { formatDate, formatTime, toMoment } from '../domain/time.ts';
import { MAX_ANSWER_WORDS, MAX_FACT_WORDS, MAX_FACTS } from '../schemas/letter-limits.ts';

/** What candidates have to know of an election. */
export interface StandingElection {
  title: string;
  kind: 'internal' | 'public';
  lettersDue: string;
  lettersPublic: string;
  keepUntil: string;
  wordLimit?: number | undefined;
  offices: readonly { title: string }[];
  questions: readonly { text: string }[];
}

export interface Recipient {
  name: string;
  email: string;
}

/** The dates of an election in words: "Sonntag, 10. Januar 2027, 23.59 Uhr". */
export function describeDates({
  lettersDue,
  lettersPublic,
  keepUntil,
}: Pick<StandingElection, 'lettersDue' | 'lettersPublic' | 'keepUntil'>) {
  const published = toMoment(lettersPublic);
  return {
    due: formatDeadline(lettersDue),
    published: `${formatDate(published)}, ${formatTime(published)}`,
    keptUntil: formatDate(keepUntil),
  };
}

/** The mail that a candidate without the form writes. */
export function createStandingMail(election: StandingElection, { email }: Recipient): string {
  return createMail(email, `Kandidatur: ${election.title}`);
}

/** A text that asks for the same as the form; whoever has no JavaScript fills it in and mails it. */
export function createStandingTemplate(election: StandingElection, recipient: Recipient): string {
  const { due, published, keptUntil } = describeDates(election);
  const offices = election.offices.map(({ title }) => `   [ ] ${title}`);
  const limit =
    election.wordLimit === undefined ? '' : ` (höchstens ${String(election.wordLimit)} Wörter)`;
  const isPublic = election.kind === 'public';
  const questions = election.questions.map(
    ({ text }, index) => `   ${String(index + 1)}. ${text.replace(/\s+/g, ' ').trim()}\n\n`,
  );
  const blocks = [
    `KANDIDATUR: ${election.title}`,
    `Fülle diese Vorlage aus und schick sie bis ${due} an ${recipient.email}.\nWas du nicht angeben willst, lässt du leer.`,
    'NAME\n',
    `AMT (ankreuzen)\n${offices.join('\n')}`,
    'ORTSVEREIN (freiwillig)\n',
    'BERUF ODER AUSBILDUNG (freiwillig)\n',
    ...(isPublic ? ['LISTENPLATZ\n', 'STADTBEZIRK (1 bis 10)\n'] : []),
    `AUF EINEN BLICK (freiwillig; höchstens ${String(MAX_FACTS)} Angaben mit je höchstens ${String(MAX_FACT_WORDS)} Wörtern, zum Beispiel „Juso seit: 2018“)\n`,
    `DEIN SCHREIBEN${limit}\n\n`,
    ...(questions.length === 0
      ? []
      : [
          `DEINE ANTWORTEN (freiwillig; jede mit höchstens ${String(MAX_ANSWER_WORDS)} Wörtern)\n${questions.join('\n')}`,
        ]),
    'PORTRÄT (freiwillig)\n   Häng ein Bild an die Mail: jpg, png oder webp, gern quadratisch.\n   Was ist darauf zu sehen?\n   Wer hat es gemacht?',
    [
      'EINWILLIGUNG (ankreuzen; ohne die erste wird nichts veröffentlicht)',
      `   [ ] Ich willige ein, dass ${recipient.name} dieses Schreiben mit meinen Angaben ab ${published}`,
      `       auf der Website veröffentlicht, längstens bis ${keptUntil}.`,
      '   [ ] Mein Porträt darf dabei gezeigt werden.',
      `   Ich kann jederzeit widerrufen, mit einer Mail an ${recipient.email}.`,
      '   Bist du unter 18? Dann brauchen wir auch die Einwilligung deiner Eltern.',
    ].join('\n'),
    'DATUM\n',
  ];
  return `${blocks.join('\n\n')}\n`;
}
