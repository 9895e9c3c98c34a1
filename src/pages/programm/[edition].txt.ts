import type { APIRoute, GetStaticPaths } from 'astro';
import { createEditionText } from '~/markup/edition-text.ts';
import { getEditions, type Edition } from '~/queries/programme.ts';

export const getStaticPaths = (async () => {
  const editions = await getEditions();
  return editions.map((edition) => ({ params: { edition: edition.id }, props: { edition } }));
}) satisfies GetStaticPaths;

/** The text that the edition's seal is over. */
export const GET: APIRoute<{ edition: Edition }> = ({ props: { edition } }) => {
  const chapters = edition.chapters.map(({ id, entry }) => ({
    ...entry.data,
    id,
    body: entry.body ?? '',
  }));
  return new Response(createEditionText({ ...edition, chapters }), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
