import { useQueryClient } from '@tanstack/react-query';
import { useFormat } from '../../../../platform/ui/format/format-provider.tsx';
import { useViewer } from '../../../../platform/ui/viewer.tsx';
import { doneWords, PlanForm, sendPlan } from '../../../plans/ui/index.ts';
import type { DueCall } from './due-calls.ts';
import styles from './ring.module.css';

/** To when a call-back is moved, and whether they know. */
export function MoveCall({ ringing, onDone }: { ringing: DueCall; onDone: () => void }) {
  const viewer = useViewer();
  const client = useQueryClient();
  const format = useFormat();
  const { account } = ringing;
  return (
    <div className={styles.move}>
      <PlanForm
        kind="move"
        reasons={[]}
        focus
        onSave={(wish) => {
          onDone();
          sendPlan(wish, { person: viewer.id, client, account, done: doneWords(account.name, wish, format) });
        }}
      />
    </div>
  );
}
