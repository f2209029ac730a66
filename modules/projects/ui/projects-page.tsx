import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useKeys } from '../../../platform/ui/keys/use-keys.ts';
import { ListAndPanel } from '../../../platform/ui/layout/list-and-panel.tsx';
import { RowList } from '../../../platform/ui/list/row-list.tsx';
import { Empty } from '../../../platform/ui/page/empty.tsx';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { Page } from '../../../platform/ui/page/page.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { useMay } from '../../../platform/ui/viewer.tsx';
import { NewProject } from './new-project.tsx';
import { ProjectLine } from './project-line.tsx';
import { useProjectSay } from './project-texts.ts';
import styles from './projects.module.css';
import { type ProjectRow, projectsQuery, type Which, type Whose } from './queries.ts';

/** Projects with their next step, what runs out first at the top. */
export default function ProjectsPage() {
  const say = useProjectSay();
  const may = useMay();
  const router = useRouter();
  const search = useSearch({ strict: false }) as { new?: unknown; whose?: unknown; state?: unknown };
  const whose: Whose = search.whose === 'all' ? 'all' : 'mine';
  const state: Which = search.state === 'ended' ? 'ended' : 'open';
  const ended = state === 'ended';
  const creating = search.new !== undefined && may('commitments.manage');
  const [selected, select] = useState<string | null>(null);
  const query = useInfiniteQuery(projectsQuery(whose, state));
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const show = (next: { whose?: Whose; state?: Which; new?: boolean }) => {
    const wanted = { whose, state, new: false, ...next };
    void router.navigate({
      to: '/projects',
      search: {
        ...(wanted.whose === 'all' ? { whose: 'all' } : {}),
        ...(wanted.state === 'ended' ? { state: 'ended' } : {}),
        ...(wanted.new ? { new: 'yes' } : {}),
      } as never,
      replace: true,
    });
  };
  const open = (id: string) => void router.navigate({ to: `/projects/${id}` as '/' });
  useKeys({ n: { does: say('new-key'), run: () => show({ new: true }) } }, say('title'), may('commitments.manage'));
  return (
    <ListAndPanel
      label={say('new')}
      onClose={() => show({})}
      panel={creating ? <NewProject onDone={open} onCancel={() => show({})} /> : null}
    >
      <Page
        title={say('title')}
        sentence={<Sentence rows={rows} state={state} />}
        actions={may('commitments.manage') && <Button onClick={() => show({ new: true })}>{say('new')}</Button>}
      >
        <div className={styles.filters} role="group" aria-label={say('which')}>
          {(['mine', 'all'] as const).map((each) => (
            <button key={each} type="button" aria-pressed={whose === each} onClick={() => show({ whose: each })}>
              {say(each)}
            </button>
          ))}
          <button
            type="button"
            aria-pressed={state === 'ended'}
            onClick={() => show({ state: ended ? 'open' : 'ended' })}
          >
            {say('ended')}
          </button>
        </div>
        <Loaded query={query} skeleton={<RowsSkeleton />}>
          {() =>
            rows.length === 0 ? (
              <Empty
                title={say(state === 'ended' ? 'empty.ended' : 'empty.mine')}
                action={
                  state === 'open' &&
                  may('commitments.manage') && <Button onClick={() => show({ new: true })}>{say('new')}</Button>
                }
              >
                {say(state === 'ended' ? 'empty.ended-detail' : 'empty.mine-detail')}
              </Empty>
            ) : (
              <RowList
                label={say('list')}
                rows={rows}
                keyOf={keyOf}
                selected={selected}
                onSelect={select}
                onOpen={open}
              >
                {(row, chosen) => <ProjectLine project={row} selected={chosen} onOpen={() => open(row.id)} />}
              </RowList>
            )
          }
        </Loaded>
        {query.hasNextPage && (
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {say('more')}
          </Button>
        )}
      </Page>
    </ListAndPanel>
  );
}

const keyOf = ({ id }: ProjectRow) => id;

function Sentence({ rows, state }: { rows: readonly ProjectRow[]; state: Which }) {
  const say = useProjectSay();
  if (state === 'ended' || rows.length === 0) return say('sentence.none');
  const late = rows.filter((row) => row.late > 0).length;
  const words = [say('sentence.open', { count: rows.length })];
  if (late > 0) words.push(say('sentence.late', { count: late }));
  return words.join(' · ');
}
