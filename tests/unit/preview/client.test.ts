import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../../../src/validation/decode.ts';
import { createPreviewClient } from '../../../admin/preview/client.ts';
import type { Answer, Message } from '../../../admin/preview/protocol.ts';

function file(path: string): SourceFile {
  return { path, bytes: new Uint8Array() };
}

/** A worker that answers when it is told to. */
function createWorker() {
  const messages: Message[] = [];
  let listen: ((event: { data: Answer }) => void) | undefined;
  return {
    messages,
    postMessage: (message: Message) => messages.push(message),
    addEventListener: (_type: 'message', listener: (event: { data: Answer }) => void) => {
      listen = listener;
    },
    answer: () => {
      const message = messages.findLast(({ kind }) => kind === 'show');
      if (message?.kind !== 'show') throw new Error('Nothing was asked');
      listen?.({ data: { ticket: message.ticket, problems: [], page: { reason: '' } } });
    },
    asked: () => messages.flatMap((message) => (message.kind === 'show' ? message.draft.path : [])),
  };
}

const surroundings = { pictures: [], now: '2026-11-22T12:00:00+01:00', site: 'https://a.example' };

describe('createPreviewClient', () => {
  it('asks one question at a time, and of those that wait only the latest', async () => {
    const worker = createWorker();
    const client = createPreviewClient(worker);
    const [first, second, third] = ['1', '2', '3'].map((path) => client.show(file(path)));
    expect(worker.asked()).toEqual(['1']);
    worker.answer();
    expect(worker.asked()).toEqual(['1', '3']);
    worker.answer();
    expect(await first).toBeDefined();
    expect(await second).toBeUndefined();
    expect(await third).toBeDefined();
  });

  it('hands over what is new, changed or gone, and nothing else', () => {
    const worker = createWorker();
    const client = createPreviewClient(worker);
    const [kept, old, gone] = [file('kept'), file('changed'), file('gone')];
    client.setContent({ files: [kept, old, gone], ...surroundings });
    const fresh = file('changed');
    client.setContent({ files: [kept, fresh], ...surroundings });
    expect(worker.messages[1]).toMatchObject({ files: [fresh], removed: ['gone'] });
  });
});
