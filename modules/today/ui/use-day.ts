import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useViewer } from '../../../platform/ui/viewer.tsx';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { sendTalk, type Talk } from '../../account-page/ui/index.ts';
import { doneWords, sendPlan, type PlanWish } from '../../plans/ui/index.ts';
import { endsRow } from './done.ts';
import { hideRow, showRow, useHidden } from './handled.ts';
import { todayQuery, type TodayRow } from './queries.ts';

/**
 * The day's list with what is done taken off at once. A row that was logged stays away while its talk is on its way,
 * and comes back when the talk is taken back or refused.
 */
export function useDay(person: string | undefined) {
  const query = useQuery(todayQuery(person));
  const client = useQueryClient();
  const viewer = useViewer();
  const format = useFormat();
  const hidden = useHidden();
  const rows = useMemo(() => (query.data?.items ?? []).filter(({ id }) => !hidden.has(id)), [query.data, hidden]);
  const log = (row: TodayRow, talk: Talk): void => {
    if (endsRow(row, talk)) hideRow(row.id);
    sendTalk(talk, { person: viewer.id, client, onSettled: () => showRow(row.id) });
  };
  const plan = (row: TodayRow, wish: PlanWish): void => {
    const { account } = row;
    if (!account) return;
    hideRow(row.id);
    const done = doneWords(account.name, wish, format);
    sendPlan(wish, { person: viewer.id, client, account, done, onSettled: () => showRow(row.id) });
  };
  return { query, rows, log, plan };
}
