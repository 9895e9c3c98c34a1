import type { EpubEdition } from '../../../../src/exports/epub/epub.ts';
import { FORBIDDEN_IN_XML, HOSTILE_TEXTS } from '../hostile.ts';
import { createChapter, createEdition } from './fixtures.ts';

const FORBIDDEN = FORBIDDEN_IN_XML.map(({ text }) => text).join(' ');

/** Everything that the closed profile knows, and much that one format or another would choke on. */
const BODY = `Ein Absatz mit <script>alert("x")</script>, R&D &amp; &#60; ]]> <![CDATA[ {x} \${y} \`]]>\` 🏳️‍🌈 ${FORBIDDEN}.

Noch einer mit Fußnote[^ä] und derselben[^ä] und einer anderen[^a-2], hart  
umbrochen, ~~durchgestrichen~~, *betont* und **stark**.

${Object.values(HOSTILE_TEXTS).join('\n\n')}

## "Überschrift" & <b> mit [Verweis](/awareness/), Fußnote[^ä] und ${'Grundstücksverkehrsgenehmigung'.repeat(9)}

##

### ![Bild](./bild-1.png)

#### ${FORBIDDEN}

> Ein Zitat
>
> > im Zitat
> >
> > ## Überschrift im Zitat
>
> 1. mit Liste

3. drei
   - a
     - b
       - c

   Absatz im Punkt[^ä]
4. vier

\`\`\`js
if (a < b && c > d) { x = "]]>"; } ${FORBIDDEN}
\`\`\`

---

| links | mitte | rechts |   |
|:------|:-----:|-------:|---|
| 1 < 2 | [^a-2] | ]]> | ![Bild & Text](bild-1.png) |

![Allein: <&> ${FORBIDDEN}](bild-1.png) ![noch eins](./bild-2.png)

:::demand{id="wohnen-1" title="Mehr &quot;Wohnungen&quot; & <weniger> Büros"}
Eine Forderung[^ä].

- Punkt
- [ ] keine Aufgabe

:::note
Hinweis ohne Titel
:::
:::

:::note{title="Ein 'Titel' mit ]]> und <b>"}
Hinweis.
:::

:::summary
Das Wichtigste.
:::

:::quote{author="bell <hooks>" source="Feminismus & mehr"}
Ein Zitat.
:::

:::question{title="Was kostet <das>?"}
Nichts.

## Überschrift in der Antwort
:::

::::columns
Links

:::figure{src="bild-1.png" alt="Was zu sehen ist: &quot;&<" credit="Foto: A & B"}
Unterschrift mit [Verweis](#abs-1)
:::
::::

:::download{href="/data/programm.json" title="Datei & mehr"}
Was darin ist.
:::

Verweise: [a](#abs-1) [b](#wohnen-1) [c](#gibt-es-nicht) [d](#%C3%BC) [e](/programm/2025/wohnen/)
[f](/programm/2025/wohnen/#abs-2) [g](/programm/2025/mehr/#gibt-es-nicht) [h](/programm/2024/wohnen/)
[i](/) [j](/suche/?q=a&b="c") [k](https://a.example/ü|x{}) [l](http://a.example) [m](mailto:a@b.example?subject=x%20y)
[n](tel:+49211) [o](https://[kaputt) [p](https://a.example:99999999/) [q][ref] <https://b.example/?a=1&b=2> www.c.example a@b.example
[mit Fußnote[^ä] und <https://d.example> darin](https://a.example) [](https://leer.example)

[ref]: /programm/2025/mehr/ "Ein Titel"

[^ä]: Der Text der Fußnote mit [Verweis](/programm/2025/mehr/#abs-1) und Verweis auf eine andere[^tief].

    ### Überschrift in der Fußnote

    \`\`\`
    Code am Ende
    \`\`\`
[^a-2]: Kurz.
[^tief]: Tiefer[^tief].
[^nie]: Niemand verweist hierher.

    ## Überschrift, die niemand sieht
`;

const TITLE = `"Wohnen" <b> & 'Boden' ]]> ${FORBIDDEN}`;

export const hostileEdition: EpubEdition = createEdition({
  title: TITLE,
  state: `Beschlossen <am> 29. März & "später" ${FORBIDDEN}`,
  changelog: `Neu: <b> & ]]> ${FORBIDDEN}`,
  seal: 'f'.repeat(64),
  chapters: [
    createChapter({ title: TITLE, summary: TITLE, body: BODY }),
    createChapter({ id: 'mehr', number: 2, title: 'x'.repeat(500), body: BODY }),
    createChapter({ id: 'leer', number: 3, body: '' }),
  ],
});
