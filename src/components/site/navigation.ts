import { addresses } from '../../domain/addresses.ts';

export interface Link {
  label: string;
  href: string;
}

/** Where the main menu leads, in its order. */
const entries: Link[] = [
  { label: 'Programm', href: addresses.programme },
  { label: 'Wahlen', href: addresses.elections },
  { label: 'Termine', href: addresses.events },
  { label: 'Arbeitskreise', href: addresses.groups },
];

const joining: Link = { label: 'Mitmachen', href: addresses.page('mitmachen') };

/** The main menu; the way in is a page of the editors' and may be missing. */
export function createNavigation(pages: readonly { id: string }[]): Link[] {
  const canJoin = pages.some(({ id }) => addresses.page(id) === joining.href);
  return canJoin ? [...entries, joining] : entries;
}
