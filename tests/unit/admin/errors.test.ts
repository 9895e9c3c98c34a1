import { describe, expect, it } from 'vitest';
import { explainError } from '../../../admin/locale/errors.ts';
import { findEnglishWords } from '../../e2e/english.ts';
import { APIError } from './api-error.ts';

describe('explainError', () => {
  it.each([
    ['Chromium', new TypeError('Failed to fetch')],
    ['Firefox', new TypeError('NetworkError when attempting to fetch resource.')],
    ['Safari', new TypeError('Load failed')],
  ])('sees in what %s says that there is no connection', (_, error) => {
    expect(explainError(error)).toMatch(/keine Verbindung/);
  });

  it.each([
    ['Forgejo', new APIError('token is required', 401)],
    ['Forgejo, another version', new APIError('invalid username, password or token', 401)],
    ['GitLab', new APIError('401 Unauthorized', 401)],
    ['GitHub', new APIError('Bad credentials', 401)],
    ['GitHub, as text', 'API_ERROR: Bad credentials'],
    ['GitLab without refresh', 'ACCESS_TOKEN_ERROR: Missing refresh token'],
    ['anything', new APIError('whatever', 401)],
  ])('asks to log in again when a session of %s has ended', (_, error) => {
    expect(explainError(error)).toMatch(/Anmeldung ist abgelaufen.*Melde dich ab und wieder an/);
  });

  it.each([
    ['Forgejo', new Error('Your Forgejo user account does not have access to this repo.')],
    ['GitLab', new APIError('403 Forbidden', 403)],
    ['GitLab, protected', new APIError('You are not allowed to push into this branch', 400)],
    ['GitHub', new APIError('Resource not accessible by personal access token', 403)],
    ['a missing repository', new Error('Repo "a/b" not found.\n\nPlease ensure the repo')],
  ])('says whom to ask when %s does not permit it', (_, error) => {
    expect(explainError(error)).toMatch(/darf dein Konto nicht.*Sag bitte denen Bescheid/);
  });

  it.each([
    ['Forgejo', new APIError('sha does not match [given: 1, expected: 2]', 422)],
    ['GitHub', new APIError('Update is not a fast forward', 422)],
    [
      'GitLab',
      new APIError('Could not update refs/heads/main. Please refresh and try again.', 400),
    ],
    ['any forge', new APIError('Conflict', 409)],
  ])('says that somebody else was faster when %s refuses a change', (_, error) => {
    expect(explainError(error)).toMatch(/noch jemand etwas geändert.*Kopiere deinen Text/);
  });

  it.each([500, 502, 503, 429])('asks for patience when the server answers %i', (status) => {
    expect(explainError(new APIError('', status))).toMatch(/Versuche es in ein paar Minuten/);
  });

  it.each([
    ['Chromium', `Unexpected token '<', "<!doctype "... is not valid JSON`],
    ['Chromium, of a proxy', `Unexpected token '<', "<html>Forbidden"... is not valid JSON`],
    ['Chromium, older', 'Unexpected token < in JSON at position 0'],
    ['Chromium, of nothing', 'Unexpected end of JSON input'],
    ['Firefox', 'JSON.parse: unexpected character at line 1 column 1 of the JSON data'],
    ['Safari', "JSON Parse error: Unrecognized token '<'"],
  ])('sees in what %s says that the server has sent a web page', (_, message) => {
    for (const error of [new SyntaxError(message), `SyntaxError: ${message}`]) {
      expect(explainError(error)).toMatch(/^Der Server antwortet gerade nicht richtig/);
    }
  });

  it('leaves German sentences of our own backend alone, whatever their status', () => {
    const own = 'Den Termin hat inzwischen Kim geändert. Vergleiche beide Fassungen.';
    expect(explainError(new APIError(own, 409))).toBe(own);
    expect(explainError(`API_ERROR: ${own}`)).toBe(own);
  });

  it('does not take a German title in an English message for German', () => {
    expect(
      explainError('No file found for "das-ist-neu" in content/pages/das-und-das.mdx'),
    ).toMatch(/^Das gibt es nicht mehr/);
  });

  it('quotes what it does not know, after saying what to do', () => {
    expect(explainError(new Error('Flux capacitor overheated'))).toMatch(
      /^Versuche es in ein paar Minuten noch einmal\..*\(Fehler: Flux capacitor overheated\)$/,
    );
  });

  it.each([undefined, null, ''])('has nothing to say about %j', (nothing) => {
    expect(explainError(nothing)).toBe('');
  });

  it.each([
    'Failed to fetch',
    'Bad credentials',
    'merge conflict',
    'Cannot delete published entries as an Open Authoring user!',
    'User declined to create a fork',
    'content is not under editorial workflow',
    'Not Found',
    'Unable to set localStorage key. Quota exceeded! Full disk?',
    'payload too large',
    "Failed to load image 'x.heic'",
    'YAML parsing error:\nbad indentation',
    'Invalid nonce',
    'Cannot authenticate over insecure protocol!',
    'The Proxy backend needs a "proxy_url" in the backend configuration.',
    'Request timed out after 60 seconds',
  ])('says in German what to do after „%s“', (message) => {
    const explanation = explainError(message);
    expect(explanation).toMatch(
      /Prüfe|Melde|Sag bitte|Versuche|Kopiere|Lade|Verkleinere|Speichere|Öffne/,
    );
    expect(explanation).toMatch(/\.$/);
    expect(findEnglishWords(explanation)).toEqual([]);
  });
});
