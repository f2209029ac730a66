import { useMutationState, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useKitSay } from '../kit-texts.ts';
import { useOnline } from '../request/use-online.ts';
import styles from './save-state.module.css';
import { useRefused, useWaiting } from './waiting.ts';

const WaitingList = lazy(() => import('./waiting-list.tsx'));

/** "All saved", "Saving…", "Not saved · Retry", over all changes of the page. A failed change that was made again is forgotten. */
export function SaveState() {
  const say = useKitSay();
  const online = useOnline();
  const client = useQueryClient();
  const waiting = useWaiting();
  const refused = useRefused();
  const [open, setOpen] = useState(false);
  const states = useMutationState({
    select: ({ mutationId, state, meta }) => ({ mutationId, state, quiet: meta?.quiet === true }),
  });
  const saving = waiting > 0 || states.some(({ state }) => state.status === 'pending' && !state.isPaused);
  const last = states.filter(({ quiet }) => !quiet).at(-1);
  const failed = last?.state.status === 'error' ? last : undefined;
  const retry = () => {
    const mutation = client
      .getMutationCache()
      .find({ predicate: ({ mutationId }) => mutationId === failed?.mutationId });
    void mutation?.execute(mutation.state.variables).catch(() => undefined);
  };
  const tone = !online ? 'offline' : saving ? 'saving' : failed || refused > 0 ? 'failed' : 'saved';
  const words =
    refused > 0
      ? say('save.refused', { count: refused })
      : tone === 'offline' && waiting > 0
        ? say('save.waiting', { count: waiting })
        : say(`save.${tone}`);
  return (
    <span className={styles.state} data-tone={tone} role="status">
      <span className={styles.shape} aria-hidden="true" />
      {waiting + refused > 0 ? (
        <button type="button" className={styles.words} aria-expanded={open} onClick={() => setOpen(true)}>
          {words}
        </button>
      ) : (
        <span className={styles.words}>{words}</span>
      )}
      <Suspense>{open && <WaitingList onClose={() => setOpen(false)} />}</Suspense>
      {tone === 'failed' && refused === 0 && (
        <button type="button" className={styles.retry} onClick={retry}>
          {say('save.retry')}
        </button>
      )}
    </span>
  );
}
