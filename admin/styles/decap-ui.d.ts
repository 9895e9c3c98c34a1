/* decap-cms-ui-default publishes no types; this is what we use of it. */
declare module 'decap-cms-ui-default' {
  type Styles = Record<string, unknown>;
  export const reactSelectStyles: {
    option: (styles: Styles, state: { isFocused: boolean; isSelected: boolean }) => Styles;
  };
}
