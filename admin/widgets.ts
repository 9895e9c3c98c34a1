import BooleanWidget from 'decap-cms-widget-boolean';
import DatetimeWidget from 'decap-cms-widget-datetime';
import ImageWidget from 'decap-cms-widget-image';
import ListWidget from 'decap-cms-widget-list';
import NumberWidget from 'decap-cms-widget-number';
import ObjectWidget from 'decap-cms-widget-object';
import RelationWidget from 'decap-cms-widget-relation';
import SelectWidget from 'decap-cms-widget-select';
import StringWidget from 'decap-cms-widget-string';
import TextWidget from 'decap-cms-widget-text';

import type { ComponentType } from 'react';

/** What a widget's package exports. */
export interface WidgetModule {
  Widget: () => Widget;
}

export interface Widget {
  name: string;
  controlComponent: ComponentType<Record<string, unknown>>;
  previewComponent?: ComponentType<Record<string, unknown>>;
}

/** Decap's widgets that our forms are made of. */
export const widgets = [
  BooleanWidget,
  DatetimeWidget,
  ImageWidget,
  ListWidget,
  NumberWidget,
  ObjectWidget,
  RelationWidget,
  SelectWidget,
  StringWidget,
  TextWidget,
].map((widget) => widget.Widget());
