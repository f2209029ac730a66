import { useQuery } from '@tanstack/react-query';
import { ClockWhy } from '../../../../platform/ui/clock/clock-why.tsx';
import { useNow } from '../../../../platform/ui/clock/now.ts';
import { clockFacts } from '../clock-facts.ts';
import { commitmentQuery, type Commitment } from '../queries.ts';

/** Why a commitment is due when it is, step by step. Its head stands at once; the steps come with their answer. */
export function Why({ commitment }: { commitment: Commitment }) {
  const { data } = useQuery(commitmentQuery(commitment.id));
  const now = useNow(60);
  const steps = data?.why.map(({ text }) => text) ?? ['\u00a0', '\u00a0', '\u00a0'];
  return <ClockWhy clock={clockFacts(commitment, now)} steps={steps} title={commitment.title} />;
}
