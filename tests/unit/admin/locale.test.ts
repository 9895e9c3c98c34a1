import en from 'decap-cms-locales/dist/esm/en/index.js';
import Polyglot from 'node-polyglot';
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { de } from '../../../admin/locale/de.ts';
import { findEnglishWords } from '../../e2e/english.ts';
import { flatten } from './phrases.ts';

const english = flatten(en);
const german = flatten(de);
const phrases = [...german].map(([key, phrase]) => ({ key, phrase }));

/** What is the same word in both languages, or no word at all. */
const SAME = [
  'editor.editorWidgets.markdown.link',
  'editor.editorWidgets.markdown.markdown',
  'ui.toast.onFailToAuth',
  'workflow.workflowCard.lastChangeNoAuthor',
];

describe('the German phrases', () => {
  it('are those that the installed Decap has, none more and none fewer', () => {
    expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('cover every key that the sources of Decap ask for', () => {
    const asked = readSources().flatMap((source) =>
      [...source.matchAll(/(?:\bt\(|\bkey: ?)['"]([a-z]\w*(?:\.\w+)+)['"]/g)].map(
        ([, key]) => key!,
      ),
    );
    expect(new Set(asked).size).toBeGreaterThan(150);
    expect(asked.filter((key) => !german.has(key))).toEqual([]);
  });

  it('have the placeholders of the English ones', () => {
    expect(
      keysWhere(({ key, phrase }) => placeholdersOf(phrase) !== placeholdersOf(english.get(key)!)),
    ).toEqual([]);
  });

  it('have as many plural forms as the English ones', () => {
    const count = (phrase: string) => phrase.split('||||').length;
    expect(keysWhere(({ key, phrase }) => count(phrase) !== count(english.get(key)!))).toEqual([]);
  });

  it('say du', () => {
    expect(keysWhere(({ phrase }) => /\b(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)\b/.test(phrase))).toEqual(
      [],
    );
  });

  it('have no English word', () => {
    expect(keysWhere(({ phrase }) => findEnglishWords(phrase).length > 0)).toEqual([]);
  });

  it('are free of jargon, of straight quotation marks and of three dots', () => {
    const jargon =
      /pull request|merge|branch|commit|repository|backend|workflow|redaktionell|aktualisier|status|\bURL\b|\.{3}|"/i;
    expect(keysWhere(({ phrase }) => jargon.test(phrase.replace(/%\{\w+\}/g, '')))).toEqual([]);
  });

  it('differ from the English ones, but for four', () => {
    expect(keysWhere(({ key, phrase }) => english.get(key) === phrase)).toEqual(SAME);
  });

  it('keep line breaks where Decap splits at them', () => {
    const lines = (phrase: string) => phrase.split('\n').length;
    for (const key of ['ui.errorBoundary.privacyWarning', 'mediaLibrary.mediaLibrary.fileTooLarge'])
      expect(lines(german.get(key)!)).toBe(lines(english.get(key)!));
  });

  it('count in German', () => {
    const polyglot = new Polyglot({ locale: 'de', phrases: de });
    const count = (key: string, number: number) =>
      polyglot.t(key, { smart_count: number, readyCount: 2 });
    expect(count('workflow.workflowList.currentEntries', 0)).toBe('0 Texte');
    expect(count('workflow.workflowList.currentEntries', 1)).toBe('1 Text');
    expect(count('workflow.workflow.description', 1)).toBe(
      '1 Text wartet aufs Gegenlesen, freigegeben: 2.',
    );
    expect(count('workflow.workflow.description', 3)).toBe(
      '3 Texte warten aufs Gegenlesen, freigegeben: 2.',
    );
  });

  it.each([
    'collection.collectionTop.newButton',
    'collection.collectionTop.newButtonAriaLabel',
    'editor.editorToolbar.backCollection',
    'editor.editorWidgets.list.add',
  ])('%s puts a colon before the name of a collection, which has any gender', (key) => {
    expect(german.get(key)).toMatch(/: %\{\w+\}/);
  });

  it.each(phrases.filter(({ key }) => key.startsWith('ui.toast.onFailTo')))(
    '$key ends with the explanation',
    ({ phrase }) => {
      expect(phrase).toMatch(/^(?:.+\. )?%\{details\}$/);
    },
  );
});

function keysWhere(isSo: (phrase: { key: string; phrase: string }) => boolean): string[] {
  return phrases.filter(isSo).map(({ key }) => key);
}

function placeholdersOf(phrase: string): string {
  return [...new Set(phrase.match(/%\{\w+\}/g))].sort().join(' ');
}

/** The sources of every installed package of Decap that the CMS may be made of. */
function readSources(): string[] {
  return globSync(
    'node_modules/decap-cms-{core,ui-*,lib-*,backend-*,widget-*}/dist/esm/**/*.js',
  ).map((file) => readFileSync(file, 'utf8'));
}
