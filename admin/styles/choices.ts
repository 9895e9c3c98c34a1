import { reactSelectStyles } from 'decap-cms-ui-default';

const INK = 'var(--ink)';
const PAPER = 'var(--paper)';

/** Options get their colours from an object of Decap's, not from classes: the one under the keys is white on ink. */
export function styleChoices(): void {
  reactSelectStyles.option = (styles, { isFocused, isSelected }) => ({
    ...styles,
    display: 'flex',
    alignItems: 'center',
    minHeight: 'var(--target)',
    backgroundColor: isFocused ? INK : isSelected ? 'var(--wash)' : 'transparent',
    color: isFocused ? PAPER : INK,
    fontWeight: isSelected ? 700 : 400,
    fontSize: '1.0625rem',
    ':active': { backgroundColor: INK },
  });
}
