import BooleanWidget from 'decap-cms-widget-boolean';
import ImageWidget from 'decap-cms-widget-image';
import ListWidget from 'decap-cms-widget-list';
import NumberWidget from 'decap-cms-widget-number';
import ObjectWidget from 'decap-cms-widget-object';
import RelationWidget from 'decap-cms-widget-relation';
import SelectWidget from 'decap-cms-widget-select';
import StringWidget from 'decap-cms-widget-string';
import TextWidget from 'decap-cms-widget-text';

import type { ComponentType } from 'react';
import { BodyControl } from '../editor/BodyControl.tsx';
import { AddressControl } from './AddressControl.tsx';
import { ChoiceControl } from './ChoiceControl.tsx';
import { DateControl } from './DateControl.tsx';
import { PlaceControl } from './PlaceControl.tsx';

/** What a widget's package exports. */
export interface WidgetModule {
  Widget: () => Widget;
}

export interface Widget {
  name: string;
  controlComponent: ComponentType<Record<string, unknown>>;
  previewComponent?: ComponentType<Record<string, unknown>>;
}

/** The widgets that our forms are made of. `datetime` is ours too: Decap's writes a zone into the value (#7239). */
export const widgets: Widget[] = [
  ...[
    BooleanWidget,
    ImageWidget,
    ListWidget,
    NumberWidget,
    ObjectWidget,
    RelationWidget,
    SelectWidget,
    StringWidget,
    TextWidget,
  ].map((widget) => widget.Widget()),
  create('address', AddressControl),
  create('body', BodyControl),
  create('choice', ChoiceControl),
  create('datetime', DateControl),
  create('place', PlaceControl),
];

function create(name: string, control: unknown): Widget {
  return { name, controlComponent: control as Widget['controlComponent'] };
}
