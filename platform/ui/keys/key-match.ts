/** What a key press is called: "j", "?", "Enter", "mod+Enter". `mod` is ⌘ on Apple machines and Ctrl elsewhere. */
export function keyName(event: Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'altKey' | 'shiftKey'>): string {
  const { key } = event;
  const name = key === ' ' ? 'Space' : key.length === 1 ? (event.shiftKey ? key : key.toLowerCase()) : key;
  const mod = event.metaKey || event.ctrlKey ? 'mod+' : '';
  const alt = event.altKey ? 'alt+' : '';
  // With one character the shift shows in the character itself: "?" and not "shift+?".
  const shift = event.shiftKey && key.length > 1 ? 'shift+' : '';
  return `${mod}${alt}${shift}${name}`;
}

export type KeyStep = { kind: 'run'; binding: string } | { kind: 'wait'; pressed: string } | { kind: 'none' };

/** One press after what was pressed before: a binding is complete, a sequence such as "g t" waits, or nothing is meant. */
export function stepKeys(bindings: readonly string[], before: string, name: string): KeyStep {
  for (const pressed of before ? [`${before} ${name}`, name] : [name]) {
    const hit = bindings.find((binding) => binding.split('|').includes(pressed));
    if (hit !== undefined) return { kind: 'run', binding: hit };
    const begun = bindings.some((binding) => binding.split('|').some((keys) => keys.startsWith(`${pressed} `)));
    if (begun) return { kind: 'wait', pressed };
  }
  return { kind: 'none' };
}
