import type { APIRoute, GetStaticPaths } from 'astro';
import { createStandingTemplate } from '~/exports/standing.ts';
import { getElections, type Election } from '~/queries/elections.ts';
import { getSettings } from '~/queries/site.ts';

export const getStaticPaths = (async () => {
  const elections = await getElections();
  return elections.map((election) => ({ params: { election: election.id }, props: { election } }));
}) satisfies GetStaticPaths;

/** What the form asks for, as a text to fill in. */
export const GET: APIRoute<{ election: Election }> = async ({ props: { election } }) =>
  new Response(createStandingTemplate(election, await getSettings()), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
