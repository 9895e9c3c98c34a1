/** Tells which of several jobs was begun last; what the others bring comes too late. */
export interface Latest {
  /**
   * Begins a job, or puts an end to all that are under way.
   *
   * @returns Asks whether no other was begun since.
   */
  begin: () => () => boolean;
}

export function createLatest(): Latest {
  let count = 0;
  return {
    begin: () => {
      count += 1;
      const mine = count;
      return () => mine === count;
    },
  };
}
