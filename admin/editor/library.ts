import { store } from 'decap-cms-core/dist/esm/redux';

/**
 * Waits until Decap's library of pictures is closed. What is chosen there comes to the control as a property; nobody
 * tells it of nothing.
 *
 * @param controlId Whom the library was opened for.
 * @param onNothing Called when it is closed and nothing was chosen.
 */
export function watchLibrary(controlId: string, onNothing: () => void): void {
  const stop = store.subscribe(() => {
    const { mediaLibrary } = store.getState();
    if (mediaLibrary.get('isVisible') === true) return;
    stop();
    const chosen = mediaLibrary.getIn(['controlMedia', controlId]);
    if (chosen === undefined || chosen === '') onNothing();
  });
}
