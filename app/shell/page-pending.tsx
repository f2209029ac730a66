import { Page } from '../../platform/ui/page/page.tsx';
import { FiguresSkeleton, RowsSkeleton } from '../../platform/ui/page/skeletons.tsx';

/** While a page's own code is on its way. */
export function PagePending() {
  return (
    <Page title={'\u00a0'}>
      <FiguresSkeleton />
      <RowsSkeleton />
    </Page>
  );
}
