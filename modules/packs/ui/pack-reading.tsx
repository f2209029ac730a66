import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../platform/http/client.ts';
import { Tabs } from '../../../platform/ui/tabs.tsx';
import { useMay } from '../../../platform/ui/viewer.tsx';
import type { PackPage } from '../page-shape.ts';
import type { getDraft } from '../routes/drafts.ts';
import { MeasuresPart } from './measures-part.tsx';
import { usePacksSay } from './packs-texts.ts';
import styles from './packs.module.css';
import { ProgrammesPart } from './programmes-part.tsx';
import { RhythmPart } from './rhythm-part.tsx';
import { VersionsPart } from './versions-part.tsx';
import { WordsPart } from './words-part.tsx';

interface PackReadingProps {
  page: PackPage;
  version: number;
  open: string;
  onOpen: (tab: string) => void;
  onEdit: () => void;
}

/** The pack as everybody reads it. */
export function PackReading({ page, version, open, onOpen, onEdit }: PackReadingProps) {
  const say = usePacksSay();
  const may = useMay()('packs.edit');
  return (
    <>
      <p className={styles.lead}>{page.sentence}</p>
      {may && <OwnDraft onEdit={onEdit} />}
      <Tabs
        open={open}
        onOpen={onOpen}
        tabs={[
          { key: 'programmes', label: say('packs.tab.programmes'), content: <ProgrammesPart page={page} /> },
          { key: 'measures', label: say('packs.tab.measures'), content: <MeasuresPart page={page} /> },
          { key: 'rhythm', label: say('packs.tab.rhythm'), content: <RhythmPart page={page} /> },
          { key: 'words', label: say('packs.tab.words'), content: <WordsPart page={page} /> },
          { key: 'versions', label: say('packs.tab.versions'), content: <VersionsPart current={version} /> },
        ]}
      />
    </>
  );
}

/** A draft that waits to be gone on with. */
function OwnDraft({ onEdit }: { onEdit: () => void }) {
  const say = usePacksSay();
  const query = useQuery({
    queryKey: ['packs', 'draft'],
    queryFn: ({ signal }) => call<typeof getDraft>('GET', '/api/v1/packs/draft', { signal }),
  });
  const draft = query.data?.draft;
  if (!draft) return null;
  return (
    <p className={styles.draft}>
      {say('packs.draft', { count: draft.differences.length })}
      <Button variant="subtle" size="compact-sm" onClick={onEdit}>
        {say('packs.draft-on')}
      </Button>
    </p>
  );
}
