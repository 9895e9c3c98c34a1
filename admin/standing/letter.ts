import { countWords } from '../../src/domain/words.ts';
import { countedText } from '../../src/markup/counted-text.ts';
import { parseBody } from '../../src/markup/parse.ts';
import { createBodyEditor } from '../editor/view/create-body-editor.ts';
import { find } from './page.ts';

/** The rich text of the letter, in place of the plain field. */
export interface LetterEditor {
  write: (markdown: string) => void;
}

/**
 * Puts the CMS's editor where the field for the letter stands, and counts words as the build does.
 *
 * @param onChange Told of the letter as Markdown.
 */
export function createLetterEditor(
  form: HTMLElement,
  { value, onChange }: { value: string; onChange: (markdown: string) => void },
): LetterEditor {
  const place = find(form, 'letter-place');
  const words = find(form, 'words');
  const count = (markdown: string) => {
    words.textContent = describeWords(
      countLetter(markdown),
      Number(words.dataset.limit) || undefined,
    );
  };
  place.replaceChildren();
  const editor = createBodyEditor({
    parent: place,
    id: 'feld-letter',
    value,
    citable: false,
    plain: true,
    required: true,
    label: 'Schreiben',
    describedBy: 'hilfe-letter fehler-letter',
    onChange: (markdown) => {
      count(markdown);
      onChange(markdown);
    },
    pictures: { choose: () => Promise.resolve(undefined), getUrl: () => undefined },
  });
  // A label points to controls only; the editor is none.
  document.querySelector('#beschriftung-letter')?.addEventListener('click', () => {
    editor.focus();
  });
  count(value);
  return {
    write: (markdown) => {
      editor.setValue(markdown);
      count(markdown);
    },
  };
}

function countLetter(markdown: string): number {
  return countWords(countedText(parseBody(markdown)));
}

/** "120 von 400 Wörtern" */
export function describeWords(words: number, limit: number | undefined): string {
  const counted = words === 1 ? '1 Wort' : `${words} Wörter`;
  if (limit === undefined) return counted;
  return words > limit
    ? `${counted}, erlaubt sind ${limit}. Kürze um ${words - limit}.`
    : `${words} von ${limit} Wörtern`;
}
