import { Button } from '@mantine/core';
import { ProblemError } from '../../platform/http/client.ts';
import { Empty } from '../../platform/ui/page/empty.tsx';
import { NoPermission } from '../../platform/ui/page/no-permission.tsx';
import { Offline } from '../../platform/ui/page/offline.tsx';
import { Page, Section } from '../../platform/ui/page/page.tsx';
import { ProblemState } from '../../platform/ui/page/problem-state.tsx';
import { FiguresSkeleton, RowsSkeleton } from '../../platform/ui/page/skeletons.tsx';

const problem = new ProblemError({
  status: 503,
  title: 'Not ready to answer',
  detail: 'The database is starting. This takes a few seconds; try again then.',
  instance: '019a-7c1e',
});

export default function States() {
  return (
    <Page title="States" sentence="What a page shows when it cannot show its data">
      <FiguresSkeleton />
      <RowsSkeleton count={3} />
      <Section title="Empty">
        <Empty title="All done for today" action={<Button variant="default">See tomorrow</Button>}>
          Nothing runs out before Friday 10:00. Eleven accounts would gain from a call.
        </Empty>
      </Section>
      <Section title="Problem">
        <ProblemState error={problem} onRetry={() => undefined} />
      </Section>
      <Section title="No permission">
        <NoPermission permission="pack.edit" />
      </Section>
      <Section title="Offline">
        <Offline />
      </Section>
    </Page>
  );
}
