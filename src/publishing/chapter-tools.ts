import { addresses, splitId } from '../domain/addresses.ts';
import { getFollowUp, isStale } from '../domain/follow-ups.ts';
import { createMail } from '../domain/mail.ts';
import { formatDate, type Moment } from '../domain/time.ts';
import { nameDemandOf } from '../exports/print/picture-text.ts';
import { createUrl, type Site } from '../exports/url.ts';
import type { CitationTools } from '../markup/body-tree.ts';
import { listDemands, type CitableBlock } from '../markup/citation.ts';
import { createCitationTools } from '../markup/citation-tools.ts';
import { parseBody } from '../markup/parse.ts';
import { typeset } from '../markup/typography.ts';
import { labels } from '../schemas/labels.ts';
import { entriesOf, type Content } from '../validation/content.ts';

/**
 * What readers can do with the paragraphs and demands of a chapter, from the content as a whole.
 *
 * @param id Of the chapter, with its edition: `2025/wohnen`.
 * @returns undefined for a chapter whose own fields have problems (in the dev server).
 */
export function getChapterTools(
  content: Content,
  id: string,
  { site, now }: { site: Site; now: Moment },
): CitationTools | undefined {
  const chapter = entriesOf(content, 'chapters').find((entry) => entry.id === id);
  const { parent, name } = splitId(id);
  const edition = entriesOf(content, 'editions').find((entry) => entry.id === parent);
  if (chapter === undefined || edition === undefined) return undefined;

  const { title, group: groupId, followUps = [] } = chapter.data;
  const group = entriesOf(content, 'groups').find((entry) => entry.id === groupId);
  const email = group?.data.email ?? content.settings?.email;
  const url = createUrl(site, addresses.chapter(parent, name));
  const demands = new Map(
    listDemands(parseBody(chapter.body)).map((demand) => [demand.id, typeset(demand.title)]),
  );
  const publisher = content.settings?.name ?? '';

  return createCitationTools({
    ...(edition.data.status === 'consultation' &&
      email !== undefined && {
        mail: (block: CitableBlock) =>
          createMail(
            email,
            `Änderung: ${title}, Absatz ${String(block.number)}`,
            `${edition.data.title}, ${title}, Absatz ${String(block.number)}: „${beginning(block.text)}“\n${url}#${block.id}\n\nDort soll stehen:\n\n\nBegründung:\n\n`,
          ),
      }),
    // Only what was adopted is demanded; a draft is for debating.
    ...(edition.data.status === 'adopted' && {
      picture: (demand: string) => {
        const words = demands.get(demand);
        if (words === undefined) return undefined;
        return {
          url: addresses.demandPicture(parent, name, demand),
          caption: `${endSentence(words)} Das fordern wir: ${url}#${demand}`,
          alt: `Weiße Schrift auf Rot: „${words}“. Darüber „${nameDemandOf(typeset(title))}“, darunter ${publisher}.`,
        };
      },
    }),
    followUp: (demand) => {
      const record = getFollowUp(followUps, demand, now);
      if (record === undefined) return undefined;
      return {
        status: labels.followUpStatus[record.status] ?? record.status,
        date: formatDate(record.date),
        source: record.source,
        note: record.note,
        isStale: isStale(record, now),
      };
    },
  });
}

function endSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** Enough of a paragraph to recognise it by; the whole would make the link longer than some mail programs take. */
function beginning(text: string): string {
  const words = text.split(/\s+/);
  return words.length > 8 ? `${words.slice(0, 8).join(' ')} …` : text;
}
