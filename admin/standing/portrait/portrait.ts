import { announce, find } from '../page.ts';
import { dragCrop, MAX_ZOOM, type CropChoice } from './crop.ts';
import { drawCrop, encodePortrait } from './encode.ts';
import { openPicture } from './open-picture.ts';

export interface Portrait {
  /** The portrait as it will be published; waits for the last change to be written. */
  read: () => Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Shows one that was kept; it has been cut already. */
  write: (picture: Uint8Array<ArrayBuffer> | undefined) => Promise<void>;
}

/** Below it a portrait looks coarse on the letter's page. */
const SMALL = 480;

/** The field for the picture, and the square that is cut out of it. */
export function createPortrait(
  form: HTMLElement,
  options: {
    onChange: (picture: Uint8Array<ArrayBuffer> | undefined) => void;
    onProblem: (message: string) => void;
  },
): Portrait {
  const input = find(form, 'picture-file', HTMLInputElement);
  const [cropper, texts, sliderGroup] = [
    find(form, 'cropper'),
    find(form, 'picture-text'),
    find(form, 'crop-sliders'),
  ];
  const canvas = find(form, 'crop-canvas', HTMLCanvasElement);
  const status = find(form, 'picture-status');
  const sliders = Object.fromEntries(
    [...form.querySelectorAll<HTMLInputElement>('[data-crop]')].map((slider) => [
      slider.dataset.crop ?? '',
      slider,
    ]),
  );
  let source: ImageBitmap | undefined;
  let choice: CropChoice = START;
  let result: Promise<Uint8Array<ArrayBuffer> | undefined> = Promise.resolve(undefined);

  const show = () => {
    cropper.hidden = texts.hidden = source === undefined;
    if (source) drawCrop(canvas, source, choice);
  };
  const showChoice = () => {
    const values = { zoom: choice.zoom * 100, x: choice.x * 100, y: choice.y * 100 };
    for (const [name, value] of Object.entries(values)) {
      const slider = sliders[name];
      if (slider) slider.value = String(Math.round(value));
    }
  };
  const finish = () => {
    const picture = source;
    result = picture ? encodePortrait(picture, choice) : Promise.resolve(undefined);
    void result.then(options.onChange, () => {
      options.onProblem('Das Bild lässt sich nicht zuschneiden. Wähle ein kleineres.');
    });
  };
  const take = (picture: ImageBitmap | undefined, isCut: boolean) => {
    source?.close();
    source = picture;
    choice = START;
    sliderGroup.hidden = isCut;
    showChoice();
    show();
  };

  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file === undefined) return;
    void openPicture(file).then((opened) => {
      if ('problem' in opened) {
        // The picture that was there stays.
        input.value = '';
        options.onProblem(opened.problem);
        return;
      }
      const { width, height } = opened.picture;
      take(opened.picture, false);
      finish();
      const hint =
        Math.min(width, height) < SMALL
          ? ' Es ist klein und wird auf der Seite unscharf; ein größeres sieht besser aus.'
          : '';
      announce(status, `Das Bild ist da. Wähle den Ausschnitt.${hint}`);
    });
  });
  find(form, 'remove-picture').addEventListener('click', () => {
    take(undefined, false);
    input.value = '';
    finish();
    announce(status, 'Das Bild ist entfernt.');
    input.focus();
  });

  for (const slider of Object.values(sliders)) {
    slider.addEventListener('input', () => {
      choice = {
        zoom: Math.min(MAX_ZOOM, Number(sliders.zoom?.value ?? 100) / 100),
        x: Number(sliders.x?.value ?? 50) / 100,
        y: Number(sliders.y?.value ?? 50) / 100,
      };
      show();
    });
    slider.addEventListener('change', finish);
  }
  // Safari tells no `movementX` of a finger.
  let last = { x: 0, y: 0 };
  canvas.addEventListener('pointerdown', ({ pointerId, clientX, clientY }) => {
    if (source === undefined || sliderGroup.hidden) return;
    last = { x: clientX, y: clientY };
    canvas.setPointerCapture(pointerId);
  });
  canvas.addEventListener('pointermove', ({ pointerId, clientX, clientY }) => {
    if (source === undefined || !canvas.hasPointerCapture(pointerId)) return;
    const side = canvas.clientWidth || 1;
    const by = { x: (clientX - last.x) / side, y: (clientY - last.y) / side };
    last = { x: clientX, y: clientY };
    choice = dragCrop(source, choice, by);
    showChoice();
    show();
  });
  canvas.addEventListener('lostpointercapture', finish);

  return {
    read: () => result.catch(() => undefined),
    write: async (bytes) => {
      const opened = bytes && (await openPicture(new Blob([bytes])));
      const picture = opened && 'picture' in opened ? opened.picture : undefined;
      take(picture, true);
      input.value = '';
      result = Promise.resolve(picture && bytes);
    },
  };
}

const START: CropChoice = { zoom: 1, x: 0.5, y: 0.5 };
