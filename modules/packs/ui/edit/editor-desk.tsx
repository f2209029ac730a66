import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { type Answer, call } from '../../../../platform/http/client.ts';
import { useKeys } from '../../../../platform/ui/keys/use-keys.ts';
import { offerUndo, toast } from '../../../../platform/ui/save/undo.tsx';
import { Tabs } from '../../../../platform/ui/tabs.tsx';
import type { deleteDraft, getDraft, putDraftRoute } from '../../routes/drafts.ts';
import { ChangesPanel } from './changes-panel.tsx';
import { useEdit } from './edit-context.tsx';
import { EditorBanners } from './editor-banners.tsx';
import { FileTools } from './file-tools.tsx';
import { useEditSay } from './edit-texts.ts';
import styles from './edit.module.css';
import { goTo, tabOf, walkFields } from './go-to.ts';
import { MeasuresEdit } from './measures-edit.tsx';
import { PreviewDialog } from './preview-dialog.tsx';
import { ProgrammesEdit } from './programmes-edit.tsx';
import { RhythmEdit } from './rhythm-edit.tsx';
import { WordsEdit } from './words-edit.tsx';

interface EditorDeskProps {
  tab: string;
  onTab: (tab: string) => void;
  onClose: () => void;
  started: Answer<typeof getDraft>;
  /** Hears when the draft was brought onto another version. */
  onBase: (base: number) => void;
}

const parts = [
  ['programmes', ProgrammesEdit],
  ['measures', MeasuresEdit],
  ['rhythm', RhythmEdit],
  ['words', WordsEdit],
] as const;

/** The desk at which a pack is edited: its parts, and beside them all that is changed and wrong. */
export function EditorDesk({ tab, onTab, onClose, started, onBase }: EditorDeskProps) {
  const say = useEditSay();
  const client = useQueryClient();
  const { keeper, state } = useEdit();
  const [previewing, setPreviewing] = useState(false);
  const [going, setGoing] = useState<string | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const shown = parts.some(([key]) => key === tab) ? tab : 'programmes';
  const outdated = started.version > state.base;
  const ready = state.differences.length > 0 && state.findings.length === 0 && !outdated;
  const go = (path: string) => {
    onTab(tabOf(path));
    setGoing(path);
  };
  // The tab of the place is drawn first.
  useEffect(() => {
    if (going !== null && goTo(going, root.current ?? document)) setGoing(null);
  }, [going, shown]);
  useEffect(() => {
    const field = root.current;
    const walk = (event: KeyboardEvent) => field && walkFields(event, field);
    field?.addEventListener('keydown', walk);
    return () => field?.removeEventListener('keydown', walk);
  }, []);
  const openPreview = () => {
    (document.activeElement as HTMLElement | null)?.blur();
    void keeper.flush().then(() => {
      const { differences, findings } = keeper.state();
      if (findings.length > 0) return toast(say('desk.mend-first', { count: findings.length }), 'red');
      if (differences.length === 0) return toast(say('desk.nothing-yet'));
      setPreviewing(true);
    });
  };
  const letGo = async () => {
    const { base, body } = keeper.state();
    await call<typeof deleteDraft>('DELETE', '/api/v1/packs/draft');
    await client.invalidateQueries({ queryKey: ['packs', 'draft'] });
    onClose();
    offerUndo(say('desk.let-go'), async () => {
      await call<typeof putDraftRoute>('PUT', '/api/v1/packs/draft', { body: { base, revision: 0, pack: body } });
      await client.invalidateQueries({ queryKey: ['packs', 'draft'] });
    });
  };
  useKeys(
    {
      'mod+s': { does: say('keys.preview'), run: openPreview, typing: true },
      Escape: { does: say('keys.close'), run: onClose },
    },
    say('keys.label'),
    !previewing,
  );
  return (
    <div className={styles.desk}>
      <div className={styles.bar}>
        <span role="status" data-safety={state.safety} className={styles.safety}>
          {say(`safety.${state.safety}`, { version: state.base })}
        </span>
        <FileTools />
        <Button variant="default" size="compact-md" onClick={onClose}>
          {say('desk.close')}
        </Button>
        <Button size="compact-md" disabled={!ready} onClick={openPreview}>
          {say('panel.preview')}
        </Button>
      </div>
      <EditorBanners started={started} onBase={onBase} />
      <div className={styles.columnsOfDesk}>
        <div ref={root} className={styles.main}>
          <Tabs
            open={shown}
            onOpen={onTab}
            tabs={parts.map(([key, Part]) => ({
              key,
              label: say(`tab.${key}`),
              aside: <Wrong tab={key} />,
              content: <Part />,
            }))}
          />
        </div>
        <ChangesPanel onGo={go} onLetGo={() => void letGo()} />
      </div>
      {previewing && (
        <PreviewDialog
          base={state.base}
          body={state.body}
          onClose={() => setPreviewing(false)}
          onSaved={({ version, rejudged }) => {
            toast(say('desk.saved', { version, count: rejudged }));
            void client.invalidateQueries({ queryKey: ['packs'] });
            onTab('versions');
            onClose();
          }}
        />
      )}
    </div>
  );
}

/** How many things are wrong on a tab. */
function Wrong({ tab }: { tab: string }) {
  const say = useEditSay();
  const { state } = useEdit();
  const count = state.findings.filter(({ path }) => tabOf(path) === tab).length;
  return count === 0 ? null : <span className={styles.wrongCount}>{say('tab.wrong', { count })}</span>;
}
