import { create, createId } from '../editor/view/dom.ts';
import { createPreviewClient, type PreviewClient } from '../preview/client.ts';
import { holdPage, showPage } from '../preview/show-page.ts';
import type { Candidacy, Checked } from './check.ts';
import type { StandingPage } from './page.ts';
import { createSurroundings, getEntryPath, toFile } from './surroundings.ts';

/** Shows a candidacy's page as readers will see it. */
export interface Preview {
  /**
   * @param isWanted Asked when the page is ready; the draft may have been wiped meanwhile.
   * @returns A German sentence where it cannot be shown.
   */
  show: (
    candidacy: Candidacy,
    checked: Checked,
    isWanted: () => boolean,
  ) => Promise<string | undefined>;
}

/** The preview's program, the site's own pages, loads with the first preview. */
export function createPreview({ root, facts, preview }: StandingPage): Preview {
  let client: PreviewClient | undefined;
  const open = () => {
    client ??= createPreviewClient(new Worker(`${preview}preview.js`, { type: 'module' }));
    client.setContent({
      files: createSurroundings(facts),
      pictures: [],
      now: new Date().toISOString(),
      site: String(facts.settings.url),
    });
    return client;
  };
  return {
    show: async ({ draft, picture }, { entry }, isWanted) => {
      const path = getEntryPath(facts.id, entry.id);
      const folder = path.slice(0, path.lastIndexOf('/') + 1);
      const pictures = entry.picture === undefined ? [] : [{ path: folder + entry.picture }];
      try {
        const answer = await open().show(toFile(path, entry.text), pictures);
        if (answer === undefined) return undefined;
        if ('reason' in answer.page) return answer.page.reason;
        const { html, note } = answer.page;
        const view = createView(note, `${preview}preview.css`);
        showPage(view.host, html, () => undefined);
        keepMain(view.host);
        if (picture) await paint(view.host, picture, draft.portrait.alt);
        if (!isWanted()) return undefined;
        root.append(view.dialog);
        view.dialog.showModal();
        return undefined;
      } catch {
        client = undefined;
        return 'Die Vorschau lässt sich gerade nicht laden. Dein Entwurf ist sicher; versuch es gleich noch einmal.';
      }
    },
  };
}

/** A window over the form; the page inside has its own styles, and its ids are no one else's. */
function createView(note: string | undefined, styles: string) {
  const id = createId();
  const close = create('button', { type: 'button', class: 'action' }, 'Zurück zum Formular');
  const outer = create('div', {});
  const dialog = create(
    'dialog',
    { class: 'preview', 'aria-labelledby': id },
    create(
      'div',
      { class: 'preview-bar' },
      create('p', { id }, create('strong', {}, 'Vorschau. '), note ?? ''),
      close,
    ),
    outer,
  );
  const shadow = outer.attachShadow({ mode: 'open' });
  const host = create('div', { lang: 'de' });
  shadow.append(create('link', { rel: 'stylesheet', href: styles }), host);
  holdPage(host);
  close.addEventListener('click', () => {
    dialog.close();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  return { dialog, host };
}

/** Around it stand the header and the footer of the page that is open anyway. */
function keepMain(host: HTMLElement): void {
  const main = host.querySelector('main');
  if (main) host.replaceChildren(...main.childNodes);
}

/** The policy allows no picture but files of the site, so the portrait is drawn. */
async function paint(
  host: HTMLElement,
  picture: Uint8Array<ArrayBuffer>,
  alt: string,
): Promise<void> {
  const bitmap = await createImageBitmap(new Blob([picture]));
  for (const image of host.querySelectorAll('picture')) {
    const canvas = create('canvas', { role: 'img', 'aria-label': alt });
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    // The page's styles speak of pictures only.
    canvas.style.inlineSize = '100%';
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    image.replaceWith(canvas);
  }
  bitmap.close();
}
