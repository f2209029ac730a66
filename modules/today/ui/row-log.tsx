import { useQuery } from '@tanstack/react-query';
import { contextQuery, TalkForm, type Occasion, type Talk } from '../../account-page/ui/index.ts';
import type { TodayRow } from './queries.ts';

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

const occasionOf = ({ commitment }: TodayRow): Occasion => ({
  programme: commitment?.programme,
  rule: commitment?.rule,
  purpose: text(commitment?.details['purpose']),
  channel: text(commitment?.details['channel']),
});

/** The log of a row's account. */
export function RowLog({ row, onSave }: { row: TodayRow; onSave: (talk: Talk) => void }) {
  const account = row.account?.id;
  const { data } = useQuery({ ...contextQuery(account ?? ''), enabled: account !== undefined });
  if (!data) return null;
  return <TalkForm key={data.account.id} context={data} occasion={occasionOf(row)} onSave={onSave} />;
}
