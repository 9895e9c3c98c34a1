import { findParts, partSelector, setAttributes } from './attributes.ts';

/** Tells our ids from those that a widget gives itself. */
const OURS = 'cms';

/** Names and relations inside forms. */
export function mendFields(): void {
  for (const field of findParts('ControlContainer')) {
    // A name on a box without a role is read out by nobody and forbidden by ARIA (EditorControl).
    if (field.getAttribute('role') === null) field.removeAttribute('aria-label');
    describe(field);
  }
  for (const bar of findParts('TopBarContainer')) mendExpandButton(bar);
  for (const bar of findParts('StyledListItemTopBar')) mendListItem(bar);
}

/** EditorControl shows hint and error beside the field, but does not say that they belong to it. */
function describe(field: HTMLElement): void {
  const input = field.querySelector<HTMLElement>(
    ':scope > :is(input, textarea, select), :scope > .redaktion-date > input, :scope > [class*="-container"] input[role="combobox"]',
  );
  if (input === null || input.id === '') return;
  const errors = field.querySelector(`:scope > * > ${partSelector('ControlErrorsList')}`);
  const hint = field.querySelector(`:scope > ${partSelector('ControlHint')}`);
  if (errors !== null) setAttributes(errors, { id: `${input.id}-${OURS}-error` });
  if (hint !== null) setAttributes(hint, { id: `${input.id}-${OURS}-hint` });
  setAttributes(input, { 'aria-invalid': String(errors !== null) });
  // The combobox of react-select describes itself while it is empty.
  if (input.role === 'combobox') return;
  const others = (input.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter((id) => id !== '' && !id.startsWith(`${input.id}-${OURS}`));
  const ids = [errors?.id, ...others, hint?.id].filter((id) => id !== undefined);
  if (ids.length > 0) setAttributes(input, { 'aria-describedby': ids.join(' ') });
  else input.removeAttribute('aria-describedby');
}

/** ObjectWidgetTopBar: every group has the same "Aufklappen". */
function mendExpandButton(bar: HTMLElement): void {
  const button = bar.querySelector(`button${partSelector('ExpandButton')}`);
  const name = button?.parentElement?.textContent.trim() ?? '';
  if (button === null || name === '') return;
  // React writes its own label again whenever that changes.
  const verb = (button.getAttribute('aria-label') ?? '').replace(/:.*$/s, '');
  setAttributes(button, { 'aria-label': `${verb}: ${name}` });
}

/** ListItemTopBar (decap-cms-ui-default): arrow, handle and cross are pictures without a name. */
function mendListItem(bar: HTMLElement): void {
  const item = bar.closest(partSelector('SortableListItem')) ?? bar.parentElement;
  const position = [...(item?.parentElement?.children ?? [])].findIndex((one) => one === item) + 1;
  const name = `${findListLabel(bar)} ${position}`.trim();
  const parts = {
    'Auf- oder zuklappen': bar.querySelector(':scope > button:first-child'),
    Verschieben: bar.querySelector('[role="button"]'),
    Entfernen: bar.querySelector(':scope > button:last-child'),
  };
  for (const [verb, part] of Object.entries(parts)) {
    if (part !== null) setAttributes(part, { 'aria-label': `${verb}: ${name}` });
  }
}

/** What the list is called in the form. */
function findListLabel(bar: HTMLElement): string {
  const field = bar.parentElement?.closest(partSelector('ControlContainer'));
  const label = field?.querySelector(`${partSelector('ControlTopbar')} > label`);
  return label?.firstChild?.textContent?.trim() ?? '';
}
