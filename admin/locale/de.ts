import { collection } from './phrases/collection.ts';
import { editor } from './phrases/editor.ts';
import { mediaLibrary } from './phrases/media.ts';
import { ui } from './phrases/messages.ts';
import { app, auth } from './phrases/start.ts';
import { workflow } from './phrases/workflow.ts';

/**
 * Every phrase of Decap's interface, in plain informal German.
 *
 * Written anew, not merged over `decap-cms-locales`: its `de` is formal and leaves 41 phrases English. A test compares
 * the keys, placeholders and plural forms with the installed `en`, so that an upgrade cannot bring English back.
 */
export const de = { auth, app, collection, editor, mediaLibrary, ui, workflow };
