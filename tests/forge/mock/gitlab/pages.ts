import type { Answer } from '../http.ts';
import type { Call } from '../router.ts';

/** One page of a list with GitLab's headers: 20 entries, or up to 100 if asked. */
export function answerGitlabPage(call: Call, items: readonly unknown[]): Answer {
  const size = Math.min(Number(call.query.get('per_page')) || 20, 100);
  const page = Math.max(Number(call.query.get('page')) || 1, 1);
  const last = Math.max(Math.ceil(items.length / size), 1);
  const link = (target: number, rel: string) => {
    const query = new URLSearchParams(call.query);
    query.set('page', String(target));
    return `<${call.state.url}${call.request.path}?${query.toString()}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [link(page - 1, 'prev')] : []),
    ...(page < last ? [link(page + 1, 'next')] : []),
    link(1, 'first'),
    link(last, 'last'),
  ];
  return {
    status: 200,
    headers: {
      Link: links.join(', '),
      'X-Page': String(page),
      'X-Per-Page': String(size),
      'X-Total': String(items.length),
      'X-Total-Pages': String(last),
      'Access-Control-Expose-Headers': 'Link, X-Page, X-Per-Page, X-Total, X-Total-Pages',
    },
    json: items.slice((page - 1) * size, page * size),
  };
}
