import { useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useLabel } from '../../platform/ui/texts.ts';
import type { PageData } from './page-data.ts';

/** Names the browser's tab after the open page. */
export function usePageTitle(pages: readonly PageData[]): void {
  const label = useLabel();
  const path: string = useRouterState({ select: ({ matches }) => String(matches.at(-1)?.fullPath ?? '') });
  const page = pages.find((one) => one.path.replace(/(.)\/$/, '$1') === path.replace(/(.)\/$/, '$1'));
  const title = page ? `${label(page.title)} · Kept` : 'Kept';
  useEffect(() => void (document.title = title), [title]);
}
