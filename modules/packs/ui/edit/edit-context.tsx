import { createContext, use, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import type { Answer } from '../../../../platform/http/client.ts';
import type { getDraft } from '../../routes/drafts.ts';
import type { DraftKeeper, DraftState } from './draft-keeper.ts';
import { alike, valueAt } from './edit-body.ts';

type Started = Answer<typeof getDraft>;
export type NamedMeasure = Started['measures'][number];

interface Edit {
  keeper: DraftKeeper;
  state: DraftState;
  /** The version that the draft was made from. */
  base: unknown;
  measures: ReadonlyMap<string, NamedMeasure>;
}

const Context = createContext<Edit | null>(null);

interface EditProviderProps {
  keeper: DraftKeeper;
  base: unknown;
  measures: readonly NamedMeasure[];
  children: ReactNode;
}

export function EditProvider({ keeper, base, measures, children }: EditProviderProps) {
  const state = useSyncExternalStore(keeper.watch, keeper.state);
  const byKey = useMemo(() => new Map(measures.map((each) => [each.key, each])), [measures]);
  const edit = useMemo(() => ({ keeper, state, base, measures: byKey }), [keeper, state, base, byKey]);
  return <Context value={edit}>{children}</Context>;
}

export function useEdit(): Edit {
  const edit = use(Context);
  if (!edit) throw new Error('useEdit is used outside EditProvider.');
  return edit;
}

/** One place of the draft: what stands there, what stood there, what is wrong with it, and how it is changed. */
export interface Place<T> {
  path: string;
  value: T;
  was: unknown;
  changed: boolean;
  /** Words on what is wrong here or inside; empty when nothing is. */
  wrong: string;
  /** Words on what is wrong with this very place and not with something inside. */
  here: string;
  set: (value: unknown) => void;
}

export function usePlace<T = unknown>(path: string): Place<T> {
  const { keeper, state, base } = useEdit();
  const [value, was] = [valueAt(state.body, path), valueAt(base, path)];
  const words = (found: typeof state.findings) => found.map(({ what }) => what).join(' ');
  const wrong = words(state.findings.filter((found) => found.path === path || found.path.startsWith(`${path}.`)));
  const here = words(state.findings.filter((found) => found.path === path));
  const set = (next: unknown) => keeper.set(path, next);
  return { path, value: value as T, was, changed: !alike(value, was), wrong, here, set };
}

/** A list of the draft, empty where it is none. */
export function useList<T>(path: string): Place<T[]> {
  const place = usePlace<T[]>(path);
  return { ...place, value: Array.isArray(place.value) ? place.value : [] };
}
