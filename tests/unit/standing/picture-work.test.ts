import { describe, expect, it, vi } from 'vitest';
import { createPictureWork, type Opened } from '../../../admin/standing/portrait/work.ts';

interface Picture {
  name: string;
  close: () => void;
}

function createWork() {
  const made = vi.fn<(made: string | undefined) => void>();
  const problem = vi.fn<(message: string) => void>();
  const closed: string[] = [];
  const work = createPictureWork<Picture, string>({ onMade: made, onProblem: problem });
  /** Chooses a file that takes its time; whatever opens is cut. */
  const choose = (name: string) => {
    const file = Promise.withResolvers<Opened<Picture>>();
    work.open(file.promise, (picture) => {
      work.cut(Promise.resolve(`${picture.name}, cut`));
    });
    return {
      ready: () => {
        file.resolve({ picture: { name, close: () => closed.push(name) } });
      },
      refuse: (message: string) => {
        file.resolve({ problem: message });
      },
      fail: () => {
        file.reject(new Error('NotReadableError'));
      },
    };
  };
  return { work, made, problem, closed, choose };
}

describe('work on the portrait', () => {
  it('is waited for by whoever wants the picture', async () => {
    const { work, choose } = createWork();
    const file = choose('a');
    const read = work.read();
    file.ready();
    expect(await read).toBe('a, cut');
  });

  it('is dropped when all is wiped, and nothing comes back later', async () => {
    const { work, made, closed, choose } = createWork();
    const file = choose('a');
    const cut = Promise.withResolvers<string>();
    work.cut(cut.promise);
    work.set(undefined);
    file.ready();
    cut.resolve('cut');
    await vi.waitFor(() => {
      expect(closed).toEqual(['a']);
    });
    expect(await work.read()).toBeUndefined();
    expect(made).not.toHaveBeenCalled();
  });

  it('ends with the file that was chosen last, even if the first one is slower', async () => {
    const { work, made, closed, choose } = createWork();
    const [first, second] = [choose('first'), choose('second')];
    second.ready();
    expect(await work.read()).toBe('second, cut');
    first.ready();
    await vi.waitFor(() => {
      expect(closed).toEqual(['first']);
    });
    expect(await work.read()).toBe('second, cut');
    expect(made.mock.calls).toEqual([['second, cut']]);
  });

  it('ends with the last cut, even if an older one is slower', async () => {
    const { work, made } = createWork();
    const [first, second] = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
    work.cut(first.promise);
    work.cut(second.promise);
    second.resolve('second');
    expect(await work.read()).toBe('second');
    first.resolve('first');
    await first.promise;
    expect(made.mock.calls).toEqual([['second']]);
  });

  it('leaves the picture that was there when a file is refused', async () => {
    const { work, problem, choose } = createWork();
    choose('a').ready();
    await work.read();
    const file = choose('b');
    file.refuse('Das ist kein Bild.');
    expect(await work.read()).toBe('a, cut');
    expect(problem.mock.calls).toEqual([['Das ist kein Bild.']]);
  });

  it('tells of a file that went away before it was read', async () => {
    const { work, problem, choose } = createWork();
    choose('a').fail();
    expect(await work.read()).toBeUndefined();
    expect(problem).toHaveBeenCalledWith(expect.stringMatching(/^Das Bild lässt sich nicht lesen/));
  });
});
