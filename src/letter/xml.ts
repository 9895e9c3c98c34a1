import { SaxesParser, type SaxesTagNS } from 'saxes';
import { LetterError, LIMITS, TOO_COMPLEX, type Budget } from './limits.ts';

/** An element with the prefixes that we give, whatever its document calls them; those of strangers are dropped. */
export interface XmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** Namespaces by their addresses, with the prefix that names get. */
export type Namespaces = Readonly<Record<string, string>>;

/**
 * Reads a part of a document. No entity is ever resolved but the five of XML, and a document that declares some is
 * refused, so that none can grow or fetch anything.
 *
 * @throws LetterError on XML that is not well-formed, too deep or too large.
 */
export async function parseXml(
  bytes: Uint8Array,
  namespaces: Namespaces,
  budget: Budget,
): Promise<XmlElement> {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const document: Open = { name: '', attributes: new Map(), children: [] };
  const open: Open[] = [document];
  let count = 0;
  parser.on('error', (error) => {
    throw new LetterError(BROKEN, { cause: error });
  });
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) throw new LetterError(BROKEN);
  });
  parser.on('opentag', (tag) => {
    count += 1;
    if (count > LIMITS.xmlElements || open.length > LIMITS.xmlDepth) {
      throw new LetterError(TOO_COMPLEX);
    }
    const element = toElement(tag, namespaces);
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const addText = (text: string) => open.at(-1)?.children.push(text);
  parser.on('text', addText);
  parser.on('cdata', addText);

  const text = decode(bytes);
  for (let start = 0; start < text.length; start += STEP) {
    parser.write(text.slice(start, start + STEP));
    await budget.breathe();
  }
  parser.close();
  const root = document.children.find((child) => typeof child !== 'string');
  if (root === undefined) throw new LetterError(BROKEN);
  return root;
}

/** The elements directly below one; all, or those of a name. */
export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first element on a path: `childAt(style, 'w:pPr', 'w:outlineLvl')`. */
export function childAt(
  element: XmlElement | undefined,
  ...path: string[]
): XmlElement | undefined {
  return path.reduce((parent, name) => childrenOf(parent, name)[0], element);
}

/** Every element below one that has a name, in reading order; what lies in a found one is left alone. */
export function findAll(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) =>
    child.name === name ? [child] : findAll(child, name),
  );
}

interface Open extends XmlElement {
  children: XmlNode[];
}

const STEP = 65_536;

const BROKEN =
  'Die Datei ist beschädigt: Ihr Inhalt lässt sich nicht lesen. Öffne sie auf deinem Gerät, speichere sie als .docx neu ab und gib die neue Datei ab.';

function toElement(tag: SaxesTagNS, namespaces: Namespaces): Open {
  const attributes = new Map<string, string>();
  for (const { uri, local, value } of Object.values(tag.attributes)) {
    const prefix = namespaces[uri];
    if (prefix !== undefined) attributes.set(`${prefix}:${local}`, value);
    else if (uri === '') attributes.set(local, value);
  }
  return { name: `${namespaces[tag.uri] ?? '?'}:${tag.local}`, attributes, children: [] };
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new LetterError(BROKEN, { cause: error });
  }
}
