import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useState } from 'react';
import { call } from '../../../platform/http/client.ts';
import { useKeys } from '../../../platform/ui/keys/use-keys.ts';
import { useKitSay } from '../../../platform/ui/kit-texts.ts';
import { Empty } from '../../../platform/ui/page/empty.tsx';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { Page } from '../../../platform/ui/page/page.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { Tabs } from '../../../platform/ui/tabs.tsx';
import type { getSearch } from '../routes.ts';
import { AllKinds } from './all-kinds.tsx';
import { OneKind } from './one-kind.tsx';
import styles from './search.module.css';
import { useSearchSay } from './search-texts.ts';
import type { Group } from './where.ts';

const FIELD = 'search-field';

/** Everything that answers, by kind: what doesn't fit into the command bar. */
export default function SearchPage() {
  const say = useSearchSay();
  const kit = useKitSay();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { q?: unknown; kind?: unknown };
  const asked = String(search.q ?? '');
  const kind = String(search.kind ?? 'all');
  const [typed, setTyped] = useState(asked);
  const [before, setBefore] = useState(asked);
  if (before !== asked) {
    setBefore(asked);
    if (asked !== typed.trim()) setTyped(asked);
  }
  const q = useDeferredValue(typed.trim());
  const open = (next: { q: string; kind: string }) =>
    void navigate({
      to: '.',
      search: { ...(next.q ? { q: next.q } : {}), ...(next.kind === 'all' ? {} : { kind: next.kind }) } as never,
      replace: true,
    });
  useEffect(() => {
    if (q !== asked) open({ q, kind });
  });
  useKeys({ '/': { does: kit('keys.search'), run: () => document.getElementById(FIELD)?.focus() } }, say('title'));
  const query = useQuery({
    queryKey: ['search', q],
    queryFn: ({ signal }) => call<typeof getSearch>('GET', '/api/v1/search', { query: { q }, signal }),
    enabled: q.length > 1,
    placeholderData: (last) => last,
  });
  return (
    <Page title={say('title')} sentence={say('sentence')}>
      <input
        id={FIELD}
        type="search"
        className={styles.field}
        autoComplete="off"
        autoFocus={asked === ''}
        aria-label={say('field')}
        placeholder={say('placeholder')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => (event.key === 'ArrowDown' || event.key === 'Enter') && event.currentTarget.blur()}
      />
      {q.length < 2 ? (
        <Empty title={say('nothing-typed')}>{say('nothing-typed-detail')}</Empty>
      ) : (
        <Loaded query={query} skeleton={<RowsSkeleton count={8} />}>
          {({ groups }) => <Results {...{ groups, q, kind }} onKind={(next) => open({ q, kind: next })} />}
        </Loaded>
      )}
    </Page>
  );
}

interface ResultsProps {
  groups: readonly Group[];
  q: string;
  kind: string;
  onKind: (kind: string) => void;
}

function Results({ groups, q, kind, onKind }: ResultsProps) {
  const say = useSearchSay();
  if (groups.length === 0) return <Empty title={say('none', { query: q })}>{say('none-detail')}</Empty>;
  const shown = groups.some((group) => group.kind === kind) ? kind : 'all';
  return (
    <Tabs
      open={shown}
      onOpen={onKind}
      tabs={[
        { key: 'all', label: say('tab.all'), content: <AllKinds groups={groups} onKind={onKind} /> },
        ...groups.map((group) => ({
          key: group.kind,
          label: say(`kind.${group.kind}`),
          aside: group.more ? undefined : group.items.length,
          content: <OneKind key={`${group.kind} ${q}`} kind={group.kind} q={q} />,
        })),
      ]}
    />
  );
}
