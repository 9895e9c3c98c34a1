/** Where a quotation comes from. */
export interface CitationSource {
  readonly publisher: string;
  readonly edition: string;
  /** Where the edition stands: "beschlossen am 29. März 2025". */
  readonly state: string;
  /** Number and title of the chapter. */
  readonly chapter: number;
  readonly title: string;
  /** Permanent address of the chapter, in full. */
  readonly url: string;
}

/**
 * A quotation to paste: the words, who wrote them where, and the address of the very paragraph.
 *
 * @param text The words, one line per paragraph or list item.
 * @param place "Absatz 4", or the title of a demand.
 * @param fragment Id of the paragraph or demand on its page.
 */
export function formatCitation(
  text: string,
  place: string,
  fragment: string,
  { publisher, edition, state, chapter, title, url }: CitationSource,
): string {
  const source = `${publisher}: ${edition} (${state}), Kapitel ${String(chapter)} „${nest(title)}“, ${place}.`;
  return `„${nest(text)}“\n\n${source}\n${url}#${fragment}`;
}

/** Quotation marks inside a quotation are single ones. */
function nest(text: string): string {
  return text.replaceAll('„', '‚').replaceAll('“', '‘');
}
