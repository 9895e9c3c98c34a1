import { describe, expect, it } from 'vitest';
import { serializeJson } from '../../../src/exports/json.ts';
import { createProgrammeJson } from '../../../src/exports/programme-json.ts';
import { HOSTILE_TEXTS } from './hostile.ts';

const site = 'https://jusos.example';

const createEdition = (title = 'Wohnen und Boden') => ({
  id: '2025',
  title: 'Kommunalwahlprogramm 2025',
  status: 'adopted',
  date: '2025-03-29',
  url: '/programm/2025/',
  seal: '9f'.repeat(32),
  chapters: [
    {
      id: 'wohnen',
      title,
      url: '/programm/2025/wohnen/',
      summary: 'Steht nicht in der Datei.',
      paragraphs: [
        { id: 'abs-1', text: 'Wohnen ist ein Grundrecht.' },
        { id: 'abs-2', text: 'Die Stadt kauft Boden.\nUnd behält ihn.' },
      ],
      demands: [
        {
          id: 'wohnen-1',
          title: 'Mehr bezahlbare Wohnungen',
          text: 'Die Stadt kauft Boden.\nUnd behält ihn.',
          url: '/programm/2025/wohnen/#wohnen-1',
          followUp: {
            status: 'submitted',
            date: '2026-05-07',
            source: 'https://rat.example/1',
            note: 'Steht nicht in der Datei.',
          },
        },
      ],
    },
    { id: 'klima', title: 'Klima', url: '/programm/2025/klima/', paragraphs: [], demands: [] },
  ],
});

describe('createProgrammeJson', () => {
  it('reads as in the golden file', async () => {
    const text = serializeJson(createProgrammeJson({ site, edition: createEdition() }));
    await expect(text).toMatchFileSnapshot('../../golden/programm.json');
  });

  it('keeps chapters, paragraphs and demands in the order of the edition', () => {
    const { chapters } = createProgrammeJson({ site, edition: createEdition() });
    expect(chapters.map(({ id }) => id)).toEqual(['wohnen', 'klima']);
    expect(chapters[0]?.paragraphs.map(({ id }) => id)).toEqual(['abs-1', 'abs-2']);
  });

  it('gives demands an address that can be opened', () => {
    const { chapters } = createProgrammeJson({ site, edition: createEdition() });
    expect(chapters[0]?.demands[0]?.url).toBe(
      'https://jusos.example/programm/2025/wohnen/#wohnen-1',
    );
  });

  it('says so while there is no edition', () => {
    expect(createProgrammeJson({ site, edition: undefined })).toMatchObject({
      edition: null,
      status: null,
      chapters: [],
    });
  });

  it.each(Object.entries(HOSTILE_TEXTS))('keeps texts as they are: %s', (_name, text) => {
    const json = serializeJson(createProgrammeJson({ site, edition: createEdition(text) }));
    expect(JSON.parse(json)).toHaveProperty('chapters.0.title', text);
  });
});
