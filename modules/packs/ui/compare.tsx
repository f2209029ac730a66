import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../platform/http/client.ts';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import type { getPackDiff } from '../routes.ts';
import { usePacksSay } from './packs-texts.ts';
import styles from './packs.module.css';

/** What differs between two versions, in words. */
export function Differences({ from, to }: { from: number; to: number }) {
  const say = usePacksSay();
  const query = useQuery({
    queryKey: ['packs', 'diff', from, to],
    queryFn: ({ signal }) => call<typeof getPackDiff>('GET', '/api/v1/packs/diff', { query: { from, to }, signal }),
    staleTime: Infinity,
  });
  return (
    <div className={styles.diff}>
      <Loaded query={query} skeleton={<RowsSkeleton count={2} />}>
        {({ differences }) =>
          differences.length === 0 ? (
            <p className={styles.small}>{say('packs.no-difference')}</p>
          ) : (
            <ul className={styles.list}>
              {differences.map(({ path, kind, words }) => (
                <li key={`${kind} ${path}`}>{words}</li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </div>
  );
}

/** Any two versions side by side. Versions are given with the newest first. */
export function Compare({ versions }: { versions: readonly number[] }) {
  const say = usePacksSay();
  const [[from, to], choose] = useState<[number | null, number | null]>([null, null]);
  const pick = (label: string, value: number | null, onPick: (version: number | null) => void) => (
    <select
      className={styles.pick}
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onPick(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))}
    >
      <option value="">–</option>
      {versions.map((version) => (
        <option key={version} value={version}>
          {say('packs.version', { version })}
        </option>
      ))}
    </select>
  );
  return (
    <div className={styles.compare}>
      <p className={styles.small}>
        {say('packs.from')} {pick(say('packs.compare-from'), from, (next) => choose([next, to]))} {say('packs.to')}{' '}
        {pick(say('packs.compare-to'), to, (next) => choose([from, next]))}
      </p>
      {from !== null && to !== null && <Differences from={from} to={to} />}
    </div>
  );
}
