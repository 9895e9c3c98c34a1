import { Component } from 'react';
import { isSaved } from './is-saved.ts';
import type { ControlProps } from './control.ts';

/** The last part of an entry's address: chosen once, because links will point to it. */
export class AddressControl extends Component<ControlProps<string>> {
  override render() {
    const { value = '', onChange, forID, entry, classNameWrapper } = this.props;
    return (
      <input
        type="text"
        id={forID}
        className={isSaved(entry) ? `${classNameWrapper} redaktion-fixed` : classNameWrapper}
        value={value}
        readOnly={isSaved(entry)}
        autoCapitalize="none"
        spellCheck={false}
        onFocus={this.props.setActiveStyle}
        onBlur={this.props.setInactiveStyle}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    );
  }
}
