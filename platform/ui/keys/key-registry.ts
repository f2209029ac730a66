import { keyName, stepKeys } from './key-match.ts';

/** One key of a scope: what it does in words, and what it runs. `typing` lets it work inside text fields too. */
export interface KeyAction {
  does: string;
  run: (event: KeyboardEvent) => void;
  typing?: boolean;
}

/** Keys ("j|ArrowDown", "g t", "mod+Enter") to actions, under one label in the overlay. */
export interface KeyScope {
  label: string;
  keys: Readonly<Record<string, KeyAction>>;
}

const wait_ms = 1200;
const scopes: KeyScope[] = [];
const listeners = new Set<() => void>();
let shown: readonly KeyScope[] = [];
let before = '';
let pressedAt = 0;

/** Adds a scope on top; answers with its removal. The newest scope is asked first. */
export function addScope(scope: KeyScope): () => void {
  if (scopes.length === 0) addEventListener('keydown', onKey);
  scopes.push(scope);
  tell();
  return () => {
    scopes.splice(scopes.indexOf(scope), 1);
    if (scopes.length === 0) removeEventListener('keydown', onKey);
    tell();
  };
}

export function watchScopes(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The scopes of the page as it is now, newest first. */
export function currentScopes(): readonly KeyScope[] {
  return shown;
}

function tell(): void {
  shown = scopes.toReversed();
  listeners.forEach((listener) => listener());
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || ['Shift', 'Meta', 'Control', 'Alt'].includes(event.key)) return;
  const target = event.target as HTMLElement | null;
  const typing = !!target?.closest('input:not([type=checkbox],[type=radio]),textarea,select,[contenteditable=true]');
  // A dialog in front keeps the page's keys quiet; its own keys are registered with `typing`.
  const blocked = typing || !!target?.closest('[role=dialog][aria-modal=true],[role=menu],[role=listbox]');
  if (event.timeStamp - pressedAt > wait_ms) before = '';
  const name = keyName(event);
  // What was begun is finished first, whichever scope began it: "g o" is no "o", however new the scope that knows "o".
  const meant = before ? [`${before} ${name}`, name] : [name];
  for (const [pressed, scope] of meant.flatMap((keys) => scopes.toReversed().map((each) => [keys, each] as const))) {
    const usable = Object.keys(scope.keys).filter((keys) => !blocked || scope.keys[keys]?.typing);
    const step = stepKeys(usable, '', pressed);
    if (step.kind === 'none') continue;
    pressedAt = event.timeStamp;
    before = step.kind === 'wait' ? step.pressed : '';
    if (step.kind === 'run') {
      event.preventDefault();
      scope.keys[step.binding]?.run(event);
    }
    return;
  }
  before = '';
}
