import { Component } from 'react';
import { loadChoices, type Choice, type ChoiceKind } from './choices.ts';
import type { ControlProps } from './control.ts';

interface State {
  choices: readonly Choice[] | undefined;
}

/** One of the ids that the entry's election, or its own text, gives: shown by name, stored as the id. */
export class ChoiceControl extends Component<ControlProps<string>, State> {
  override state: State = { choices: undefined };

  override componentDidMount() {
    void this.load();
  }

  private async load() {
    const kind = this.props.field.get('choices') as ChoiceKind;
    const choices = await loadChoices(kind).catch(() => []);
    this.setState({ choices });
  }

  override render() {
    const { value = '', onChange, forID, classNameWrapper } = this.props;
    const choices = this.state.choices ?? [];
    const isUnknown = value !== '' && !choices.some(({ id }) => id === value);
    return (
      <select
        id={forID}
        className={classNameWrapper}
        value={value}
        onFocus={() => {
          this.props.setActiveStyle();
          // The election may have been chosen, or a demand written, since the form was opened.
          void this.load();
        }}
        onBlur={this.props.setInactiveStyle}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      >
        <option value="">
          {choices.length === 0 ? 'Noch nichts zur Auswahl' : 'Bitte wählen'}
        </option>
        {isUnknown && <option value={value}>{value}</option>}
        {choices.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    );
  }
}
