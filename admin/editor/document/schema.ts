import { Schema } from 'prosemirror-model';
import { marks } from './marks.ts';
import { nodes } from './nodes.ts';

/** Everything that a body of the closed profile can hold, as ProseMirror nodes and marks. */
export const schema = new Schema<keyof typeof nodes, keyof typeof marks>({ nodes, marks });
