/** The tab of the page on which a place stands. */
export function tabOf(path: string): string {
  const [first = ''] = path.split('.');
  if (first === 'programmes') return 'programmes';
  if (['measures', 'usage', 'effective', 'renewals'].includes(first)) return 'measures';
  return ['calendar', 'rituals'].includes(first) ? 'rhythm' : 'words';
}

/** Brings a place, or what is nearest to it, into sight and sets the focus on it. */
export function goTo(path: string, root: ParentNode = document): boolean {
  const steps = path.split('.');
  for (let length = steps.length; length > 0; length--) {
    const at = CSS.escape(steps.slice(0, length).join('.'));
    const found = root.querySelector<HTMLElement>(`[data-path="${at}"], [data-path^="${at}\\."]`);
    if (!found) continue;
    found.scrollIntoView({ block: 'center' });
    found.focus({ preventScroll: true });
    return true;
  }
  return false;
}

/** ↑ and ↓ go from field to field, Enter to the next one; text of several lines keeps its own arrows. */
export function walkFields(event: KeyboardEvent, root: HTMLElement): void {
  const from = event.target as HTMLElement;
  if (from.tagName !== 'INPUT' || !from.hasAttribute('data-path') || event.altKey || event.metaKey || event.ctrlKey)
    return;
  const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const fields = [...root.querySelectorAll<HTMLElement>('[data-path]')];
  const next = fields[fields.indexOf(from) + step];
  next?.focus();
  if (next instanceof HTMLInputElement) next.select();
}
