import { Component } from 'react';
import './controls.css';
import type { ControlProps } from './control.ts';
import { readDate } from './read-date.ts';

/**
 * A day, or a day and a time, as the browser asks for them; the value is text without a zone and means Berlin.
 *
 * Browsers print dates in the language of their own menus, and 01/08/2026 is two different days: below the field the
 * date is said in words, with its weekday.
 */
export class DateControl extends Component<ControlProps<string>> {
  override render() {
    const { value, onChange, forID, field, classNameWrapper, isDisabled } = this.props;
    const hasTime = field.get('time_format') !== false;
    const text = typeof value === 'string' ? value : '';
    const reading = readDate(text);
    return (
      <div className="redaktion-date">
        <input
          type={hasTime ? 'datetime-local' : 'date'}
          id={forID}
          className={classNameWrapper}
          value={text}
          disabled={isDisabled}
          aria-describedby={reading === undefined ? undefined : `${forID}-reading`}
          onFocus={this.props.setActiveStyle}
          onBlur={this.props.setInactiveStyle}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
        {text !== '' && field.get('required') === false && (
          <button
            type="button"
            className="redaktion-button"
            onClick={() => {
              onChange('');
            }}
          >
            Leeren
          </button>
        )}
        {reading !== undefined && (
          <output className="redaktion-date__reading" id={`${forID}-reading`} htmlFor={forID}>
            {reading}
          </output>
        )}
      </div>
    );
  }
}
