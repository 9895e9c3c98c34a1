import { formatCitation, type CitationSource } from '../domain/citation.ts';

/** "Zitat kopieren" at every paragraph and demand, and "Kopieren" at texts that are there to be pasted. */
const area = document.querySelector<HTMLElement>('[data-citation]');
if (area?.dataset.citation) {
  const source = JSON.parse(area.dataset.citation) as CitationSource;
  addButtons(area, source);
  // A style sheet cannot know the page's address; printed, it stands at the foot of every sheet.
  const foot = `${source.edition}, ${source.state} · ${source.url}`;
  document.documentElement.style.setProperty('--print-foot', JSON.stringify(foot));
}

function addButtons(root: HTMLElement, source: CitationSource): void {
  const status = document.createElement('p');
  status.role = 'status';
  status.className = 'visually-hidden';
  root.append(status);

  for (const block of root.querySelectorAll<HTMLElement>('.citable')) {
    const place = `Absatz ${block.id.replace('abs-', '')}`;
    const tools = block.querySelector('.cite') ?? block.appendChild(createTools());
    const button = createButton('Zitat kopieren', place);
    tools.prepend(button);
    copyOnClick(button, place, status, () =>
      formatCitation(readText(block), place, block.id, source),
    );
  }
  for (const demand of root.querySelectorAll<HTMLElement>('.demand')) {
    const button = demand.querySelector<HTMLButtonElement>('.demand__foot > .copy');
    if (button === null) continue;
    const title = readText(demand.querySelector('.demand__title'));
    copyOnClick(button, title, status, () => {
      const text = Array.from(demand.querySelectorAll<HTMLElement>('.citable'), readText);
      const words = [title, ...text].join('\n');
      return formatCitation(words, `Forderung „${title}“`, demand.id, source);
    });
  }
  for (const text of root.querySelectorAll<HTMLElement>('[data-copy]')) {
    const name = text.dataset.copy ?? '';
    const button = createButton('Kopieren', name);
    text.after(button);
    copyOnClick(button, name, status, () => text.textContent);
  }
}

function createTools(): HTMLElement {
  const tools = document.createElement('p');
  tools.className = 'cite';
  return tools;
}

function createButton(label: string, of: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  name(button, label, of);
  return button;
}

function name(button: HTMLButtonElement, label: string, of: string): void {
  button.textContent = label;
  button.setAttribute('aria-label', `${label}: ${of}`);
}

function copyOnClick(
  button: HTMLButtonElement,
  of: string,
  status: HTMLElement,
  getText: () => string,
): void {
  const label = button.textContent;
  button.addEventListener('click', () => {
    const text = getText();
    writeToClipboard(text).then(
      () => {
        name(button, 'Kopiert', of);
        status.textContent = `Kopiert: ${of}`;
        setTimeout(() => {
          name(button, label, of);
          status.textContent = '';
        }, 4000);
      },
      () => {
        offerText(button, text);
      },
    );
  });
}

/** Rejects as well where there is no clipboard at all: on pages that were not sent over https. */
async function writeToClipboard(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
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
