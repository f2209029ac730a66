import { useEffect, useEffectEvent } from 'react';
import { addScope, type KeyAction } from './key-registry.ts';

/**
 * Registers keys while the component is there, and shows them under `label` in the `?` overlay.
 * Keys: "j|ArrowDown" (either), "g t" (one after the other), "mod+Enter" (⌘ or Ctrl). Handlers see the newest props.
 */
export function useKeys(keys: Readonly<Record<string, KeyAction>>, label: string, active = true): void {
  const run = useEffectEvent((binding: string, event: KeyboardEvent) => keys[binding]?.run(event));
  // Only what the overlay shows makes a new scope; handlers are read when the key is pressed.
  const shape = JSON.stringify(
    Object.entries(keys).map(([binding, { does, typing }]) => [binding, does, typing === true]),
  );
  useEffect(() => {
    if (!active) return;
    const entries = (JSON.parse(shape) as [string, string, boolean][]).map(([binding, does, typing]) => [
      binding,
      { does, typing, run: (event: KeyboardEvent) => run(binding, event) },
    ]);
    return addScope({ label, keys: Object.fromEntries(entries) });
  }, [shape, label, active]);
}
