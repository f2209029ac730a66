import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useCallback, useDeferredValue, useRef, useState } from 'react';
import { useKeys } from '../../../platform/ui/keys/use-keys.ts';
import { useKitSay } from '../../../platform/ui/kit-texts.ts';
import { ListAndPanel } from '../../../platform/ui/layout/list-and-panel.tsx';
import { Page } from '../../../platform/ui/page/page.tsx';
import { ProblemState } from '../../../platform/ui/page/problem-state.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { useMay } from '../../../platform/ui/viewer.tsx';
import { useLeaveField } from '../../account-page/ui/index.ts';
import { type Asked, askedOf, filterKeys } from './asked.ts';
import { FilterBar } from './filter-bar.tsx';
import { HandedStrip } from './handed-strip.tsx';
import { MarkBar } from './mark-bar.tsx';
import { NoAccounts } from './no-accounts.tsx';
import { PageActions } from './page-actions.tsx';
import { PortfolioTable } from './portfolio-table.tsx';
import { usePortfolioSay } from './portfolio-texts.ts';
import { countsQuery, idsOf } from './queries.ts';
import { RowContext, RowLog } from './row-context.tsx';
import { useAsked } from './use-asked.ts';
import { useMarks } from './use-marks.ts';
import { useRowHeight } from './use-row-height.ts';
import { useRows } from './use-rows.ts';
import { ViewsBar } from './views-bar.tsx';

/** The accounts one may see: filtered, sorted, walked by keyboard, marked and handed over; the context beside them. */
export default function PortfolioPage() {
  const say = usePortfolioSay();
  const kit = useKitSay();
  const may = useMay();
  const router = useRouter();
  const { asked, row: open, ask, open: openRow } = useAsked();
  const body = useRef<HTMLDivElement>(null);
  const rows = useRows(useDeferredValue(asked), body, useRowHeight());
  const counts = useQuery({ ...countsQuery(asked), placeholderData: (before) => before });
  const marking = useMarks(asked);
  // Marks are for handing over.
  const marks = may('portfolios.reassign');
  const [current, setCurrent] = useState<number | null>(null);
  // The same from key press to key press: the filters with their hundreds of choices aren't drawn for a step down.
  const change = useCallback(
    (to: Asked) => {
      setCurrent(null);
      ask(to);
    },
    [ask],
  );
  const move = (step: number) => {
    if (rows.total === 0) return;
    const to = Math.min(rows.total - 1, Math.max(0, current === null ? 0 : current + step));
    setCurrent(to);
    rows.show(to);
    if (!open) return;
    // Once the context is open it goes along, even to a row that is still on its way.
    const there = rows.rowAt(to);
    if (there) openRow(there.id);
    else void idsOf(asked, { from: to, count: 1 }).then(([id]) => id && openRow(id));
  };
  const at = current === null ? undefined : rows.rowAt(current);
  useKeys(
    {
      'j|ArrowDown': { does: kit('keys.next'), run: () => move(1) },
      'k|ArrowUp': { does: kit('keys.previous'), run: () => move(-1) },
      Home: { does: kit('keys.first'), run: () => move(-Infinity) },
      End: { does: kit('keys.last'), run: () => move(Infinity) },
      'o|Enter': { does: say('keys.open'), run: (event) => pressOr(event, () => at && openRow(at.id)) },
      ...(marks
        ? {
            x: { does: say('keys.mark'), run: () => at && marking.toggle(at.id, current!) },
            X: { does: say('keys.range'), run: () => current !== null && marking.range(current) },
          }
        : {}),
      e: { does: say('keys.account'), run: () => at && void router.navigate({ to: `/accounts/${at.id}` }) },
    },
    say('title'),
  );
  useLeaveField(() => openRow(null), say('title'));
  const filtered = filterKeys.some((key) => asked[key]);
  const name = rows.seen.map(rows.rowAt).find((each) => each?.id === open)?.name ?? say('title');
  return (
    <ListAndPanel
      label={name}
      onClose={() => openRow(null)}
      panel={open && <RowContext key={open} account={open} name={name} />}
      foot={open && may('interactions.log') && <RowLog key={open} account={open} onDone={() => move(1)} />}
    >
      <Page
        title={say('title')}
        sentence={rows.first.data ? say('count', { count: rows.total }) : '\u00a0'}
        actions={<PageActions asked={asked} />}
      >
        <HandedStrip />
        <ViewsBar asked={asked} onAsk={change} />
        <FilterBar asked={asked} counts={counts.data} onAsk={change} />
        {rows.first.isPending && <RowsSkeleton count={14} />}
        {rows.first.error && !rows.first.data && (
          <ProblemState
            error={rows.first.error}
            busy={rows.first.isFetching}
            onRetry={() => void rows.first.refetch()}
          />
        )}
        {rows.first.data && rows.total === 0 && <NoAccounts filtered={filtered} onClear={() => change({})} />}
        {rows.total > 0 && (
          <PortfolioTable
            asked={asked}
            rows={rows}
            body={body}
            bands={counts.data?.bands ?? []}
            marking={marking}
            marks={marks}
            current={current}
            onSort={(sort, down) => change(askedOf({ ...asked, sort, down: down ? 'yes' : '' }))}
            onOpen={(id, place) => {
              setCurrent(place);
              openRow(id);
            }}
          />
        )}
        {marks && <MarkBar marking={marking} total={rows.total} />}
      </Page>
    </ListAndPanel>
  );
}

/** Enter on a focused button, link or box is that one's. */
function pressOr(event: KeyboardEvent, act: () => void): void {
  const control = (event.target as HTMLElement).closest<HTMLElement>('button,a,input,select');
  if (event.key === 'Enter' && control) control.click();
  else act();
}
