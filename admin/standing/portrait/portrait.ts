import { announce, find } from '../page.ts';
import { dragCrop, MAX_ZOOM, type CropChoice } from './crop.ts';
import { drawCrop, encodePortrait } from './encode.ts';
import { openPicture } from './open-picture.ts';
import { createPictureWork } from './work.ts';

export interface Portrait {
  /** The portrait as it will be published; waits for the last change to be written. */
  read: () => Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Shows one that was kept, which has been cut already, or none; whatever is under way is dropped. */
  write: (picture: Uint8Array<ArrayBuffer> | undefined) => void;
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
  const work = createPictureWork<ImageBitmap, Uint8Array<ArrayBuffer>>({
    onMade: options.onChange,
    onProblem: (message) => {
      // The picture that was there stays.
      input.value = '';
      options.onProblem(message);
    },
  });

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
    if (source) work.cut(encodePortrait(source, choice));
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
    work.open(openPicture(file), (picture) => {
      take(picture, false);
      finish();
      const hint =
        Math.min(picture.width, picture.height) < SMALL
          ? ' Es ist klein und wird auf der Seite unscharf; ein größeres sieht besser aus.'
          : '';
      announce(status, `Das Bild ist da. Wähle den Ausschnitt.${hint}`);
    });
  });
  const clear = () => {
    work.set(undefined);
    take(undefined, false);
    input.value = '';
    announce(status, '');
  };
  find(form, 'remove-picture').addEventListener('click', () => {
    clear();
    options.onChange(undefined);
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
    read: work.read,
    write: (bytes) => {
      clear();
      if (bytes === undefined) return;
      work.open(openPicture(new Blob([bytes])), (picture) => {
        take(picture, true);
        work.set(bytes);
      });
    },
  };
}

const START: CropChoice = { zoom: 1, x: 0.5, y: 0.5 };
