import { createDraft, type Draft } from './draft.ts';
import type { FactsList } from './facts-list.ts';

export interface Fields {
  read: () => Draft;
  write: (draft: Draft) => void;
}

/** The controls of the form that hold plain text or a tick; the letter has an editor of its own. */
export function createFields(
  form: HTMLFormElement,
  facts: FactsList,
  letter: { read: () => string; write: (markdown: string) => void },
): Fields {
  const control = (name: string) => form.elements.namedItem(name);
  const text = (name: string) => {
    const found = control(name);
    if (found instanceof RadioNodeList) return found.value;
    if (found instanceof HTMLInputElement && found.type === 'radio')
      return found.checked ? found.value : '';
    return found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement
      ? found.value
      : '';
  };
  const isTicked = (name: string) => {
    const found = control(name);
    return found instanceof HTMLInputElement && found.checked;
  };
  const setText = (name: string, value: string) => {
    const found = control(name);
    if (found instanceof RadioNodeList) found.value = value;
    else if (found instanceof HTMLInputElement && found.type === 'radio')
      found.checked = found.value === value;
    else if (found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement)
      found.value = value;
  };
  const tick = (name: string, isOn: boolean) => {
    const found = control(name);
    if (found instanceof HTMLInputElement) found.checked = isOn;
  };
  const questions = [...form.elements].flatMap((element) => {
    const name = element.getAttribute('name') ?? '';
    return name.startsWith('answers.') ? [name.slice('answers.'.length)] : [];
  });

  return {
    read: () => ({
      ...createDraft(),
      ...Object.fromEntries(PLAIN.map((name) => [name, text(name)])),
      facts: facts.read(),
      letter: letter.read(),
      answers: Object.fromEntries(questions.map((id) => [id, text(`answers.${id}`)])),
      portrait: { alt: text('portrait.alt'), credit: text('portrait.credit') },
      consent: {
        given: isTicked('consent'),
        portrait: isTicked('consent.portrait'),
        until: text('consent.until'),
      },
      minor: isTicked('minor'),
      parents: isTicked('parents'),
    }),
    write: (draft) => {
      for (const name of PLAIN) setText(name, draft[name]);
      facts.write(draft.facts);
      letter.write(draft.letter);
      for (const id of questions) setText(`answers.${id}`, draft.answers[id] ?? '');
      setText('portrait.alt', draft.portrait.alt);
      setText('portrait.credit', draft.portrait.credit);
      tick('consent', draft.consent.given);
      tick('consent.portrait', draft.consent.portrait);
      setText('consent.until', draft.consent.until);
      tick('minor', draft.minor);
      tick('parents', draft.parents);
    },
  };
}

const PLAIN = ['name', 'office', 'branch', 'occupation', 'listPlace', 'district'] as const;
