import { useInfiniteQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { Empty } from '../../../../platform/ui/page/empty.tsx';
import { Page } from '../../../../platform/ui/page/page.tsx';
import { ProblemState } from '../../../../platform/ui/page/problem-state.tsx';
import { RowsSkeleton } from '../../../../platform/ui/page/skeletons.tsx';
import { useMay } from '../../../../platform/ui/viewer.tsx';
import { useAccountSay } from '../account-texts.ts';
import { AccountsFilters } from './accounts-filters.tsx';
import { AccountsTable } from './accounts-table.tsx';
import { accountsQuery, type AccountsFilter } from './queries.ts';

const everything: AccountsFilter = { text: '', band: '', lifecycle: '' };

/** The accounts one may see, by name: searched, filtered, walked by keyboard. */
export default function AccountsPage() {
  const say = useAccountSay();
  const router = useRouter();
  const [filter, setFilter] = useState(everything);
  const query = useInfiniteQuery({
    ...accountsQuery(useDeferredValue(filter)),
    placeholderData: (before) => before,
  });
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const filtered = filter.text !== '' || filter.band !== '' || filter.lifecycle !== '';
  const counted = say(query.hasNextPage ? 'accounts.count-more' : 'accounts.count', { count: rows.length });
  return (
    <Page title={say('accounts.title')} sentence={query.data && counted}>
      <AccountsFilters filter={filter} onFilter={setFilter} />
      {query.isPending && <RowsSkeleton count={12} />}
      {query.error && !query.data && (
        <ProblemState error={query.error} busy={query.isFetching} onRetry={() => void query.refetch()} />
      )}
      {query.data && rows.length === 0 && <NoAccounts filtered={filtered} onClear={() => setFilter(everything)} />}
      {rows.length > 0 && (
        <AccountsTable
          rows={rows}
          more={query.hasNextPage && !query.isFetchingNextPage}
          onMore={() => void query.fetchNextPage()}
          onOpen={(id) => void router.navigate({ to: `/accounts/${id}` })}
        />
      )}
    </Page>
  );
}

/** Nothing fits the filter, or nothing is there yet: each with its next step. */
function NoAccounts({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  const say = useAccountSay();
  const may = useMay();
  if (!filtered)
    return (
      <Empty
        title={say('accounts.empty')}
        action={may('imports.run') && <a href="/import">{say('accounts.import')}</a>}
      >
        {say('accounts.empty-text')}
      </Empty>
    );
  const clear = (
    <button type="button" onClick={onClear}>
      {say('accounts.clear')}
    </button>
  );
  return (
    <Empty title={say('accounts.none')} action={clear}>
      {say('accounts.none-text')}
    </Empty>
  );
}
