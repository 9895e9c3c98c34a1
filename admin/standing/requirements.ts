import { getDatePart } from '../../src/domain/time.ts';
import { hasVisibleText } from '../../src/markup/text.ts';
import type { Draft } from './draft.ts';
import type { ElectionFacts } from './facts-of-page.ts';

/** Something that keeps a candidacy from being handed in, at a control of the form. */
export interface FormProblem {
  /** Name of the control: `answers.zeit`. */
  control: string;
  /** German: what to do. */
  message: string;
}

/**
 * What nobody has filled in yet, and what only the candidate can know. Everything else is for the build's own check.
 *
 * @param portrait Whether a picture was chosen.
 */
export function findMissing(
  draft: Draft,
  election: ElectionFacts,
  { hasPicture }: { hasPicture: boolean },
): FormProblem[] {
  const isEmpty = (text: string) => !hasVisibleText(text);
  const { consent, portrait } = draft;
  const rules: [control: string, isMissing: boolean, message: string][] = [
    ['name', isEmpty(draft.name), 'Trag deinen Namen ein.'],
    [
      'office',
      !election.offices.some(({ id }) => id === draft.office),
      'Wähle das Amt, für das du antrittst.',
    ],
    ...draft.facts.flatMap(({ label, value }, row): [string, boolean, string][] => [
      [
        `facts.${row}.label`,
        isEmpty(label) && !isEmpty(value),
        'Schreib dazu, was das für eine Angabe ist, oder entferne sie.',
      ],
      [
        `facts.${row}.value`,
        isEmpty(value) && !isEmpty(label),
        'Trag den Wert ein oder entferne die Angabe.',
      ],
    ]),
    ['letter', isEmpty(draft.letter), 'Dein Schreiben ist noch leer.'],
    [
      'portrait.alt',
      hasPicture && isEmpty(portrait.alt),
      'Beschreib das Bild für alle, die es nicht sehen.',
    ],
    [
      'portrait.credit',
      hasPicture && isEmpty(portrait.credit),
      'Schreib, wer das Bild gemacht hat.',
    ],
    [
      'consent',
      !consent.given,
      'Ohne deine Einwilligung dürfen wir nichts veröffentlichen. Setz das Häkchen.',
    ],
    [
      'consent.portrait',
      hasPicture && !consent.portrait,
      'Du hast ein Bild gewählt. Erlaube, es zu zeigen, oder entferne das Bild.',
    ],
    [
      'consent.until',
      isOutside(consent.until, election),
      'An diesem Tag sind die Schreiben nicht öffentlich. Wähle einen späteren oder lass das Feld leer.',
    ],
    [
      'parents',
      draft.minor && !draft.parents,
      'Unter 18 brauchen wir auch die Einwilligung deiner Eltern.',
    ],
  ];
  return rules
    .filter(([, isMissing]) => isMissing)
    .map(([control, , message]) => ({ control, message }));
}

/** A consent that ends before the letters appear would publish nothing, and nobody would notice. */
function isOutside(until: string, { lettersPublic }: ElectionFacts): boolean {
  return until !== '' && until < getDatePart(lettersPublic);
}
