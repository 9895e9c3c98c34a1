import { searchKinds } from '../layouts/search.ts';

const form = find('[data-search]', HTMLFormElement);
const input = find('#suche', HTMLInputElement);
const kinds = find('[data-search-kinds]', HTMLFieldSetElement);
const status = find('[data-search-status]', HTMLElement);
const results = find('[data-search-results]', HTMLElement);
const overview = find('[data-search-overview]', HTMLElement);

let latest = 0;

/** Runs what the field and the filter say, and puts it into the address so that it can be shared. */
async function search(): Promise<void> {
  latest += 1;
  const run = latest;
  const query = input.value.trim();
  const kind = form.querySelector<HTMLInputElement>('[name="art"]:checked')?.value ?? '';
  history.replaceState(null, '', createAddress(query, kind));
  overview.hidden = query !== '';
  kinds.hidden = query === '';
  if (query === '') {
    results.replaceChildren();
    status.textContent = '';
    return;
  }
  try {
    // Whoever does not search loads none of it.
    const [{ searchSite }, { renderResults }] = await Promise.all([
      import('./search-engine.ts'),
      import('./search-results.ts'),
    ]);
    const hits = await searchSite(query, kind === '' ? undefined : kind);
    // Someone typed on while the index was loading.
    if (run !== latest) return;
    results.replaceChildren(renderResults(hits, searchKinds));
    status.textContent = countHits(hits.length, query);
  } catch {
    status.textContent =
      'Die Suche ist gerade nicht erreichbar. Lade die Seite neu oder nimm den Überblick unten.';
    overview.hidden = false;
  }
}

function countHits(count: number, query: string): string {
  if (count === 0) return `Nichts gefunden zu „${query}“. Versuch ein anderes Wort.`;
  return `${String(count)} Treffer zu „${query}“`;
}

function createAddress(query: string, kind: string): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  if (kind !== '') parameters.set('art', kind);
  return parameters.size === 0 ? location.pathname : `${location.pathname}?${String(parameters)}`;
}

function find<Found extends HTMLElement>(selector: string, type: new () => Found): Found {
  const element = document.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`No ${selector}`);
  return element;
}

find('[data-search-hint]', HTMLElement).remove();

const parameters = new URLSearchParams(location.search);
input.value = parameters.get('q') ?? '';
const chosen = form.querySelector<HTMLInputElement>(
  `input[name="art"][value="${CSS.escape(parameters.get('art') ?? '')}"]`,
);
if (chosen) chosen.checked = true;

let pause: ReturnType<typeof setTimeout> | undefined;
input.addEventListener('input', () => {
  clearTimeout(pause);
  pause = setTimeout(() => void search(), 150);
});
form.addEventListener('change', (event) => {
  if (event.target !== input) void search();
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(pause);
  void search();
});

input.focus();
if (input.value !== '') void search();
