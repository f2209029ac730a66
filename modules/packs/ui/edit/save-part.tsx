import { Button, Radio, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type Answer, call } from '../../../../platform/http/client.ts';
import { useKeys } from '../../../../platform/ui/keys/use-keys.ts';
import type { rollBackPack, savePack } from '../../routes.ts';
import type { Body } from './edit-body.ts';
import { useEditSay } from './edit-texts.ts';
import styles from './preview.module.css';

export type Saved = Answer<typeof savePack>;

interface SavePartProps {
  base: number;
  body: Body;
  restores?: number;
  /** Open commitments that would get another due date. */
  open: number;
  onSaved: (saved: Saved) => void;
  onClose: () => void;
}

/** Why, and what it reaches; then it is a version. */
export function SavePart({ base, body, restores, open, onSaved, onClose }: SavePartProps) {
  const say = useEditSay();
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const [appliesTo, setAppliesTo] = useState<'new' | 'open-and-new'>('new');
  const save = useMutation({
    mutationFn: () =>
      restores === undefined
        ? call<typeof savePack>('POST', '/api/v1/packs/versions', { body: { base, pack: body, note, appliesTo } })
        : call<typeof rollBackPack>('POST', '/api/v1/packs/roll-back', {
            body: { base, to: restores, note, appliesTo },
          }),
    onSuccess: onSaved,
  });
  const missing = note.trim() === '';
  const send = () => {
    setAsked(true);
    if (!missing && !save.isPending) save.mutate();
  };
  useKeys(
    { 'mod+Enter': { does: say('save.save', { version: base + 1 }), run: send, typing: true } },
    say('save.keys'),
  );
  return (
    <div className={styles.save}>
      {open > 0 && (
        <Radio.Group
          label={say('save.reaches')}
          value={appliesTo}
          onChange={(value) => setAppliesTo(value as typeof appliesTo)}
        >
          <div className={styles.radios}>
            <Radio value="new" label={say('save.new')} />
            <Radio value="open-and-new" label={say('save.open', { count: open })} />
          </div>
        </Radio.Group>
      )}
      <Textarea
        data-autofocus
        label={say('save.why')}
        placeholder={say('save.why-hint')}
        autosize
        minRows={2}
        maxLength={500}
        value={note}
        error={asked && missing ? say('save.why-missing') : undefined}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {save.error && (
        <p role="alert" className={styles.fault}>
          {save.error.message}
        </p>
      )}
      <div className={styles.buttons}>
        <Button variant="default" onClick={onClose}>
          {say('save.back')}
        </Button>
        <Button loading={save.isPending} onClick={send}>
          {say('save.save', { version: base + 1 })}
        </Button>
      </div>
    </div>
  );
}
