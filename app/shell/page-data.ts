import type { ReactNode } from 'react';

/** One page of the app, as data: a line in app/pages.ts is all it takes. */
export interface PageData {
  /** As the router reads it: "/accounts/$account". */
  path: string;
  /** In English; also the key of its translation in the namespace `labels`. */
  title: string;
  nav: NavData | null;
  /** Without it the page says what it needs; null opens it to everyone who is signed in. */
  permission: string | null;
  /** `bare` pages stand alone, without sidebar and session: sign-in, first run. */
  frame?: 'app' | 'bare';
  load: () => Promise<{ default: () => ReactNode }>;
}

export interface NavData {
  /** The heading it stands under; '' is the first block, without a heading. */
  group: string;
  label: string;
  order: number;
  /** The second key after g: "t" for `g t`. */
  key?: string;
  /** Its place among the four of the phone's bar, from 1. */
  phone?: number;
}

/** The pages of the navigation that a person may open, by group, each in its order. */
export function navGroups(pages: readonly PageData[], may: (permission: string) => boolean) {
  const shown = pages
    .flatMap(({ path, permission, nav }) => (nav && (permission === null || may(permission)) ? [{ path, ...nav }] : []))
    .sort((a, b) => a.order - b.order);
  return [...Map.groupBy(shown, ({ group }) => group)].map(([group, entries]) => ({ group, entries }));
}

export type NavEntry = ReturnType<typeof navGroups>[number]['entries'][number];
