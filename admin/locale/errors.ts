/**
 * Says in German why something failed and what to do about it.
 *
 * Decap shows what its backends throw: sentences of forges and browsers, all English. The build passes every error on
 * its way to the screen through here (`german-strings.ts`). What is German already, as everything that our own backend
 * says, stays as it is.
 *
 * @param error What was thrown, or its text with or without a prefix such as "API_ERROR: ".
 * @returns Whole sentences; empty for nothing.
 */
export function explainError(error: unknown): string {
  const { text, status } = readError(error);
  if (text === '' && status === undefined) return '';
  if (GERMAN.test(withoutNames(text))) return text;
  const known =
    CAUSES.find(({ says }) => says.test(text)) ??
    CAUSES.find(({ statuses }) => status !== undefined && statuses?.includes(status)) ??
    (status !== undefined && status >= 500 ? SERVER_DOWN : undefined);
  return known?.means ?? `${RETRY} (Fehler: ${text || String(status)})`;
}

interface Cause {
  says: RegExp;
  /** Answers of a forge that mean the same, whatever the text says. */
  statuses?: number[];
  means: string;
}

const TELL = 'Sag bitte denen Bescheid, die die Website betreuen.';
const RETRY = `Versuche es in ein paar Minuten noch einmal. Klappt es dann nicht: ${TELL}`;

const SERVER_DOWN: Cause = {
  says: /timed out|too many requests|rate limit|bad gateway|service unavailable|internal server error|cannot be parsed/i,
  statuses: [408, 425, 429],
  means: `Der Server antwortet gerade nicht richtig. ${RETRY}`,
};

/**
 * Where JSON is expected, only servers answer: entries are no JSON. A web page in its place is what a proxy sends whose
 * server is away. In this order: Chromium, also older ones, and Decap; Firefox; Safari.
 */
const NO_JSON: Cause = {
  says: /not (?:a )?valid JSON|in JSON at position|end of JSON input|JSON\.parse:|JSON Parse error/i,
  means: SERVER_DOWN.means,
};

/** Sources: `throw` and `reject` in the Decap packages; answers of Forgejo, GitLab, GitHub; messages of browsers. */
const CAUSES: Cause[] = [
  // First: these messages quote the beginning of the answer, whatever it says.
  NO_JSON,
  {
    // Chromium, Firefox, Safari in this order.
    says: /failed to fetch|networkerror|load failed|network (?:request failed|connection was lost)|fetch failed/i,
    means: 'Es gibt keine Verbindung zum Server. Prüfe dein Internet und versuche es noch einmal.',
  },
  {
    says: /bad credentials|unauthori[sz]ed|invalid[_ ]token|token (?:is |has )?(?:expired|required|revoked)|refresh (?:access )?token|invalid username, password or token|invalid_grant/i,
    statuses: [401],
    means:
      'Deine Anmeldung ist abgelaufen. Melde dich ab und wieder an. Dein Text bleibt solange auf diesem Gerät.',
  },
  {
    says: /reference update failed|could not update|fast[- ]forward|sha does not match|does not match .*sha|merge conflict|not mergeable|conflict|rebas(?:e|ing)|branch is out of date/i,
    statuses: [409],
    means:
      'Inzwischen hat hier noch jemand etwas geändert. Kopiere deinen Text, lade die Seite neu und trage deine Änderung noch einmal ein.',
  },
  {
    says: /does not have access|not found\.\s+please ensure|permission|forbidden|not allowed|protected branch|not authorized|open authoring/i,
    statuses: [403],
    means: `Das darf dein Konto nicht. Bist du mit dem richtigen angemeldet? Wenn ja: ${TELL}`,
  },
  {
    says: /declined to create a fork|access_denied/i,
    means:
      'Du hast abgelehnt. Ohne diese Erlaubnis geht es nicht weiter: Melde dich noch einmal an und stimme zu.',
  },
  {
    says: /not under editorial workflow|entry limit|already exists|already a branch|without a pull request/i,
    statuses: [422],
    means:
      'Das passt nicht zu dem, was schon gespeichert ist. Kopiere deinen Text, lade die Seite neu und versuche es noch einmal.',
  },
  {
    says: /not found|does not exist|no file found|no entry values/i,
    statuses: [404, 410],
    means:
      'Das gibt es nicht mehr. Vielleicht hat es jemand gelöscht oder umbenannt. Lade die Seite neu und sieh in der Liste nach.',
  },
  {
    says: /quota exceeded|full disk|quotaexceeded/i,
    means:
      'Der Speicher dieses Geräts ist voll. Kopiere deinen Text, mach Platz und lade die Seite neu.',
  },
  {
    says: /too large|exceeds? .*size/i,
    statuses: [413],
    means: 'Die Datei ist zu groß. Verkleinere sie und versuche es noch einmal.',
  },
  {
    says: /failed to load image|image could not be decoded|encod(?:e|ing)|canvas 2d/i,
    means:
      'Dieses Bild lässt sich nicht lesen. Speichere es als JPG oder PNG und nimm diese Datei.',
  },
  {
    says: /yaml|front matter/i,
    means: `Die gespeicherte Datei ist beschädigt. ${TELL}`,
  },
  {
    says: /invalid nonce|invalid state|state mismatch|failed to authenticate/i,
    means: 'Die Anmeldung hat zu lange gedauert. Melde dich noch einmal an.',
  },
  {
    says: /insecure protocol/i,
    means:
      'So ist die Verbindung nicht sicher. Öffne die Redaktion mit einer Adresse, die mit „https“ beginnt.',
  },
  {
    says: /oidc|auth urls|api_root|proxy_url|site_id|specify a provider|backend prop|needs an? "|invalid_client|unauthorized_client|redirect_uri/i,
    means: `Die Anmeldung ist nicht fertig eingerichtet. ${TELL}`,
  },
  SERVER_DOWN,
];

/** A sentence of ours has one of these words, or a letter that English lacks; no English message has. */
const GERMAN =
  /[äöüß„“]|\b(?:der|das|den|dem|ist|sind|nicht|und|oder|ein|eine|einen|kein|keine|keinen|wird|wurde|gibt|es|du|dein|deine|deinen|dich|bitte|noch|auf|zu|zum|zur|von|vom|dieser|diese|dieses)\b/i;

/** English messages quote German titles and paths. */
function withoutNames(text: string): string {
  return text.replace(/["'`][^"'`]*["'`]|\S*[/\\]\S*/g, '');
}

function readError(error: unknown): { text: string; status: number | undefined } {
  const text = (error instanceof Error ? error.message : toText(error)).trim();
  const status: unknown = Object(error).status; // eslint-disable-line @typescript-eslint/no-unsafe-member-access
  return {
    // Decap turns errors into text: their name stands before the message then.
    text: text.replace(/^(?:[A-Z]\w*Error|[A-Z]+(?:_[A-Z]+)*_ERROR|Error): /, ''),
    status: typeof status === 'number' ? status : undefined,
  };
}

function toText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  const message: unknown = Object(value).message; // eslint-disable-line @typescript-eslint/no-unsafe-member-access
  return typeof message === 'string' ? message : '';
}
