import type { QueryClient } from '@tanstack/react-query';
import { call } from '../../../platform/http/client.ts';
import { outboxOf } from '../../../platform/ui/save/outbox.ts';
import { offerUndo, toast } from '../../../platform/ui/save/undo.tsx';
import type { undoPlan } from '../routes.ts';
import type { PlanWish } from './plan-wish.ts';
import { plansSay } from './plans-texts.ts';

interface PlanDoors {
  person: string;
  client: QueryClient;
  account: { id: string; name: string };
  /** What is said when it is done. */
  done: string;
  /** The screens show what the server knows: the wish has arrived, was taken back, or was refused. */
  onSettled?: () => void;
}

const keys = (account: string) => [['account', account], ['today'], ['plans']];

/** Says what comes next with an account: kept on the device, sent when it can be, and taken back with one key. */
export function sendPlan(wish: PlanWish, { person, client, account, done, onSettled }: PlanDoors): void {
  const outbox = outboxOf(person);
  const id = crypto.randomUUID();
  const look = () =>
    Promise.all(keys(account.id).map((queryKey) => client.invalidateQueries({ queryKey }))).finally(onSettled);
  const stop = outbox.listen((told) => {
    if (told.id !== id) return;
    stop();
    if (!told.sent) toast(plansSay('done.refused', { account: account.name, reason: told.problem.message }), 'red');
    void look();
  });
  const now = Date.now();
  const body = { ...wish, id, saidAt: new Date(now).toISOString() };
  outbox.post({ id, path: `/api/v1/accounts/${account.id}/plan`, body, what: done, at: now });
  offerUndo(done, async () => {
    if (outbox.withdraw(id)) stop();
    else {
      await outbox.flush();
      await call<typeof undoPlan>('POST', '/api/v1/plans/:plan/take-back', { params: { plan: id }, body: {} });
    }
    await look();
  });
}
