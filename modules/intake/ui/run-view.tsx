import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { kindsQuery, type Run } from './import-data.ts';
import { Finished } from './finished.tsx';
import { MappingStep } from './mapping-step.tsx';
import { Running } from './running.tsx';

/** One import in the state that it is in. */
export function RunView({ run }: { run: Run }) {
  const kinds = useQuery(kindsQuery);
  if (run.state === 'running') return <Running run={run} />;
  if (run.state !== 'uploaded' && run.state !== 'checked') return <Finished run={run} />;
  return (
    <Loaded query={kinds} skeleton={<RowsSkeleton count={6} />}>
      {(list) => <MappingStep run={run} kinds={list} />}
    </Loaded>
  );
}
