import { describe, expect, it, vi } from 'vitest';
import { createLetterReader } from '../../../admin/standing/read-letter.ts';
// The reader loads it when it is needed; here nobody waits for that.
import '../../../src/letter/import-letter.ts';
import { LIMITS } from '../../../src/letter/limits.ts';
import { createDocx, createRun, paragraph } from '../letter/docx-file.ts';
import { createPage, get } from './page.ts';

function open() {
  const { form, document } = createPage(`
    <input type="file" data-letter-file>
    <div data-letter-notes hidden><p data-letter-read></p><div data-letter-note-list></div></div>`);
  const written: string[] = [];
  const problems: string[] = [];
  const reader = createLetterReader(form, {
    read: () => '',
    write: (markdown) => written.push(markdown),
    onProblem: (message) => problems.push(message),
  });
  const input = get(form, 'letter-file');
  const choose = (file: File) => {
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    input.dispatchEvent(new document.defaultView!.Event('change'));
  };
  return { form, reader, written, problems, choose };
}

/** A file whose bytes come when they are let go. */
function createSlowFile(name: string, text: string) {
  const bytes = Promise.withResolvers<ArrayBuffer>();
  const asked = Promise.withResolvers<undefined>();
  const slice = () => ({
    arrayBuffer: () => {
      asked.resolve(undefined);
      return bytes.promise;
    },
  });
  const go = () => {
    bytes.resolve(new TextEncoder().encode(text).buffer);
  };
  return { file: { name, slice } as unknown as File, asked: asked.promise, go };
}

/** Busy machines take their time. */
const waitFor = (check: () => void) => vi.waitFor(check, { timeout: 30_000 });

const createFile = (name: string, text: string) => new File([text], name);

describe('a letter that is read from a file', () => {
  it('is told of by name and length, until all is wiped', async () => {
    const { form, reader, written, choose } = open();
    choose(createFile('Brief.txt', 'Ich trete an.'));
    await waitFor(() => {
      expect(written).toEqual(['Ich trete an.\n']);
    });
    expect(form.textContent).toContain('„Brief.txt“ ist eingelesen: 3 Wörter.');
    reader.clear();
    expect(form.textContent.trim()).toBe('');
    expect(get(form, 'letter-notes').hidden).toBe(true);
  });

  it('says what to check and what is gone, each under its heading', async () => {
    const { form, choose } = open();
    const body = `${paragraph('Hallo')}<w:p>${createRun('geheim', '<w:vanish/>')}</w:p>`;
    choose(
      new File([new Uint8Array(createDocx({ body, comments: '<w:comment/>' }))], 'Brief.docx'),
    );
    await waitFor(() => {
      expect(form.textContent).toContain('eingelesen');
    });
    const parts = [...get(form, 'letter-note-list').children].map(({ localName, textContent }) => [
      localName,
      textContent,
    ]);
    expect(parts).toEqual([
      ['p', 'Bitte prüfen:'],
      ['ul', expect.stringMatching(/^Versteckter Text/)],
      ['p', 'Weggelassen:'],
      ['ul', expect.stringMatching(/^Ein Kommentar/)],
    ]);
  });

  it('is dropped when all is wiped while it is being read', async () => {
    const { form, reader, written, choose } = open();
    const slow = createSlowFile('alt.txt', 'Alt.');
    choose(slow.file);
    await slow.asked;
    reader.clear();
    slow.go();
    choose(createFile('neu.txt', 'Neu.'));
    await waitFor(() => {
      expect(form.textContent).toContain('„neu.txt“ ist eingelesen');
    });
    expect(written).toEqual(['Neu.\n']);
  });

  it('is the one that was chosen last, even if the first one is slower', async () => {
    const { written, choose } = open();
    const [first, second] = [createSlowFile('1.txt', 'Eins.'), createSlowFile('2.txt', 'Zwei.')];
    choose(first.file);
    choose(second.file);
    await Promise.all([first.asked, second.asked]);
    second.go();
    await waitFor(() => {
      expect(written).toEqual(['Zwei.\n']);
    });
    first.go();
    choose(createFile('3.txt', 'Drei.'));
    await waitFor(() => {
      expect(written.at(-1)).toBe('Drei.\n');
    });
    expect(written).toEqual(['Zwei.\n', 'Drei.\n']);
  });

  it('is never taken into memory beyond what a letter may have', async () => {
    const { problems, choose } = open();
    const read: number[] = [];
    const slice = (from: number, to: number) => {
      read.push(to - from);
      return new Blob([new Uint8Array(to - from)]);
    };
    choose({ name: 'film.docx', size: 4e9, slice } as unknown as File);
    await waitFor(() => {
      expect(problems).toHaveLength(1);
    });
    expect(problems[0]).toMatch(/^Die Datei hat mehr als 5 MB/);
    expect(read).toEqual([LIMITS.bytes + 1]);
  });
});
