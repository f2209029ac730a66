import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useFormat } from '../../../../platform/ui/format/format-provider.tsx';
import type { Body } from './edit-body.ts';
import { useEditSay } from './edit-texts.ts';
import styles from './preview.module.css';
import { pastWindows } from './past-windows.ts';
import { NowPart } from './preview-now.tsx';
import { PastPart } from './preview-past.tsx';
import { type Saved, SavePart } from './save-part.tsx';

interface PreviewDialogProps {
  /** The version in force, from which the body was made. */
  base: number;
  body: Body;
  /** The version that is taken up again; absent for a draft. */
  restores?: number;
  onSaved: (saved: Saved) => void;
  onClose: () => void;
}

const views = ['now', 'last-month', 'last-quarter'] as const;

/** What a change would do, before anything changes: from now on, and as if it had been so; then it is saved with its why. */
export function PreviewDialog({ base, body, restores, onSaved, onClose }: PreviewDialogProps) {
  const say = useEditSay();
  const { zone } = useFormat();
  const [view, setView] = useState<(typeof views)[number]>('now');
  const [open, setOpen] = useState(0);
  const draft = { base, pack: body };
  const today = Temporal.Now.plainDateISO(zone).toString();
  const past = pastWindows(today).find(({ key }) => key === view);
  const title = restores === undefined ? say('preview.title') : say('preview.restores', { version: restores });
  return (
    <Modal.Root opened onClose={onClose} size={760}>
      <Modal.Overlay />
      <Modal.Content aria-label={title}>
        <Modal.Body className={styles.dialog}>
          <h2 className={styles.title}>{title}</h2>
          <div className={styles.segments} role="group" aria-label={say('preview.views')}>
            {views.map((each) => (
              <button key={each} type="button" aria-pressed={each === view} onClick={() => setView(each)}>
                {say(`preview.${each}`)}
              </button>
            ))}
          </div>
          {/* Both stay, so that looking at the past and back asks the server once. */}
          <div hidden={view !== 'now'}>
            <NowPart draft={draft} onOpen={setOpen} />
          </div>
          {past && <PastPart key={past.key} draft={draft} window={past} />}
          <SavePart {...{ base, body, open, onSaved, onClose }} {...(restores === undefined ? {} : { restores })} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
