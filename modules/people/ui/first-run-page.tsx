import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormValues } from '../../../platform/ui/form/form.tsx';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { EntryFrame } from './entry-frame.tsx';
import { FirstRunSteps } from './first-run-steps.tsx';
import { FirstRunWork } from './first-run-work.tsx';
import { beginFirstRun, firstRunRequest, lookAtFirstRun } from './first-run.ts';
import { usePeopleSay } from './people-texts.ts';
import { signIn } from './sign-in-doors.ts';

/** The first page of a new installation: organisation, administrator, pack, and sample data if wished. */
export default function FirstRunPage() {
  const say = usePeopleSay();
  const query = useQuery({ queryKey: ['first-run'], queryFn: lookAtFirstRun, retry: 2, staleTime: Infinity });
  const [working, setWorking] = useState<{ sample: boolean } | null>(null);
  if (working) return <FirstRunWork sample={working.sample} />;
  const begin = async (values: FormValues) => {
    const wanted = firstRunRequest(values);
    await beginFirstRun(wanted);
    await signIn(wanted.administrator.email, wanted.administrator.password);
    setWorking({ sample: wanted.sampleData === true });
  };
  if (query.data === undefined) {
    return (
      <EntryFrame title={say('first.title')} wide>
        <Loaded query={query} skeleton={<RowsSkeleton count={3} />}>
          {() => null}
        </Loaded>
      </EntryFrame>
    );
  }
  if (query.data) return <FirstRunSteps packs={query.data} onDone={begin} />;
  return (
    <EntryFrame title={say('first.closed')} sentence={say('first.closed-detail')}>
      <a href="/sign-in">{say('in.title')}</a>
    </EntryFrame>
  );
}
