/** Something the CMS asked for that cannot be; the sentence is shown to the editor. */
export class EditingError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
