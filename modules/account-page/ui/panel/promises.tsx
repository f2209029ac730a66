import { useState } from 'react';
import { useNow } from '../../../../platform/ui/clock/now.ts';
import { useFormat } from '../../../../platform/ui/format/format-provider.tsx';
import { ContextPart } from '../../../../platform/ui/layout/context.tsx';
import { useAccountSay } from '../account-texts.ts';
import type { AccountContext, Commitment } from '../queries.ts';
import styles from './context-panel.module.css';
import { ChangePromise, type PromiseChange } from './change-promise.tsx';
import { movesWords } from './promise-moves.ts';
import { useChangePromise } from './use-change-promise.ts';

const shown = 3;

/** What is promised, both ways: open ones with what can be done about them, and how many of the earlier ones were kept. */
export function Promises({ context, limit = shown }: { context: AccountContext; limit?: number }) {
  const say = useAccountSay();
  const promises = context.commitments.filter(({ programme }) => programme === 'promise');
  const open = promises.filter(({ state }) => state === 'open' || state === 'paused');
  const kept = (['to-customer', 'from-customer'] as const).map((direction) => {
    const ended = promises.filter((one) => one.direction === direction && /kept|broken/.test(one.outcome));
    return { direction, all: ended.length, kept: ended.filter(({ outcome }) => outcome === 'kept').length };
  });
  if (promises.length === 0) return null;
  const words = kept
    .filter(({ all }) => all > 0)
    .map(({ direction, ...of }) => say(direction === 'to-customer' ? 'promise.ours-kept' : 'promise.theirs-kept', of));
  const aside = words.length > 0 && <span>{words.join(' · ')}</span>;
  return (
    <ContextPart title={say('panel.promises')} aside={aside}>
      <ul className={styles.promises}>
        {open.slice(0, limit).map((promise) => (
          <OpenPromise key={promise.id} promise={promise} account={context.account.id} />
        ))}
      </ul>
    </ContextPart>
  );
}

function OpenPromise({ promise, account }: { promise: Commitment; account: string }) {
  const say = useAccountSay();
  const format = useFormat();
  const now = useNow(60);
  const [asking, setAsking] = useState<PromiseChange | null>(null);
  const change = useChangePromise(promise.id, account);
  const what = textOf(promise);
  const late = promise.dueAt !== null && promise.dueAt < now;
  const words = [
    late
      ? say('promise.late', { span: format.span((now - promise.dueAt!) / 1000) })
      : promise.dueAt !== null && say('promise.by', { when: format.when(promise.dueAt, now) }),
    movesWords({ ...promise, moves: promise.movedTo }, say, format, now),
    promise.direction === 'from-customer' && say('promise.to-us'),
  ].filter(Boolean);
  return (
    <li data-late={late || undefined}>
      <span className={styles.promise}>{what}</span>
      <span className={styles.state}>{words.join(' · ')}</span>
      {/* A call-back ends with the call itself: only what was promised in words can be changed by hand. */}
      {promise.rule !== 'call-back' && (
        <span className={styles.acts}>
          <button type="button" disabled={change.isPending} onClick={() => change.mutate({ do: 'keep' })}>
            {say('promise.keep')}
          </button>
          <button type="button" aria-expanded={asking === 'move'} onClick={() => setAsking('move')}>
            {say('promise.move')}
          </button>
          <button type="button" aria-expanded={asking === 'release'} onClick={() => setAsking('release')}>
            {say('promise.release')}
          </button>
        </span>
      )}
      {asking && (
        <ChangePromise
          kind={asking}
          theirs={promise.direction === 'from-customer'}
          busy={change.isPending}
          onCancel={() => setAsking(null)}
          onSave={(wish) => change.mutate(wish, { onSuccess: () => setAsking(null) })}
        />
      )}
    </li>
  );
}

const textOf = ({ details, title }: Commitment): string =>
  typeof details['text'] === 'string'
    ? details['text']
    : typeof details['agenda'] === 'string'
      ? `${title}: ${details['agenda']}`
      : title;
