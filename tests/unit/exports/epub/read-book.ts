import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { DOMParser } from 'linkedom';

/** What the checker finds, its remarks on usage included. */
export async function checkBook(epub: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(epub, { includeUsage: true });
  return messages.map(
    ({ severity, id, message, location }) =>
      `${severity} ${id} ${location?.path ?? ''}:${location?.line ?? ''} ${message}`,
  );
}

/** A file of the book's folder as text. */
export function readText(epub: Uint8Array, file: string): string {
  const bytes = unzipSync(epub)[`OEBPS/${file}`];
  if (bytes === undefined) throw new Error(`The book has no file "${file}"`);
  return strFromU8(bytes);
}

/** A file of the book's folder as a document. */
export function readPage(epub: Uint8Array, file = 'kapitel-wohnen.xhtml'): Document {
  const document: unknown = new DOMParser().parseFromString(readText(epub, file), 'text/xml');
  return document as Document;
}

/** Names of all files, in the order of the archive. */
export function listFiles(epub: Uint8Array): string[] {
  return Object.keys(unzipSync(epub));
}

/** Elements that say so with `epub:type`, which selectors do not reach. */
export function findByType(page: Document, type: string): Element[] {
  return [...page.querySelectorAll('*')].filter(
    (element) => element.getAttribute('epub:type') === type,
  );
}

/** Text as a reader sees it: without the places where a word may break, and with one kind of space. */
export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();
}

/** The value of an attribute; linkedom reads references in text, but not in attributes of XML. */
export function attributeOf(element: Element | null | undefined, name: string): string | undefined {
  return element
    ?.getAttribute(name)
    ?.replace(/&(?:#(\d+)|(\w+));/g, (_reference, code: string, name: string) =>
      code ? String.fromCodePoint(Number(code)) : (NAMED[name] ?? ''),
    );
}

const NAMED: Partial<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
