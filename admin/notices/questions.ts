import type { Conflict, ConflictAnswer } from '../backend/conflict.ts';
import type { Deletion } from '../backend/deletion.ts';
import type { Draft } from '../drafts/draft.ts';
import type { LabelledProblem } from '../preview/check-entry.ts';
import type { Consequence } from '../preview/consequence.ts';
import { createObservable } from './observable.ts';

/** A question to the editor; `answer` is called once. */
export type Question =
  | { kind: 'conflict'; conflict: Conflict; answer: (answer: ConflictAnswer) => void }
  | {
      kind: 'problems';
      problems: readonly LabelledProblem[];
      consequences: readonly Consequence[];
      answer: (answer: 'mend') => void;
    }
  | { kind: 'deletion'; deletion: Deletion; answer: (answer: 'delete' | 'keep') => void }
  | { kind: 'logOut'; count: number; answer: (answer: 'drop' | 'keep' | 'stay') => void }
  | { kind: 'unreadable'; reason: string; answer: (answer: 'understood') => void }
  | { kind: 'draft'; draft: Draft; answer: (answer: 'restore' | 'drop') => void };

/** The questions that wait for an answer, the oldest first. */
export const questions = createObservable<readonly Question[]>([]);

/** Tells why the file of an entry cannot be edited. */
export function tellUnreadable(reason: string): Promise<'understood'> {
  return ask((answer) => ({ kind: 'unreadable', reason, answer }));
}

/** Asks about a conflict; ends with what the editor decides. */
export function askAboutConflict(conflict: Conflict): Promise<ConflictAnswer> {
  return ask((answer) => ({ kind: 'conflict', conflict, answer }));
}

/** Tells what has to be mended before an entry can be published: in it, and in others that it would not fit any more. */
export function askToMend(
  problems: readonly LabelledProblem[],
  consequences: readonly Consequence[],
): Promise<'mend'> {
  return ask((answer) => ({ kind: 'problems', problems, consequences, answer }));
}

/** Asks whether something may go that others refer to. */
export function askAboutDeletion(deletion: Deletion): Promise<'delete' | 'keep'> {
  return ask((answer) => ({ kind: 'deletion', deletion, answer }));
}

/** Asks what shall become of drafts on this device when somebody logs out. */
export function askAboutLogOut(count: number): Promise<'drop' | 'keep' | 'stay'> {
  return ask((answer) => ({ kind: 'logOut', count, answer }));
}

/** Asks whether a draft shall go on. */
export function askAboutDraft(draft: Draft): Promise<'restore' | 'drop'> {
  return ask((answer) => ({ kind: 'draft', draft, answer }));
}

function ask<Answer>(create: (answer: (value: Answer) => void) => Question): Promise<Answer> {
  return new Promise((resolve) => {
    const question = create((value) => {
      questions.set(questions.get().filter((other) => other !== question));
      resolve(value);
    });
    questions.set([...questions.get(), question]);
  });
}
