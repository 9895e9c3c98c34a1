import { Component } from 'react';
import RelationWidget from 'decap-cms-widget-relation';
import type { ControlProps } from './control.ts';
import { isSaved } from './is-saved.ts';

const { controlComponent: RelationControl } = RelationWidget.Widget();

/** Which election a letter belongs to, which edition a chapter: chosen from the list, and fixed by the first save. */
export class PlaceControl extends Component<ControlProps<string>> {
  override render() {
    const { value = '', forID, entry, classNameWrapper } = this.props;
    if (!isSaved(entry)) return <RelationControl {...this.props} />;
    return (
      <input
        type="text"
        id={forID}
        className={`${classNameWrapper} redaktion-fixed`}
        value={value}
        readOnly
      />
    );
  }
}
