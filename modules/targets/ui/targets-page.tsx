import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { Empty } from '../../../platform/ui/page/empty.tsx';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { Page } from '../../../platform/ui/page/page.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { PeriodChoice, periodWords, readPeriod, useAddress } from '../../scorecard/ui/index.ts';
import { columnsOf, groupsOf } from './grid-columns.ts';
import { targetsQuery, useSetTargets } from './targets-data.ts';
import { TargetGrid } from './target-grid.tsx';
import { useTargetsSay } from './targets-texts.ts';
import styles from './targets.module.css';

/** Targets of people below, as a sheet: typed, pasted, divided, saved cell by cell. */
export default function TargetsPage() {
  const say = useTargetsSay();
  const { locale } = useFormat();
  const [{ period, team, of = null }, change] = useAddress();
  const asked = { ...(period ? { period } : {}), ...(team ? { team } : {}) };
  const query = useQuery(targetsQuery(asked));
  const set = useSetTargets(asked);
  const shown = query.data ? readPeriod(query.data.period) : null;
  const sentence = shown
    ? say('page.sentence', { period: periodWords(shown, locale), days: query.data!.working_days })
    : ' ';
  return (
    <Page title={say('page.title')} sentence={sentence}>
      {shown && <PeriodChoice period={shown} kinds={[]} onChoose={(key) => change({ period: key })} />}
      <Loaded query={query} skeleton={<RowsSkeleton count={8} />}>
        {(data) =>
          data.people.length === 0 ? (
            <Empty title={say('page.empty')}>{say('page.empty-detail')}</Empty>
          ) : (
            <>
              <p className={styles.help}>{say('page.help')}</p>
              <div className={styles.choices}>
                {data.teams.length > 1 && (
                  <Segments
                    label={say('page.teams')}
                    chosen={team ?? null}
                    options={[
                      { key: null, name: say('page.all') },
                      ...data.teams.map(({ id, name }) => ({ key: id, name })),
                    ]}
                    onChoose={(key) => change({ team: key })}
                  />
                )}
                <Segments
                  label={say('page.group')}
                  chosen={of}
                  options={[
                    { key: null, name: say('page.weighty') },
                    ...groupsOf(data).map((name) => ({ key: name, name })),
                  ]}
                  onChoose={(key) => change({ of: key })}
                />
              </div>
              <TargetGrid
                data={data}
                team={team ?? (data.teams.length === 1 ? data.teams[0]!.id : null)}
                columns={columnsOf(data, of)}
                onSet={(cells) => set(data, cells)}
              />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

interface SegmentsProps {
  label: string;
  chosen: string | null;
  options: readonly { key: string | null; name: string }[];
  onChoose: (key: string | null) => void;
}

function Segments({ label, chosen, options, onChoose }: SegmentsProps) {
  return (
    <div className={styles.segments} role="group" aria-label={label}>
      {options.map(({ key, name }) => (
        <button key={key ?? ''} type="button" aria-pressed={key === chosen} onClick={() => onChoose(key)}>
          {name}
        </button>
      ))}
    </div>
  );
}
