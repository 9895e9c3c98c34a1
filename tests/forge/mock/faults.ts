/** Which requests a fault meets; what is left out, matches all. */
export interface FaultTarget {
  method?: string;
  /** Tested against the path without query, as it came over the wire (`%2F` for a slash in a branch). */
  path?: RegExp;
  /** How many requests it meets before it is over; 1 if not given, `Infinity` until it is switched off. */
  times?: number;
}

export interface FaultSwitch {
  /** Ends the fault; what it holds goes on. */
  off: () => void;
}

export interface Hold extends FaultSwitch {
  /** Resolves as soon as the first request is held. */
  arrived: Promise<void>;
  /** Lets all go that are held, and those that come later. */
  release: () => void;
}

/** `request`: the forge never hears of it. `answer`: the forge does it, but nobody learns that. */
export type Moment = 'request' | 'answer';

export interface FaultyAnswer {
  status: number;
  message: string;
}

interface Fault {
  target: FaultTarget;
  left: number;
  moment: Moment;
  /** What to do: wait first, then answer, drop, or go on. */
  wait?: Promise<void>;
  onArrival?: () => void;
  outcome: FaultyAnswer | 'drop' | 'go on';
}

/** Faults that tests switch on in a mock of a forge: one request each, unless `times` says more. */
export class Faults {
  #active: Fault[] = [];
  readonly #releases = new Set<() => void>();

  /** 401, as for a token whose hour is over. */
  expireToken(target?: FaultTarget): FaultSwitch {
    return this.answer(401, 'user does not exist [uid: 0, name: ]', target);
  }

  /** 403, as for somebody who lost their rights. */
  forbid(target?: FaultTarget): FaultSwitch {
    return this.answer(403, 'user should have a permission to write to a repo', target);
  }

  /** 409, as for a push or merge that somebody else overtook. */
  conflict(target?: FaultTarget): FaultSwitch {
    return this.answer(409, 'merge push out of date', target);
  }

  /** 422, as for a file that has changed since its hash was read. */
  staleSha(target?: FaultTarget): FaultSwitch {
    const message = `sha does not match [given: ${'0'.repeat(40)}, expected: ${'1'.repeat(40)}]`;
    return this.answer(422, message, target);
  }

  /** 500; a forge in production says nothing more. */
  fail(target?: FaultTarget): FaultSwitch {
    return this.answer(500, '', target);
  }

  answer(status: number, message: string, target: FaultTarget = {}): FaultSwitch {
    return this.#add({ target, moment: 'request', outcome: { status, message } });
  }

  /** Cuts the connection, before the forge has done anything or after. */
  drop(target: FaultTarget = {}, moment: Moment = 'request'): FaultSwitch {
    return this.#add({ target, moment, outcome: 'drop' });
  }

  /** Lets a request or its answer wait until the test releases it. */
  hold(target: FaultTarget = {}, moment: Moment = 'request'): Hold {
    const arrival = Promise.withResolvers<undefined>();
    const gate = Promise.withResolvers<undefined>();
    const release = () => {
      gate.resolve(undefined);
    };
    this.#releases.add(release);
    const { off } = this.#add({
      target,
      moment,
      outcome: 'go on',
      wait: gate.promise,
      onArrival: () => {
        arrival.resolve(undefined);
      },
    });
    const end = () => {
      off();
      release();
    };
    return { arrived: arrival.promise, release: end, off: end };
  }

  /** Switches everything off and lets go what is held. */
  clear(): void {
    this.#active = [];
    for (const release of this.#releases) release();
    this.#releases.clear();
  }

  /** What the server asks at both moments of every request: go on, drop it, or answer this. */
  async meet(moment: Moment, method: string, path: string): Promise<Fault['outcome']> {
    const fault = this.#active.find(
      (candidate) => candidate.moment === moment && isMet(candidate, method, path),
    );
    if (!fault) return 'go on';
    fault.left -= 1;
    if (fault.left <= 0) this.#remove(fault);
    fault.onArrival?.();
    await fault.wait;
    return fault.outcome;
  }

  #add(fault: Omit<Fault, 'left'>): FaultSwitch {
    const added = { ...fault, left: fault.target.times ?? 1 };
    this.#active.push(added);
    return {
      off: () => {
        this.#remove(added);
      },
    };
  }

  #remove(fault: Fault): void {
    this.#active = this.#active.filter((other) => other !== fault);
  }
}

function isMet({ target }: Fault, method: string, path: string): boolean {
  // A browser asks by itself whether it may ask; a fault there would only hide the one that is meant.
  if (method === 'OPTIONS' && target.method !== 'OPTIONS') return false;
  if (target.method && target.method !== method) return false;
  return target.path?.test(path) ?? true;
}
