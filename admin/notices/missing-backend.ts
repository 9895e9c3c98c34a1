/** `/admin/` of a site that was built without `CMS_BACKEND`. */
export function showMissingBackend(): void {
  const main = document.createElement('main');
  main.className = 'redaktion-message';
  const title = document.createElement('h1');
  title.textContent = 'Hier ist noch keine Redaktion eingerichtet';
  const text = document.createElement('p');
  text.textContent =
    'Wer die Website technisch betreut, richtet sie ein: mit den Variablen CMS_… beim Bauen der Website, siehe README, „The editing system“. Auf dem eigenen Rechner geht es ohne: npm start.';
  main.append(title, text);
  document.body.append(main);
}
