import type { Draft } from './draft.ts';
import type { ElectionFacts } from './facts-of-page.ts';

/** Everything that was typed into the form, as a text to keep; what is empty is left out. German. */
export function writeDraft(
  draft: Draft,
  { offices, questions = [] }: Pick<ElectionFacts, 'offices' | 'questions'>,
  { hasPicture }: { hasPicture: boolean },
): string {
  const facts = draft.facts.map(({ label, value }) => [label, value].filter(Boolean).join(': '));
  const isAsked = new Set(questions.map(({ id }) => id));
  const sections: [title: string, text: string | undefined][] = [
    ['Name', draft.name],
    ['Amt', offices.find(({ id }) => id === draft.office)?.title],
    ['Ortsverein', draft.branch],
    ['Beruf oder Ausbildung', draft.occupation],
    ['Listenplatz', draft.listPlace],
    ['Stadtbezirk', draft.district],
    ['Auf einen Blick', facts.join('\n')],
    ['Schreiben', draft.letter],
    ...questions.map(({ id, text }): [string, string | undefined] => [text, draft.answers[id]]),
    ...Object.entries(draft.answers)
      .filter(([id]) => !isAsked.has(id))
      .map(([, text]): [string, string] => ['Antwort', text]),
    ['Bildbeschreibung', draft.portrait.alt],
    ['Bildnachweis', draft.portrait.credit],
    ['Letzter Tag der Einwilligung', draft.consent.until],
  ];
  const written = sections.flatMap(([title, text = '']) =>
    text.trim() === '' ? [] : [`${title.toLocaleUpperCase('de')}\n${text.trim()}\n`],
  );
  return [...written, ...(hasPicture ? ['Das Bild ist eine eigene Datei.\n'] : [])].join('\n');
}
