/**
 * Something the CMS asked for that cannot be. The sentence is shown to the editor and gives the reason only: what has not
 * happened, and that the text is still there, Decap says before it (`admin/locale/phrases/messages.ts`).
 */
export class EditingError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
