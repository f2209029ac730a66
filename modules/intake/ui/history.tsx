import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Chip, type Tone } from '../../../platform/ui/chip.tsx';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { type Column, DataTable } from '../../../platform/ui/list/data-table.tsx';
import { Empty } from '../../../platform/ui/page/empty.tsx';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { Section } from '../../../platform/ui/page/page.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { kindsQuery, type Run, runsQuery } from './import-data.ts';
import { useImportSay } from './import-texts.ts';

const tones: Record<Run['state'], Tone> = {
  uploaded: 'neutral',
  checked: 'neutral',
  running: 'accent',
  paused: 'amber',
  done: 'green',
  cancelled: 'neutral',
  failed: 'red',
};

export function StateChip({ state }: { state: Run['state'] }) {
  const say = useImportSay();
  return <Chip tone={tones[state]}>{say(`state.${state}`)}</Chip>;
}

/** The imports so far, the newest first; a row opens its import. */
export function History({ onOpen }: { onOpen: (run: string) => void }) {
  const say = useImportSay();
  const format = useFormat();
  const query = useInfiniteQuery(runsQuery);
  const { data: kinds = [] } = useQuery(kindsQuery);
  const titleOf = (key: string | null) => kinds.find((kind) => kind.key === key)?.title ?? '';
  const figure = (key: 'recorded' | 'duplicate' | 'refused', title: string, wideOnly = false): Column<Run> => ({
    key,
    title,
    numeric: true,
    wideOnly,
    value: (run) => run[key],
    cell: (run) => format.number(run[key]),
  });
  const columns: Column<Run>[] = [
    { key: 'file', title: say('history.file'), value: (run) => run.fileName, cell: (run) => run.fileName },
    { key: 'kind', title: say('history.kind'), wideOnly: true, cell: (run) => titleOf(run.kind) },
    {
      key: 'when',
      title: say('history.when'),
      wideOnly: true,
      value: (run) => run.createdAt ?? 0,
      cell: (run) => format.when(run.createdAt ?? 0),
    },
    figure('recorded', say('history.landed')),
    figure('duplicate', say('history.known'), true),
    figure('refused', say('history.back'), true),
    { key: 'state', title: say('history.state'), cell: (run) => <StateChip state={run.state} /> },
  ];
  return (
    <Section title={say('history.title')}>
      <Loaded query={query} skeleton={<RowsSkeleton count={4} />}>
        {({ pages }) => (
          <>
            <DataTable
              rows={pages.flatMap((page) => page.items)}
              columns={columns}
              keyOf={(run) => run.id}
              label={say('history.title')}
              onOpen={onOpen}
              empty={<Empty title={say('history.empty')}>{say('history.empty-detail')}</Empty>}
            />
            {query.hasNextPage && (
              <Button variant="subtle" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {say('history.more')}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}
