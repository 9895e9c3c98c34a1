import type { AdminPage } from '../start.ts';

const messages: Record<AdminPage | 'unreachable', { title: string; text: string }> = {
  board: {
    title: 'Hier ist noch keine Redaktion eingerichtet',
    text: 'Wer die Website technisch betreut, richtet sie ein: mit den Variablen CMS_… beim Bauen der Website, siehe README.md. Auf dem eigenen Rechner geht es ohne: npm start.',
  },
  unreachable: {
    title: 'Die Redaktion lässt sich gerade nicht laden',
    text: 'Prüfe die Verbindung und lade die Seite neu. Was auf diesem Gerät ungespeichert liegt, bleibt liegen.',
  },
  candidacy: {
    title: 'Hier kannst du dein Schreiben nicht eingeben',
    text: 'Diese Website nimmt Kandidaturen auf anderem Weg an. Auf der Seite deiner Wahl steht, wohin du dein Schreiben schickst.',
  },
};

/** What a page of the CMS says that has nothing to work with. */
export function showMissingBackend(page: AdminPage | 'unreachable'): void {
  const main = document.createElement('main');
  main.className = 'redaktion-message';
  const title = document.createElement('h1');
  title.textContent = messages[page].title;
  const text = document.createElement('p');
  text.textContent = messages[page].text;
  main.append(title, text);
  document.body.append(main);
}
