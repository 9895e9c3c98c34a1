/** Somebody else has written between the guard's look at a file and the write. Nothing was written. */
export class OvertakenError extends Error {
  constructor() {
    super(
      'Jemand anderes hat diesen Eintrag gerade geändert. Speichere noch einmal, dann siehst du beide Fassungen.',
    );
    this.name = 'OvertakenError';
  }
}
