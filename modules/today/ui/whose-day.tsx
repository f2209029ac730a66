import { useQuery } from '@tanstack/react-query';
import { call } from '../../../platform/http/client.ts';
import { useMay, useViewer } from '../../../platform/ui/viewer.tsx';
import type { getPeople } from '../../people/index.ts';
import { useTodaySay } from './today-texts.ts';
import styles from './whose-day.module.css';

/** A lead looks at the day of somebody of the team. Whoever sees only their own day gets no choice. */
export function WhoseDay({
  person,
  onLook,
}: {
  person: string | undefined;
  onLook: (person: string | undefined) => void;
}) {
  const say = useTodaySay();
  const may = useMay();
  const viewer = useViewer();
  const { data } = useQuery({
    queryKey: ['people', 'mine'],
    queryFn: ({ signal }) => call<typeof getPeople>('GET', '/api/v1/people', { query: { mine: 'yes' }, signal }),
    enabled: may('huddle.lead') || may('people.manage'),
    staleTime: 300_000,
  });
  const others = (data?.items ?? []).filter(({ id, accounts }) => id !== viewer.id && accounts > 0);
  if (others.length === 0) return null;
  return (
    <select
      className={styles.whose}
      aria-label={say('today.whose')}
      value={person ?? ''}
      onChange={(event) => onLook(event.target.value || undefined)}
    >
      <option value="">{say('today.mine')}</option>
      {others.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
