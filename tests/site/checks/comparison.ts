import type { BookChapter, BookEdition } from '../../../src/exports/book.ts';
import { typeset } from '../../../src/markup/typography.ts';
import { listUnits } from '../../../src/markup/units.ts';
import { toReadable } from './site.ts';

/** The lines of each section's chapter, as its own page has them; none where the edition lacks the chapter. */
export function listTexts({ chapters }: BookEdition, sections: Element[]): string[][] {
  const toLines = ({ title, summary, body }: BookChapter) => [
    typeset(title),
    typeset(summary),
    ...listUnits(body, { typography: true }).map(({ text }) => text),
  ];
  return sections.map(({ id }) => {
    const chapter = chapters.find((one) => one.id === id.replace('kapitel-', ''));
    return (chapter === undefined ? [] : toLines(chapter)).map(toReadable);
  });
}

/** The lines of each section as shown, without the marks of one kind. */
export function readTexts(sections: Element[], without: string): string[][] {
  return sections.map((section) =>
    [...section.querySelectorAll('[data-diff]')]
      .map((text) => {
        const copy = text.cloneNode(true) as Element;
        copy.querySelectorAll(without).forEach((mark) => {
          mark.remove();
        });
        return toReadable(copy.textContent);
      })
      .filter((text) => text !== ''),
  );
}

/** Changed, new, struck out, moved and equal units of a chapter; a move within the chapter counts where it arrives. */
export function countUnits(section: Element): number[] {
  const units = [...section.querySelectorAll('.unit')];
  const labels = units.map((unit) => toReadable(unit.querySelector('.place')?.textContent));
  const count = (label: RegExp) => labels.filter((one) => label.test(one)).length;
  const moves = units.map(readMove).filter((move) => move !== undefined);
  const leaveWithin = moves.filter(({ way, chapter }) => way === 'nach' && chapter === undefined);
  return [
    count(/^Geändert/),
    count(/^Neu/),
    count(/^Gestrichen/),
    moves.length - leaveWithin.length,
    units.filter((unit) => !isMarked(unit)).length,
  ];
}

/** Where a unit went to or came from: another chapter, or none where it stayed in its own. */
export function readMove(
  unit: Element,
): { way: 'nach' | 'aus'; chapter: string | undefined } | undefined {
  const label = toReadable(unit.querySelector('.place')?.textContent);
  const [found, arrival, chapter] =
    /^(Hierher v|V)erschoben(?: (?:nach|aus) „(.*?)“(?=:|$))?/.exec(label) ?? [];
  if (found === undefined) return undefined;
  return { way: arrival === 'V' ? 'nach' : 'aus', chapter };
}

export function isMarked(unit: Element): boolean {
  return unit.querySelector('ins, del') !== null;
}

const WORD = /[\p{L}\p{N}]+(?:[*:_.,/\u2019-][\p{L}\p{N}]+)*/gu;

/** Words of one of the two texts that are marked in part. */
export function findParted(text: Element, without: string): string[] {
  const pieces = [...text.childNodes].filter(({ nodeName }) => nodeName !== without);
  const whole = pieces.map(({ textContent }) => textContent ?? '').join('');
  let end = 0;
  const borders = pieces.map(({ textContent }) => (end += textContent?.length ?? 0));
  return Array.from(whole.matchAll(WORD))
    .filter(({ 0: word, index }) =>
      borders.some((border) => index < border && border < index + word.length),
    )
    .map(([word]) => word);
}
