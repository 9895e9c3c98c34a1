import { formatCitation, type CitationSource } from '../domain/citation.ts';
import { copyOnClick, createCopyButton, createStatus } from './copy-button.ts';

/** "Zitat kopieren" at every paragraph and demand, and "Kopieren" at texts that are there to be pasted. */
const area = document.querySelector<HTMLElement>('[data-citation]');
if (area?.dataset.citation) {
  const source = JSON.parse(area.dataset.citation) as CitationSource;
  addButtons(area, source);
}

function addButtons(root: HTMLElement, source: CitationSource): void {
  const status = createStatus();
  root.append(status);
  const offerCopy = (button: HTMLButtonElement, of: string, getText: () => string) => {
    copyOnClick(button, of, status, getText, (text) => {
      offerText(button, text);
    });
  };

  for (const block of root.querySelectorAll<HTMLElement>('.citable')) {
    const place = `Absatz ${block.id.replace('abs-', '')}`;
    const tools = block.querySelector('.cite') ?? block.appendChild(createTools());
    const button = createCopyButton('Zitat kopieren', place);
    tools.prepend(button);
    offerCopy(button, place, () => formatCitation(readText(block), place, block.id, source));
  }
  for (const demand of root.querySelectorAll<HTMLElement>('.demand')) {
    const button = demand.querySelector<HTMLButtonElement>('.demand__foot > .copy');
    if (button === null) continue;
    const title = readText(demand.querySelector('.demand__title'));
    offerCopy(button, title, () => {
      const text = Array.from(demand.querySelectorAll<HTMLElement>('.citable'), readText);
      const words = [title, ...text].join('\n');
      return formatCitation(words, `Forderung „${title}“`, demand.id, source);
    });
  }
  for (const text of root.querySelectorAll<HTMLElement>('[data-copy]')) {
    const name = text.dataset.copy ?? '';
    const button = createCopyButton('Kopieren', name);
    text.after(button);
    offerCopy(button, name, () => text.textContent);
  }
}

function createTools(): HTMLElement {
  const tools = document.createElement('p');
  tools.className = 'cite';
  return tools;
}

/** Where the browser does not let a page write to the clipboard, the words are there to be copied by hand. */
function offerText(button: HTMLElement, text: string): void {
  const label = document.createElement('label');
  label.textContent = 'Der Browser erlaubt das Kopieren nicht. Hier steht der Text:';
  const field = document.createElement('textarea');
  field.readOnly = true;
  field.rows = 6;
  field.value = text;
  label.append(field);
  button.replaceWith(label);
  field.focus();
  field.select();
}

/** The words of an element as they are read aloud, one line per paragraph, list item or row. */
function readText(element: HTMLElement | null): string {
  if (element === null) return '';
  const copy = element.cloneNode(true) as HTMLElement;
  for (const extra of copy.querySelectorAll('.citable__number, .cite, sup')) extra.remove();
  for (const text of listTexts(copy)) text.data = text.data.replace(SPACE, ' ');
  for (const line of copy.querySelectorAll('p, li, tr')) line.append('\n');
  for (const line of copy.querySelectorAll('br')) line.replaceWith('\n');
  for (const cell of copy.querySelectorAll('td + td, th + th')) cell.prepend(' | ');
  return copy.textContent
    .replaceAll('\u00ad', '')
    .split('\n')
    .map((line) => line.replace(SPACE, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function listTexts(root: Node): Text[] {
  return Array.from(root.childNodes).flatMap((node) =>
    node instanceof Text ? [node] : listTexts(node),
  );
}

/** All white space but what must not break. */
const SPACE = /[^\S\u00a0\u202f]+/g;
