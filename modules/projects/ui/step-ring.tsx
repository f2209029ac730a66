import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Clock } from '../../../platform/ui/clock/clock.tsx';
import { useNow } from '../../../platform/ui/clock/now.ts';
import { commitmentQuery } from '../../account-page/ui/index.ts';
import type { Step } from './queries.ts';
import { stepClock } from './step-clock.ts';

/** A step's clock with its "why due then", which is only asked for when somebody wants to know. */
export function StepRing({ clock, title }: { clock: NonNullable<Step['clock']>; title: string }) {
  const now = useNow(60);
  const [wanted, want] = useState(false);
  const { data } = useQuery({ ...commitmentQuery(clock.commitment), enabled: wanted });
  const ask = () => want(true);
  return (
    <span onMouseEnter={ask} onFocus={ask} onPointerDown={ask}>
      <Clock clock={stepClock(clock, now)} steps={data?.why.map(({ text }) => text) ?? []} title={title} />
    </span>
  );
}
