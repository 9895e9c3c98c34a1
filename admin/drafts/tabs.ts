/** This tab, until it is closed or loaded anew. */
export const ownTab: string = crypto.randomUUID();

const NAME = 'redaktion-tab-';

/** Lets other tabs see that this one is open: the browser gives the lock back when it is not any more. */
export function showTab(): void {
  void navigator.locks.request(NAME + ownTab, () => new Promise(() => undefined));
}

/** The other tabs of this browser in which the CMS is open. */
export async function listOtherTabs(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query();
  const tabs = held.flatMap(({ name = '' }) =>
    name.startsWith(NAME) ? [name.slice(NAME.length)] : [],
  );
  return new Set(tabs.filter((tab) => tab !== ownTab));
}
