import { useQuery } from '@tanstack/react-query';
import { call } from '../../../platform/http/client.ts';
import { useMay, useViewer } from '../../../platform/ui/viewer.tsx';
import type { getPeople } from '../routes.ts';
import styles from './whose.module.css';

interface WhoseProps {
  person: string | undefined;
  /** What is chosen, for readers. */
  label: string;
  /** The words of the choice of nobody in particular. */
  nobody: string;
  /** Oneself is among the choices. */
  self?: boolean;
  onLook: (person: string | undefined) => void;
}

/** A lead looks at what is somebody's of the team. Whoever sees only their own gets no choice. */
export function Whose({ person, label, nobody, self = false, onLook }: WhoseProps) {
  const may = useMay();
  const viewer = useViewer();
  const { data } = useQuery({
    queryKey: ['people', 'mine'],
    queryFn: ({ signal }) => call<typeof getPeople>('GET', '/api/v1/people', { query: { mine: 'yes' }, signal }),
    enabled: may('huddle.lead') || may('people.manage'),
    staleTime: 300_000,
  });
  const others = (data?.items ?? []).filter(({ id, accounts }) => (self || id !== viewer.id) && accounts > 0);
  if (others.length === 0) return null;
  return (
    <select
      className={styles.whose}
      aria-label={label}
      value={person ?? ''}
      onChange={(event) => onLook(event.target.value || undefined)}
    >
      <option value="">{nobody}</option>
      {others.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
