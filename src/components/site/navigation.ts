import { addresses } from '../../domain/addresses.ts';

/** The main menu, in its order. */
export const navigation = [
  { label: 'Programm', href: addresses.programme },
  { label: 'Wahlen', href: addresses.elections },
  { label: 'Termine', href: addresses.events },
  { label: 'Arbeitskreise', href: addresses.groups },
  { label: 'Mitmachen', href: addresses.page('mitmachen') },
] as const;
