/** One of the controls can be reached with Tab, the others from it (WAI-ARIA, toolbar pattern). */
export function makeRoving(toolbar: HTMLElement): void {
  const controls = () => [...toolbar.querySelectorAll<HTMLElement>('button, select')];
  const visible = () => controls().filter((control) => control.closest('[hidden]') === null);
  const makeCurrent = (current: HTMLElement | undefined) => {
    for (const control of controls()) control.tabIndex = control === current ? 0 : -1;
  };
  makeCurrent(controls()[0]);
  toolbar.addEventListener('focusin', (event) => {
    const current = controls().find((control) => control === event.target);
    if (current !== undefined) makeCurrent(current);
  });
  toolbar.addEventListener('keydown', (event) => {
    const all = visible();
    const at = all.findIndex((control) => control === event.target);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (next === undefined || at === -1) return;
    event.preventDefault();
    all.at(next % all.length)?.focus();
  });
}
