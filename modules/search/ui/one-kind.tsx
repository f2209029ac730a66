import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../platform/http/client.ts';
import { RowList } from '../../../platform/ui/list/row-list.tsx';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import type { getSearchOf } from '../routes.ts';
import { ResultRow } from './result-row.tsx';
import styles from './search.module.css';
import { useSearchSay } from './search-texts.ts';
import { go, type FoundItem, type Group, whereIs } from './where.ts';

/** Everything of one kind that answers, a page at a time. */
export function OneKind({ kind, q }: { kind: Group['kind']; q: string }) {
  const say = useSearchSay();
  const [selected, select] = useState<string | null>(null);
  const query = useInfiniteQuery({
    queryKey: ['search', q, kind],
    queryFn: ({ pageParam, signal }) =>
      call<typeof getSearchOf>('GET', '/api/v1/search/:kind', {
        params: { kind },
        query: { q, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });
  return (
    <Loaded query={query} skeleton={<RowsSkeleton count={8} />}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        return (
          <>
            <RowList
              label={say(`kind.${kind}`)}
              rows={items}
              keyOf={keyOf}
              selected={selected}
              onSelect={select}
              onOpen={(key) => go(whereIs(items.find(({ id }) => id === key)!))}
            >
              {(item, chosen) => <ResultRow item={item} selected={chosen} />}
            </RowList>
            {query.hasNextPage && (
              <Button
                variant="default"
                className={styles.further!}
                loading={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
              >
                {say('more')}
              </Button>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

const keyOf = ({ id }: FoundItem) => id;
