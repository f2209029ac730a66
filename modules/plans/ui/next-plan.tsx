import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNow } from '../../../platform/ui/clock/now.ts';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { useKeys } from '../../../platform/ui/keys/use-keys.ts';
import { ContextPart } from '../../../platform/ui/layout/context.tsx';
import { useMay, useViewer } from '../../../platform/ui/viewer.tsx';
import { doneWords } from './done-words.ts';
import styles from './next-plan.module.css';
import { PlanForm } from './plan-form.tsx';
import type { PlanOf } from './queries.ts';
import { usePlansSay } from './plans-texts.ts';
import { sendPlan } from './send-plan.ts';

interface NextPlanProps {
  account: { id: string; name: string };
  plan: Pick<PlanOf, 'standing' | 'plan' | 'excuse'>;
  reasons: readonly { key: string; name: string }[];
  /** Off where the page has other keys of its own. */
  keys?: boolean;
}

/** What comes next with an account, and the way to change it: a plan is moved, not put off. */
export function NextPlan({ account, plan: { standing, plan, excuse }, reasons, keys = true }: NextPlanProps) {
  const say = usePlansSay();
  const format = useFormat();
  const now = useNow(60);
  const may = useMay();
  const viewer = useViewer();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const kind = plan ? 'move' : 'set';
  useKeys(
    { m: { does: say('part.key'), run: () => setOpen(true) } },
    say('part.title'),
    keys && may('interactions.log'),
  );
  const words =
    standing === 'planned' && plan
      ? say('part.planned', { when: format.when(plan.at, now) })
      : standing === 'excused' && excuse
        ? say(excuse.until === null ? 'row.excused-open' : 'part.excused', {
            reason: reasons.find(({ key }) => key === excuse.reason)?.name ?? excuse.reason,
            day: excuse.until === null ? '' : format.day(excuse.until - 1, now),
          })
        : plan
          ? say('part.passed', { when: format.when(plan.at, now) })
          : say('part.missing');
  const first = plan && plan.moves > 0 && say('part.first', { day: format.day(plan.firstAt, now) });
  const about = standing === 'planned' && plan?.agenda;
  return (
    <ContextPart title={say('part.title')}>
      <div className={styles.plan} data-standing={standing}>
        <span>
          <strong>{words}</strong> {[about, first].filter(Boolean).join(' · ')}
        </span>
        {may('interactions.log') && (
          <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {say(open ? 'part.close' : kind === 'move' ? 'part.move' : 'part.set')}
          </button>
        )}
      </div>
      {open && (
        <PlanForm
          key={`${account.id} ${kind}`}
          kind={kind}
          channel="call"
          reasons={plan?.rule === 'call-back' ? [] : reasons}
          focus
          onSave={(wish) => {
            setOpen(false);
            sendPlan(wish, { person: viewer.id, client, account, done: doneWords(account.name, wish, format) });
          }}
        />
      )}
    </ContextPart>
  );
}
