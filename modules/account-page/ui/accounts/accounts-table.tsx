import { useEffect, useRef } from 'react';
import { Chip } from '../../../../platform/ui/chip.tsx';
import { useFormat } from '../../../../platform/ui/format/format-provider.tsx';
import { DataTable, type Column } from '../../../../platform/ui/list/data-table.tsx';
import { useAccountSay } from '../account-texts.ts';
import styles from './accounts.module.css';
import type { AccountRow } from './queries.ts';
import { stageName } from './stage-name.ts';

interface AccountsTableProps {
  rows: readonly AccountRow[];
  more: boolean;
  onMore: () => void;
  onOpen: (id: string) => void;
}

/** The rows there are so far; the end of the table in sight brings the next ones. */
export function AccountsTable({ rows, more, onMore, onOpen }: AccountsTableProps) {
  const say = useAccountSay();
  const end = useSeen(more, onMore);
  return (
    <>
      <DataTable
        rows={rows}
        columns={useColumns()}
        keyOf={({ id }) => id}
        label={say('accounts.title')}
        onOpen={onOpen}
      />
      <div ref={end} />
    </>
  );
}

function useColumns(): Column<AccountRow>[] {
  const say = useAccountSay();
  const format = useFormat();
  return [
    {
      key: 'name',
      title: say('accounts.name'),
      value: ({ name }) => name,
      cell: ({ id, name, key, city }) => (
        <span className={styles.name}>
          <a href={`/accounts/${id}`} onClick={(event) => event.stopPropagation()}>
            {name}
          </a>
          <small>{[key, city].filter(Boolean).join(' · ')}</small>
        </span>
      ),
    },
    {
      key: 'stage',
      title: say('accounts.stage'),
      value: ({ lifecycle }) => lifecycle,
      cell: ({ lifecycle }) => stageName(lifecycle, say),
      wideOnly: true,
    },
    {
      key: 'band',
      title: say('accounts.band'),
      value: ({ band }) => band,
      cell: ({ band }) =>
        band && <Chip tone={band === 'low' ? 'red' : band === 'high' ? 'green' : 'neutral'}>{band}</Chip>,
    },
    {
      key: 'happiness',
      title: say('accounts.happy'),
      numeric: true,
      value: ({ happiness }) => happiness,
      cell: ({ happiness }) => happiness ?? '–',
      wideOnly: true,
    },
    {
      key: 'products',
      title: say('accounts.products'),
      cell: ({ products }) => products.join(', '),
      wideOnly: true,
    },
    {
      key: 'owner',
      title: say('accounts.owner'),
      value: ({ owner }) => owner?.name ?? null,
      cell: ({ owner }) => owner?.name ?? say('accounts.nobody'),
      wideOnly: true,
    },
    {
      key: 'last',
      title: say('accounts.last'),
      numeric: true,
      value: ({ lastContactAt }) => lastContactAt,
      cell: ({ lastContactAt }) => (lastContactAt === null ? say('accounts.never') : format.day(lastContactAt)),
    },
  ];
}

/** Runs once each time the returned element comes near the view while there is more. */
function useSeen(more: boolean, onSeen: () => void) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!more || !place.current) return;
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && onSeen(), { rootMargin: '600px' });
    watch.observe(place.current);
    return () => watch.disconnect();
  });
  return place;
}
