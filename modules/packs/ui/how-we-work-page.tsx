import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../platform/http/client.ts';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { Page } from '../../../platform/ui/page/page.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { Tabs } from '../../../platform/ui/tabs.tsx';
import type { getCurrentPack } from '../routes.ts';
import { MeasuresPart } from './measures-part.tsx';
import { usePacksSay } from './packs-texts.ts';
import styles from './packs.module.css';
import { ProgrammesPart } from './programmes-part.tsx';
import { RhythmPart } from './rhythm-part.tsx';
import { VersionsPart } from './versions-part.tsx';
import { WordsPart } from './words-part.tsx';

/** How we work: the pack in force, as a page that a manager reads, with its history. */
export default function HowWeWorkPage() {
  const say = usePacksSay();
  const [open, setOpen] = useState('programmes');
  const query = useQuery({
    queryKey: ['packs', 'current'],
    queryFn: ({ signal }) => call<typeof getCurrentPack>('GET', '/api/v1/packs/current', { signal }),
  });
  const pack = query.data;
  const actions = pack && (
    <Button component="a" href="/api/v1/packs/export" download variant="default" size="compact-md">
      {say('packs.export')}
    </Button>
  );
  return (
    <Page
      title={say('packs.title')}
      sentence={pack && `${pack.page.name}, ${say('packs.version', { version: pack.version }).toLowerCase()}`}
      actions={actions}
    >
      <Loaded query={query} skeleton={<RowsSkeleton />}>
        {({ page }) => (
          <>
            <p className={styles.lead}>{page.sentence}</p>
            <Tabs
              open={open}
              onOpen={setOpen}
              tabs={[
                { key: 'programmes', label: say('packs.tab.programmes'), content: <ProgrammesPart page={page} /> },
                { key: 'measures', label: say('packs.tab.measures'), content: <MeasuresPart page={page} /> },
                { key: 'rhythm', label: say('packs.tab.rhythm'), content: <RhythmPart page={page} /> },
                { key: 'words', label: say('packs.tab.words'), content: <WordsPart page={page} /> },
                { key: 'versions', label: say('packs.tab.versions'), content: <VersionsPart /> },
              ]}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}
