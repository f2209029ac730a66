import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call, type Answer } from '../../../platform/http/client.ts';
import { Chip } from '../../../platform/ui/chip.tsx';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { Empty } from '../../../platform/ui/page/empty.tsx';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import type { getPackDiff, getPackVersions } from '../routes.ts';
import { usePacksSay } from './packs-texts.ts';
import styles from './packs.module.css';

type Version = Answer<typeof getPackVersions>['items'][number];

function Differences({ from, to }: { from: number; to: number }) {
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

function VersionRow({ row, current }: { row: Version; current: boolean }) {
  const say = usePacksSay();
  const { when } = useFormat();
  const [open, setOpen] = useState(false);
  const { version, basedOn, note, savedBy, effectiveFrom } = row;
  return (
    <li>
      <div className={styles.version}>
        <span>
          {say('packs.version', { version })} {current && <Chip tone="green">{say('packs.in-force')}</Chip>}
        </span>
        {note && <span>{note}</span>}
        <span className={styles.small}>
          {basedOn === null ? say('packs.ships') : say('packs.by', { when: when(effectiveFrom), name: savedBy.name })}
          {row.restores !== null && `, ${say('packs.restores', { version: row.restores })}`}
          {row.appliesTo === 'open-and-new' && `, ${say('packs.reached-open')}`}
        </span>
      </div>
      {basedOn !== null && (
        <Button variant="subtle" size="compact-sm" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? say('packs.hide') : say('packs.compare', { version: basedOn })}
        </Button>
      )}
      {open && basedOn !== null && <Differences from={basedOn} to={version} />}
    </li>
  );
}

/** The versions of the pack, the newest first, each with what it changed. */
export function VersionsPart() {
  const say = usePacksSay();
  const query = useQuery({
    queryKey: ['packs', 'versions'],
    queryFn: ({ signal }) => call<typeof getPackVersions>('GET', '/api/v1/packs/versions', { signal }),
  });
  return (
    <Loaded query={query} skeleton={<RowsSkeleton count={4} />}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title={say('packs.no-versions')} />
        ) : (
          <ul className={styles.rows}>
            {items.map((row, index) => (
              <VersionRow key={row.version} row={row} current={index === 0} />
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}
