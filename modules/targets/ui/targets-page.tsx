import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { Empty } from '../../../platform/ui/page/empty.tsx';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { Page } from '../../../platform/ui/page/page.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { PeriodChoice, periodWords, readPeriod, useAddress } from '../../scorecard/ui/index.ts';
import { ProposalsPart } from './proposals-part.tsx';
import { TargetsDesk } from './targets-desk.tsx';
import { targetsQuery } from './targets-data.ts';
import { useTargetsSay } from './targets-texts.ts';

/** Targets: set for people below, proposed for oneself; a sheet that is typed, pasted, filled, divided and taken back. */
export default function TargetsPage() {
  const say = useTargetsSay();
  const { locale } = useFormat();
  const [{ period, team }, change] = useAddress();
  const query = useQuery(targetsQuery({ ...(period ? { period } : {}), ...(team ? { team } : {}) }));
  const shown = query.data ? readPeriod(query.data.period) : null;
  const sentence = shown
    ? say('page.sentence', { period: periodWords(shown, locale), days: query.data!.working_days })
    : ' ';
  return (
    <Page
      title={say('page.title')}
      sentence={sentence}
      actions={shown && <PeriodChoice period={shown} kinds={[]} onChoose={(key) => change({ period: key })} />}
    >
      <Loaded query={query} skeleton={<RowsSkeleton count={8} />}>
        {(data) =>
          data.people.length === 0 && data.teams.length === 0 ? (
            <Empty title={say('page.empty')}>{say('page.empty-detail')}</Empty>
          ) : (
            <>
              <ProposalsPart data={data} />
              <TargetsDesk data={data} team={team ?? null} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
