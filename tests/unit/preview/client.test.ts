import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../../../src/validation/decode.ts';
import { createPreviewClient, type PreviewWorker } from '../../../admin/preview/client.ts';
import type { Answer, Message } from '../../../admin/preview/protocol.ts';

function file(path: string): SourceFile {
  return { path, bytes: new Uint8Array() };
}

/** A worker that answers, or fails, when it is told to. */
function createWorker() {
  const messages: Message[] = [];
  const listeners: Record<string, (event: { data: Answer }) => void> = {};
  const worker: PreviewWorker = {
    postMessage: (message) => messages.push(message),
    addEventListener: (type: string, listener: (event: never) => void) => {
      listeners[type] = listener as (event: { data: Answer }) => void;
    },
  };
  const questions = () => messages.filter((message) => message.kind === 'show');
  const answer = (): Answer => ({
    ticket: questions().at(-1)?.ticket ?? 0,
    problems: [],
    consequences: [],
    page: { reason: '' },
  });
  return {
    worker,
    messages,
    answer: () => listeners.message?.({ data: answer() }),
    fail: () => listeners.error?.({ data: answer() }),
    asked: () => questions().map(({ file: { path } }) => path),
  };
}

const surroundings = { pictures: [], now: '2026-11-22T12:00:00+01:00', site: 'https://a.example' };

describe('createPreviewClient', () => {
  it('asks one question at a time, and of the drafts that wait only the latest', async () => {
    const { worker, answer, asked } = createWorker();
    const client = createPreviewClient(worker);
    const [first, second, third] = ['1', '2', '3'].map((path) => client.show(file(path)));
    expect(asked()).toEqual(['1']);
    answer();
    expect(asked()).toEqual(['1', '3']);
    answer();
    expect(await first).toBeDefined();
    expect(await second).toBeUndefined();
    expect(await third).toBeDefined();
  });

  it('answers a question that decides something, whatever is typed meanwhile', async () => {
    const { worker, answer, asked } = createWorker();
    const client = createPreviewClient(worker);
    void client.show(file('1'));
    const decision = client.check(file('2'));
    void client.show(file('3'));
    answer();
    answer();
    expect(asked()).toEqual(['1', '2', '3']);
    expect(await decision).toBeDefined();
  });

  it('leaves nobody waiting for a worker that has failed', async () => {
    const { worker, fail } = createWorker();
    const client = createPreviewClient(worker);
    const questions = [client.show(file('1')), client.check(file('2'))];
    fail();
    const results = await Promise.allSettled([...questions, client.show(file('3'))]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  });

  it('hands over what is new, changed or gone, and nothing else', () => {
    const { worker, messages } = createWorker();
    const client = createPreviewClient(worker);
    const [kept, old, gone] = [file('kept'), file('changed'), file('gone')];
    client.setContent({ files: [kept, old, gone], ...surroundings });
    const fresh = file('changed');
    client.setContent({ files: [kept, fresh], ...surroundings });
    expect(messages[1]).toMatchObject({ files: [fresh], removed: ['gone'] });
  });
});
