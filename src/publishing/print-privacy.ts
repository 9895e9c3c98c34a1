import { quote } from '../domain/lot.ts';
import { formatDate } from '../domain/time.ts';
import type { PersonalData, PrivacyReport, Stage } from './privacy.ts';

const STAGES: Record<Stage, string> = {
  ahead: 'noch nicht öffentlich',
  public: 'öffentlich',
  withdrawn: 'nur der Name',
  waiting: 'wartet auf Vorstand',
  overdue: 'ÜBERFÄLLIG',
  never: 'wird nie gezeigt',
};

/**
 * The report of `npm run privacy` in German: what ends when, what is overdue, and how it goes from the history too.
 * @param root The content folder as the repository names it
 */
export function printPrivacyReport(report: PrivacyReport, root: string): string {
  const { letters, withdrawn, people, stillNamed, links, missing, strays } = report;
  const overdue = [...letters.filter(({ stage }) => stage === 'overdue'), ...people];
  const paths = [...overdue.flatMap((data) => data.paths), ...strays].map(
    (path) => `${root}/${path}`,
  );
  return [
    section('Kandidaturen', letters.map(printRow), 'Es liegen keine Kandidaturen vor.'),
    section(
      'Zurückgezogen: Die Website zeigt nur den Namen',
      withdrawn.map(({ paths: [path = '', ...pictures] }) =>
        [
          `${root}/${path}: Lösche alles außer Name, Amt, Stand, Eingang und Einwilligung`,
          ...pictures.map((picture) => `, dazu das Bild ${root}/${picture}`),
          '.',
        ].join(''),
      ),
      'Keine Datei enthält mehr als das.',
    ),
    section(
      'Personen, deren Ämter geendet haben',
      people.map(printRow),
      'Keine: Alle Personen haben ein laufendes oder künftiges Amt.',
    ),
    section(
      'Personen ohne Amt, die noch gezeigt werden',
      stillNamed.map(
        ({ person, by }) =>
          `${printRow(person)} steht noch bei: ${by.map((path) => `${root}/${path}`).join(', ')}`,
      ),
      'Keine.',
    ),
    section(
      'Verweise, die jemanden nennen',
      links.map(
        ({ path, address }) =>
          `${root}/${path}: ${address}. Auf der Website steht das nicht mehr. Lösche es auch hier.`,
      ),
      'Keine: Nichts führt zu einem Schreiben, dessen Zeit vorbei ist.',
    ),
    section(
      'Einwilligungen, die fehlen',
      missing.map(({ path, reason }) =>
        reason === 'portrait'
          ? `${root}/${path}: Das Porträt liegt vor, aber niemand hat erlaubt, es zu zeigen. Es wird nicht gezeigt. Lösche es, oder trage die Einwilligung ein.`
          : `${root}/${path}: Ohne Einwilligung wird nichts veröffentlicht. Trage sie ein, oder lösche die Datei.`,
      ),
      'Keine: Zu allem, was vorliegt, gibt es eine.',
    ),
    section(
      'Bilder, die kein Schreiben zeigt',
      strays.map((path) => `${root}/${path}`),
      'Keine.',
    ),
    paths.length === 0
      ? 'Nichts ist überfällig. Auf der Website verschwindet alles von selbst mit dem nächsten Build nach seinem letzten Tag.'
      : explainDeletion(paths),
  ].join('\n\n');
}

function section(title: string, rows: readonly string[], none: string): string {
  return `${title}\n${(rows.length > 0 ? rows : [none]).map((row) => `  ${row}`).join('\n')}`;
}

function printRow({ name, paths: [path = ''], stage, lastDay }: PersonalData): string {
  return `bis ${formatDate(lastDay).padEnd(18)} ${STAGES[stage].padEnd(21)} ${name} (${path})`;
}

function explainDeletion(paths: readonly string[]): string {
  const list = paths.map(quote);
  return `So löschst du, was überfällig ist
  Auf der Website ist davon nichts mehr. Im Repository liegt es noch.

  1. Zähle vorher: Soll die Zahl der Kandidaturen stehen bleiben, trage sie bei der Wahl am Amt ein
     („Zahl der Kandidaturen“, candidacyCount).
  2. Lösche die Dateien, in der Redaktion oder so:

       git rm -- ${list.join(' ')}
       git commit -m 'Abgelaufene Kandidaturen gelöscht'

  3. Jetzt stehen sie noch in der Geschichte des Repositorys. Verlangt die Person, dass sie auch dort verschwinden,
     schreibst du die Geschichte um. Sprich dich vorher ab: Danach holen alle das Repository neu, offene Anträge
     werden ungültig. Mit git-filter-repo (https://github.com/newren/git-filter-repo), in einem frischen Klon:

       git filter-repo --invert-paths ${list.map((path) => `--path ${path}`).join(' ')}
       git push --force --mirror ADRESSE-DES-REPOSITORYS

     Hieß eine Datei früher anders, nenne auch den alten Namen. Du findest ihn vorher mit

       git log --follow --name-only --format= -- DATEI | sort -u

  4. Was der Befehl nicht erreicht: Forks und Klone anderer, die Anträge (Pull Requests) und ihre Zwischenstände auf
     der Forge, Artefakte und Zwischenspeicher der CI, Sicherungen. Bitte wer sie hat, sie zu löschen; bei der Forge
     hilft der Support („garbage collection“). Lösche auf deinem Rechner die Ordner .cache, .astro, dist und
     node_modules/.astro.`;
}
