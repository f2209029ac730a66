import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Answer, call } from '../../../../platform/http/client.ts';
import { useFormat } from '../../../../platform/ui/format/format-provider.tsx';
import { toast } from '../../../../platform/ui/save/undo.tsx';
import type { getDraft, renewDraftRoute } from '../../routes/drafts.ts';
import { useEdit } from './edit-context.tsx';
import { useEditSay } from './edit-texts.ts';
import styles from './edit.module.css';

type Started = Answer<typeof getDraft>;

/** Who else is editing, and what to do when somebody saved first or another window went on. */
export function EditorBanners({ started, onBase }: { started: Started; onBase: (base: number) => void }) {
  const { state } = useEdit();
  if (state.safety === 'elsewhere') return <Elsewhere />;
  return (
    <>
      {started.version > state.base && <Outdated version={started.version} onBase={onBase} />}
      {started.others.map((other) => (
        <Other key={`${other.name} ${other.base}`} other={other} />
      ))}
    </>
  );
}

function Other({ other: { name, changedAt, words } }: { other: Started['others'][number] }) {
  const say = useEditSay();
  const { when } = useFormat();
  return (
    <details className={styles.banner}>
      <summary>{say('others.line', { name, count: words.length, when: when(changedAt) })}</summary>
      <ul>
        {words.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

function Outdated({ version, onBase }: { version: number; onBase: (base: number) => void }) {
  const say = useEditSay();
  const { keeper, state } = useEdit();
  const [clashes, setClashes] = useState(0);
  const client = useQueryClient();
  const renew = useMutation({
    mutationFn: async () => {
      await keeper.flush();
      const { revision } = keeper.state();
      return call<typeof renewDraftRoute>('POST', '/api/v1/packs/draft/renew', { body: { revision } });
    },
    onSuccess: (kept) => {
      keeper.take(kept);
      onBase(kept.base);
      setClashes(kept.clashes.length);
      const places = kept.clashes.map(({ where }) => where).join('; ');
      if (places !== '') toast(say('outdated.clashes', { places }), 'red');
      void client.invalidateQueries({ queryKey: ['packs'] });
    },
    onError: (error) => toast(error.message, 'red'),
  });
  if (clashes > 0 && version === state.base) return null;
  return (
    <div className={styles.banner} data-tone="amber" role="alert">
      <p>{say('outdated.line', { version, base: state.base })}</p>
      <Button size="compact-sm" loading={renew.isPending} onClick={() => renew.mutate()}>
        {say('outdated.renew', { version })}
      </Button>
    </div>
  );
}

function Elsewhere() {
  const say = useEditSay();
  return (
    <div className={styles.banner} data-tone="amber" role="alert">
      <p>{say('elsewhere.line')}</p>
      <Button size="compact-sm" onClick={() => location.reload()}>
        {say('elsewhere.reload')}
      </Button>
    </div>
  );
}
