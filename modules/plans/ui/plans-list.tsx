import { Button } from '@mantine/core';
import { useNow } from '../../../platform/ui/clock/now.ts';
import { ClockRing } from '../../../platform/ui/clock/clock-ring.tsx';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { RowList } from '../../../platform/ui/list/row-list.tsx';
import { Row, RowEnd } from '../../../platform/ui/list/row.tsx';
import { Empty } from '../../../platform/ui/page/empty.tsx';
import { useViewer } from '../../../platform/ui/viewer.tsx';
import { planWords } from './plan-words.ts';
import { usePlansSay } from './plans-texts.ts';
import type { PlanOf, PlansAnswer, Standing } from './queries.ts';

interface PlansListProps {
  rows: readonly PlanOf[];
  standing: Standing;
  choices: PlansAnswer['choices'];
  chosen: string | null;
  onChoose: (account: string) => void;
  onMore?: () => void;
}

/** The accounts of one standing, each with why. */
export function PlansList({ rows, standing, choices, chosen, onChoose, onMore }: PlansListProps) {
  const say = usePlansSay();
  const format = useFormat();
  const now = useNow(60);
  const viewer = useViewer();
  const nameOf = (kind: 'reasons' | 'purposes', key: string) =>
    choices[kind].find((one) => one.key === key)?.name ?? key;
  if (rows.length === 0)
    return <Empty title={say(`plans.none-${standing}`)}>{say(`plans.none-${standing}-text`)}</Empty>;
  return (
    <>
      <RowList
        rows={rows}
        keyOf={({ account }) => account.id}
        selected={chosen}
        onSelect={onChoose}
        label={say('plans.title')}
      >
        {(row, selected) => (
          <Row
            lead={<ClockRing state="on-course" left_share={standing === 'planned' ? 1 : 0} />}
            title={row.account.name}
            {...(row.owner && row.owner.id !== viewer.id ? { of: row.owner.name } : {})}
            reason={planWords(row, { say, format, now, nameOf })}
            end={<End row={row} />}
            selected={selected}
            onSelect={() => onChoose(row.account.id)}
          />
        )}
      </RowList>
      {onMore && (
        <Button variant="default" onClick={onMore}>
          {say('plans.more')}
        </Button>
      )}
    </>
  );
}

function End({ row: { standing, plan, excuse } }: { row: PlanOf }) {
  const say = usePlansSay();
  const format = useFormat();
  const now = useNow(60);
  if (standing === 'planned' && plan) return <RowEnd first={format.day(plan.at, now)} second={format.time(plan.at)} />;
  if (standing === 'excused' && excuse?.until)
    return <RowEnd first={format.day(excuse.until - 1, now)} second={say('row.until')} />;
  return <RowEnd first={say('row.no-plan')} second={plan ? say('row.since', { day: format.day(plan.at, now) }) : ''} />;
}
