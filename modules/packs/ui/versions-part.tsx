import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { call, type Answer } from '../../../platform/http/client.ts';
import { Chip } from '../../../platform/ui/chip.tsx';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { Empty } from '../../../platform/ui/page/empty.tsx';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { toast } from '../../../platform/ui/save/undo.tsx';
import { useMay } from '../../../platform/ui/viewer.tsx';
import type { getPackVersion, getPackVersions } from '../routes.ts';
import { Compare, Differences } from './compare.tsx';
import { usePacksSay } from './packs-texts.ts';
import styles from './packs.module.css';

type Version = Answer<typeof getPackVersions>['items'][number];

const PreviewDialog = lazy(async () => ({ default: (await import('./edit/preview-dialog.tsx')).PreviewDialog }));

interface VersionRowProps {
  row: Version;
  current: boolean;
  /** Absent for a reader, and for the version in force. */
  onTakeUp?: (() => void) | undefined;
}

function VersionRow({ row, current, onTakeUp }: VersionRowProps) {
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
      <span className={styles.buttons}>
        {basedOn !== null && (
          <Button variant="subtle" size="compact-sm" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? say('packs.hide') : say('packs.compare', { version: basedOn })}
          </Button>
        )}
        {onTakeUp && (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={say('packs.take-up-version', { version })}
            onClick={onTakeUp}
          >
            {say('packs.take-up')}
          </Button>
        )}
      </span>
      {open && basedOn !== null && <Differences from={basedOn} to={version} />}
    </li>
  );
}

/** The versions of the pack, the newest first, each with what it changed and the way back to it. */
export function VersionsPart({ current }: { current: number }) {
  const say = usePacksSay();
  const may = useMay()('packs.edit');
  const [wanted, setWanted] = useState<number | null>(null);
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
          <>
            {items.length > 2 && <Compare versions={items.map(({ version }) => version)} />}
            <ul className={styles.rows}>
              {items.map((row) => (
                <VersionRow
                  key={row.version}
                  row={row}
                  current={row.version === current}
                  onTakeUp={may && row.version !== current ? () => setWanted(row.version) : undefined}
                />
              ))}
            </ul>
            {wanted !== null && <TakeUp version={wanted} current={current} onClose={() => setWanted(null)} />}
          </>
        )
      }
    </Loaded>
  );
}

/** An earlier version is looked at as any change is, and then taken up as a new one. */
function TakeUp({ version, current, onClose }: { version: number; current: number; onClose: () => void }) {
  const say = usePacksSay();
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: ['packs', 'version', version],
    queryFn: ({ signal }) =>
      call<typeof getPackVersion>('GET', '/api/v1/packs/versions/:version', { params: { version }, signal }),
    staleTime: Infinity,
  });
  if (!data) return null;
  return (
    <Suspense>
      <PreviewDialog
        base={current}
        body={data.pack}
        restores={version}
        onClose={onClose}
        onSaved={(saved) => {
          toast(say('packs.taken-up', { version, now: saved.version }));
          void client.invalidateQueries({ queryKey: ['packs'] });
          onClose();
        }}
      />
    </Suspense>
  );
}
