import type { Page } from 'playwright-core';

/**
 * Reads something in the page and in each of its frames.
 *
 * @param read Runs in the document of each frame; it can use nothing from outside itself.
 * @returns What each frame gave, the page's own first. A frame that goes while it is being read (the preview's does
 *   when an editor closes) gives nothing: it is no longer on the screen.
 */
export async function readFrames<Found>(page: Page, read: () => Found): Promise<Found[]> {
  const found = await Promise.all(
    page.frames().map(async (frame) => {
      try {
        return [await frame.evaluate(read)];
      } catch (error) {
        if (frame.isDetached()) return [];
        throw error;
      }
    }),
  );
  return found.flat();
}
