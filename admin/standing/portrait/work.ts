import { createLatest } from '../latest.ts';

/** Opening and cutting pictures, both of which take a while: what was asked for last wins, whatever is ready first. */
export interface PictureWork<Picture, Made> {
  /** Opens a file. `onOpen` is called only if nothing else was asked for meanwhile. */
  open: (opened: Promise<Opened<Picture>>, onOpen: (picture: Picture) => void) => void;
  cut: (made: Promise<Made>) => void;
  /** Takes what is there already, or nothing; whatever is under way is dropped. */
  set: (made: Made | undefined) => void;
  /** What was made last; waits for whatever is under way. */
  read: () => Promise<Made | undefined>;
}

/** A picture, or a German sentence that says why there is none. */
export type Opened<Picture> = { picture: Picture } | { problem: string };

export function createPictureWork<Picture extends { close: () => void }, Made>(options: {
  onMade: (made: Made | undefined) => void;
  onProblem: (message: string) => void;
}): PictureWork<Picture, Made> {
  const [opening, cutting] = [createLatest(), createLatest()];
  let lastOpening: Promise<void> = Promise.resolve();
  let lastCut: Promise<Made | undefined> = Promise.resolve(undefined);

  return {
    open: (opened, onOpen) => {
      const isLatest = opening.begin();
      const take = (result: Opened<Picture>) => {
        if ('problem' in result) {
          if (isLatest()) options.onProblem(result.problem);
        } else if (isLatest()) onOpen(result.picture);
        else result.picture.close();
      };
      lastOpening = opened.catch(() => ({ problem: UNREADABLE })).then(take);
    },
    cut: (made) => {
      const isLatest = cutting.begin();
      lastCut = made;
      made.then(
        (picture) => {
          if (isLatest()) options.onMade(picture);
        },
        () => {
          if (isLatest()) options.onProblem(UNCUT);
        },
      );
    },
    set: (made) => {
      opening.begin();
      cutting.begin();
      lastOpening = Promise.resolve();
      lastCut = Promise.resolve(made);
    },
    read: async () => {
      let awaited: Promise<void> | undefined;
      while (awaited !== lastOpening) {
        awaited = lastOpening;
        await awaited;
      }
      return lastCut.catch(() => undefined);
    },
  };
}

const UNREADABLE = 'Das Bild lässt sich nicht lesen. Wähle es noch einmal oder nimm ein anderes.';
const UNCUT = 'Das Bild lässt sich nicht zuschneiden. Wähle ein kleineres.';
