import type { ImmutableMap } from '../state.ts';

/** What Decap hands to a widget's control, as far as ours use it. Controls are classes: Decap asks them for a `ref`. */
export interface ControlProps<Value = unknown> {
  value: Value | undefined;
  onChange: (value: Value) => void;
  /** Id that the field's label points to. */
  forID: string;
  field: ImmutableMap;
  entry: ImmutableMap | undefined;
  classNameWrapper: string;
  isDisabled?: boolean;
  setActiveStyle: () => void;
  setInactiveStyle: () => void;
}
