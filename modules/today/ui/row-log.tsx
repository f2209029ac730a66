import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useKeys } from '../../../platform/ui/keys/use-keys.ts';
import { contextQuery, TalkForm, type Occasion, type Talk } from '../../account-page/ui/index.ts';
import { PlanForm, type PlanWish } from '../../plans/ui/index.ts';
import type { TodayRow } from './queries.ts';
import styles from './row-log.module.css';
import { useTodaySay } from './today-texts.ts';

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

const occasionOf = ({ commitment }: TodayRow): Occasion => ({
  programme: commitment?.programme,
  rule: commitment?.rule,
  purpose: text(commitment?.details['purpose']),
  channel: text(commitment?.details['channel']),
});

interface RowLogProps {
  row: TodayRow;
  /** The cursor stands in the plan's field at once: one plans row after row. */
  planning: boolean;
  onSave: (talk: Talk) => void;
  onPlan: (wish: PlanWish) => void;
}

/** The log of a row's account; where only the plan is missing, the plan, with the log one key away. */
export function RowLog({ row, planning, onSave, onPlan }: RowLogProps) {
  const say = useTodaySay();
  const account = row.account?.id;
  const { data } = useQuery({ ...contextQuery(account ?? ''), enabled: account !== undefined });
  const [logging, setLogging] = useState(false);
  const plans = row.group === 'needs-plan';
  useKeys({ l: { does: say('keys.log-instead'), run: () => setLogging(!logging) } }, say('today.title'), plans);
  if (!data) return null;
  if (!plans) return <TalkForm key={data.account.id} context={data} occasion={occasionOf(row)} onSave={onSave} />;
  return (
    <>
      {logging ? (
        <TalkForm key={data.account.id} context={data} occasion={occasionOf(row)} onSave={onSave} />
      ) : (
        <PlanForm
          key={data.account.id}
          kind={data.plan?.plan ? 'move' : 'set'}
          channel="call"
          reasons={data.choices.noNextReasons}
          focus={planning}
          onSave={onPlan}
        />
      )}
      <button type="button" className={styles.instead} onClick={() => setLogging(!logging)}>
        {say(logging ? 'log.plan-instead' : 'log.instead')} <kbd>l</kbd>
      </button>
    </>
  );
}
