import { useEffect, type RefObject } from 'react';

/**
 * Keeps the foot of the window free for a bar that stays there: forms end above it, and pages scroll what has the focus
 * out from under it (WCAG 2.2, 2.4.11). The styles read `--bar`.
 */
export function useReservedSpace(bar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = bar.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      const height = `${String(element.offsetHeight)}px`;
      document.documentElement.style.setProperty('--bar', height);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [bar]);
}
