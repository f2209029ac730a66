import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../platform/http/client.ts';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { Empty } from '../../../platform/ui/page/empty.tsx';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { Page } from '../../../platform/ui/page/page.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { offerUndo } from '../../../platform/ui/save/undo.tsx';
import { useMay } from '../../../platform/ui/viewer.tsx';
import { readPeriod } from '../period.ts';
import type { addGoal, removeGoal } from '../routes/goals.ts';
import { GoalForm, type NewGoal } from './goal-form.tsx';
import { GoalRow } from './goal-row.tsx';
import styles from './goals.module.css';
import { PeriodChoice } from './period-choice.tsx';
import { periodWords } from './period-words.ts';
import { goalsQuery, type GoalRead } from './queries.ts';
import { useScorecardSay } from './scorecard-texts.ts';
import { useAddress } from './use-address.ts';
import { useExplain } from './use-explain.tsx';

/** The goals of a month as a tree, from the organisation to the person, each with how far it is. */
export default function GoalsPage() {
  const say = useScorecardSay();
  const { locale } = useFormat();
  const may = useMay()('targets.set');
  const [{ period: asked }, change] = useAddress();
  const query = useQuery(goalsQuery(asked));
  const { explain, drawer } = useExplain();
  const [below, setBelow] = useState<GoalRead | 'top' | null>(null);
  const client = useQueryClient();
  const fresh = () => client.invalidateQueries({ queryKey: ['goals'] });
  const add = useMutation({
    mutationFn: (body: NewGoal) => call<typeof addGoal>('POST', '/api/v1/goals', { body }),
    onSuccess: async () => {
      setBelow(null);
      await fresh();
    },
  });
  const remove = useMutation({
    mutationFn: ({ id }: GoalRead) =>
      call<typeof removeGoal>('DELETE', '/api/v1/goals/:goal', { params: { goal: id } }),
    onSuccess: async (_, goal) => {
      await fresh();
      const { level, subject_id, parent_id, title, measure, aim } = goal;
      offerUndo(say('goals.removed', { title }), async () => {
        await add.mutateAsync({ period: query.data!.period, level, subject_id, parent_id, title, measure, aim });
      });
    },
  });
  const period = query.data ? readPeriod(query.data.period) : null;
  const addButton = may && (
    <Button variant="default" onClick={() => setBelow('top')}>
      {say('goals.add')}
    </Button>
  );
  return (
    <Page
      title={say('goals.title')}
      sentence={period ? say('goals.sentence', { period: periodWords(period, locale) }) : ' '}
      actions={query.data && query.data.items.length > 0 && addButton}
    >
      {period && <PeriodChoice period={period} kinds={[]} onChoose={(key) => change({ period: key })} />}
      {below !== null && period && (
        <GoalForm
          period={period.key}
          parent={below === 'top' ? null : below}
          busy={add.isPending}
          error={add.error}
          onSave={(goal) => add.mutate(goal)}
          onCancel={() => setBelow(null)}
        />
      )}
      <Loaded query={query} skeleton={<RowsSkeleton count={6} />}>
        {({ items, period: key }) =>
          items.length === 0 ? (
            below === null && (
              <Empty title={say('goals.empty')} action={addButton}>
                {say(may ? 'goals.empty-detail' : 'goals.empty-reader')}
              </Empty>
            )
          ) : (
            <ul className={styles.tree}>
              {items.map((goal) => (
                <GoalRow
                  key={goal.id}
                  goal={goal}
                  may={may}
                  onOpen={() => goal.measure && explain(goal.measure, askedOf(goal, key))}
                  onAdd={() => setBelow(goal)}
                  onRemove={() => remove.mutate(goal)}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
      {drawer}
    </Page>
  );
}

const askedOf = ({ level, subject_id }: GoalRead, period: string) => ({
  subject: level,
  period,
  ...(subject_id === null ? {} : { id: subject_id }),
});
