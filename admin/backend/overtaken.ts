/** Somebody else has written between the guard's look at a file and the write. Nothing was written. */
export class OvertakenError extends Error {
  constructor() {
    super(
      'Nichts gespeichert: Jemand anderes hat diesen Eintrag gerade geändert. Dein Text ist noch da. Speichere noch einmal.',
    );
    this.name = 'OvertakenError';
  }
}
