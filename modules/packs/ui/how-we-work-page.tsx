import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { call } from '../../../platform/http/client.ts';
import { KeyCaps } from '../../../platform/ui/keys/key-caps.tsx';
import { useKeys } from '../../../platform/ui/keys/use-keys.ts';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { Page } from '../../../platform/ui/page/page.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { useMay } from '../../../platform/ui/viewer.tsx';
import type { getCurrentPack } from '../routes.ts';
import { PackReading } from './pack-reading.tsx';
import { usePacksSay } from './packs-texts.ts';

const PackEditor = lazy(() => import('./edit/pack-editor.tsx'));

/** How we work: the pack in force, as a page that a manager reads, changes where it stands, and takes back. */
export default function HowWeWorkPage() {
  const say = usePacksSay();
  const may = useMay()('packs.edit');
  const [open, setOpen] = useState('programmes');
  const [editing, setEditing] = useState(false);
  const query = useQuery({
    queryKey: ['packs', 'current'],
    queryFn: ({ signal }) => call<typeof getCurrentPack>('GET', '/api/v1/packs/current', { signal }),
  });
  const pack = query.data;
  const edits = may && pack !== undefined && !editing;
  useKeys({ e: { does: say('packs.edit'), run: () => setEditing(true) } }, say('packs.title'), edits);
  const actions = pack && !editing && (
    <>
      <Button component="a" href="/api/v1/packs/export" download variant="default" size="compact-md">
        {say('packs.export')}
      </Button>
      {may && (
        <Button size="compact-md" rightSection={<KeyCaps keys="e" />} onClick={() => setEditing(true)}>
          {say('packs.edit')}
        </Button>
      )}
    </>
  );
  const sentence = pack && `${pack.page.name}, ${say('packs.version', { version: pack.version }).toLowerCase()}`;
  return (
    <Page title={say('packs.title')} sentence={sentence} actions={actions}>
      <Loaded query={query} skeleton={<RowsSkeleton />}>
        {({ page, version }) =>
          editing ? (
            <Suspense fallback={<RowsSkeleton />}>
              <PackEditor tab={open} onTab={setOpen} onClose={() => setEditing(false)} />
            </Suspense>
          ) : (
            <PackReading {...{ page, version, open }} onOpen={setOpen} onEdit={() => setEditing(true)} />
          )
        }
      </Loaded>
    </Page>
  );
}
