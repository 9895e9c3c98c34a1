import type { CmsConfig } from '../config/types.ts';

/**
 * What candidates have to know before they write: on a forge a proposal is public at once, with the name of the account.
 * The letter itself appears on the website with all others, and only then.
 *
 * @returns `undefined` where the letter stays on this machine.
 */
export function candidacyNotice({ backend }: CmsConfig): string | undefined {
  if (backend.open_authoring !== true) return undefined;
  return 'Dein Schreiben geht als Vorschlag an den Vorstand. Es liegt dann sofort öffentlich auf der Plattform, bei der du dich anmeldest, mit dem Namen deines Kontos – auch vor dem Tag, an dem alle Schreiben erscheinen. Willst du das nicht, schick es per Mail; wohin, steht auf der Seite der Wahl.';
}
