import { describe, expect, it } from 'vitest';
import { getBerlinTime } from '../../admin/widgets/read-date.ts';
import { useCms } from './admin-commits.ts';
import {
  addItem,
  fillForm,
  fillOutline,
  pressPublish,
  typeBody,
  type Answers,
} from './admin-form.ts';
import { openList, openNew, publish } from './admin.ts';

const { getAdmin, openCms, readCommit, countCommits } = useCms();

describe('a new entry', () => {
  const [today = ''] = getBerlinTime().split('T');
  const entries: Record<string, { form: Answers; path: string; file: string }> = {
    events: {
      form: {
        Titel: 'Straße für Ärzte & Ölmühlen',
        Beginn: '2027-03-01T19:00',
        Ende: '2027-03-01T21:30',
        'Kurz gesagt': 'Ein Abend: mit Doppelpunkt.',
        Text: (page) => typeBody(page, 'Komm vorbei.'),
      },
      path: 'content/events/strasse-fuer-aerzte-oelmuehlen.mdx',
      file: `---
title: Straße für Ärzte & Ölmühlen
start: 2027-03-01T19:00
end: 2027-03-01T21:30
summary: "Ein Abend: mit Doppelpunkt."
newcomers: false
status: planned
---

Komm vorbei.`,
    },
    reports: {
      form: {
        Titel: 'Was wir lasen',
        Arbeitskreis: 'Lesekreis',
        Text: (page) => fillOutline(page, 'Gelesen.', 'Nichts.', 'Mehr lesen.'),
      },
      path: 'content/reports/was-wir-lasen.mdx',
      file: `---
title: Was wir lasen
group: lesekreis
date: ${today}
---

## Was wir gemacht haben

Gelesen.

## Was wir beschlossen haben

Nichts.

## Was als Nächstes ansteht

Mehr lesen.`,
    },
    groups: {
      form: {
        Name: 'AK Öffentlichkeit',
        Art: 'Arbeitskreis',
        Stand: 'in Gründung',
        'Kurz gesagt': 'Wir schreiben.',
        Leitung: 'Beispiel Acht',
        Text: (page) => typeBody(page, 'Mach mit.'),
      },
      path: 'content/groups/ak-oeffentlichkeit.mdx',
      file: `---
title: AK Öffentlichkeit
kind: workingGroup
status: founding
summary: Wir schreiben.
leads:
  - beispiel-acht
---

Mach mit.`,
    },
    candidacies: {
      form: {
        Wahl: 'Jahreshauptversammlung 2027',
        Name: 'Ömer Straße-Ärzte',
        Amt: 'Vorsitz',
        'Eingegangen am': '2026-11-01T10:00',
        'Einwilligung gegeben am': '2026-11-01',
        fact: (page) => addItem(page, 'Angabe'),
        Angabe: 'Juso seit',
        Wert: '2018',
        answer: (page) => addItem(page, 'Antwort'),
        Frage: 'Wie viel Zeit',
        Antwort: 'Zwei Abende.',
        Schreiben: (page) => typeBody(page, 'Liebe Genoss*innen!', 'Schreiben'),
      },
      path: 'content/candidacies/jhv-2027/oemer-strasse-aerzte.mdx',
      file: `---
name: Ömer Straße-Ärzte
office: vorsitz
submitted: 2026-11-01T10:00
status: published
consent:
  givenOn: 2026-11-01
  portrait: false
facts:
  - label: Juso seit
    value: "2018"
answers:
  - question: zeit
    text: Zwei Abende.
---

Liebe Genoss*innen!`,
    },
    elections: {
      form: {
        Adresse: 'jhv-2028',
        Titel: 'Jahreshauptversammlung 2028',
        Art: 'im Verband',
        'Tag der Wahl': '2028-01-29',
        'Abgabe der Schreiben bis': '2028-01-09T23:59',
        'Schreiben öffentlich ab': '2028-01-11T12:00',
        'Höchstzahl der Wörter': '400',
        office: (page) => addItem(page, 'Amt'),
        Kürzel: 'vorsitz',
        Amt: 'Vorsitz',
        'Schreiben bleiben bis': '2028-07-31',
      },
      path: 'content/elections/jhv-2028.mdx',
      file: `---
title: Jahreshauptversammlung 2028
kind: internal
date: 2028-01-29
lettersDue: 2028-01-09T23:59
lettersPublic: 2028-01-11T12:00
wordLimit: 400
offices:
  - id: vorsitz
    title: Vorsitz
keepUntil: 2028-07-31
---`,
    },
    chapters: {
      form: {
        Fassung: 'Kommunalwahlprogramm 2030',
        Titel: 'Tiere in der Stadt',
        Reihenfolge: '14',
        Zusammenfassung: 'Zwei Sätze. Über Tiere.',
        Text: (page) => typeBody(page, 'Tauben.'),
      },
      path: 'content/programme/2030-entwurf/tiere-in-der-stadt.mdx',
      file: `---
title: Tiere in der Stadt
order: 14
summary: Zwei Sätze. Über Tiere.
---

Tauben.`,
    },
    editions: {
      form: {
        Adresse: '2035-entwurf',
        Titel: 'Kommunalwahlprogramm 2035',
        Stand: 'Entwurf',
        Datum: '2026-11-20',
      },
      path: 'content/programme/2035-entwurf/edition.yml',
      file: 'title: Kommunalwahlprogramm 2035\nstatus: draft\ndate: 2026-11-20',
    },
    people: {
      form: {
        Name: 'Jörg Groß',
        role: (page) => addItem(page, 'Aufgabe'),
        Gremium: 'Vorstand',
        Aufgabe: 'Beisitz',
        Von: '2026-01-31',
      },
      path: 'content/people/joerg-gross.mdx',
      file: `---
name: Jörg Groß
roles:
  - body: board
    title: Beisitz
    from: 2026-01-31
---`,
    },
    pages: {
      form: {
        Adresse: 'spenden',
        Titel: 'Spenden',
        Zusammenfassung: 'So hilfst du.',
        Text: (page) => typeBody(page, 'Danke!'),
      },
      path: 'content/pages/spenden.mdx',
      file: '---\ntitle: Spenden\nsummary: So hilfst du.\n---\n\nDanke!',
    },
  };

  it.each(Object.entries(entries))(
    'of %s has the file that one would have written',
    async (collection, { form, path, file }) => {
      const page = await openCms();
      await openNew(page, collection);
      await fillForm(page, form);
      await publish(page);
      const { message, files, count, left } = await readCommit();
      expect(message).toMatch(/^Neu: \p{Lu}\p{Ll}+ „.+“$/u);
      expect(files).toEqual([`A\t${path}`]);
      const written = await getAdmin().git('show', `HEAD:${path}`);
      expect(written.replace(/^revision:\n {2}sequence: 0\n(?: {2}.*\n){2}/m, '')).toBe(file);
      expect({ count, left }).toEqual({ count: 1, left: '' });
    },
  );

  it('that somebody only looks at is no work of theirs', async () => {
    const page = await openCms();
    await openNew(page, 'reports');
    await page.getByRole('heading', { name: 'Was wir beschlossen haben' }).first().waitFor();
    await page.getByText('Keine offenen Änderungen').waitFor();
    await openList(page, 'reports');
    await openNew(page, 'reports');
    await fillForm(page, { Titel: 'Leer', Arbeitskreis: 'Lesekreis' });
    await pressPublish(page);
    const sentence = 'Unter der Überschrift „Was wir gemacht haben“ steht nichts.';
    await page.getByText(sentence).first().waitFor();
    expect(await countCommits()).toBe(0);
  });

  it('whose address is taken gets another one', async () => {
    const page = await openCms();
    await openNew(page, 'events');
    await fillForm(page, { ...entries.events?.form, Titel: 'Juso-Treff' });
    await publish(page);
    expect((await readCommit()).files).toEqual(['A\tcontent/events/juso-treff-1.mdx']);
  });
});
