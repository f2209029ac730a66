import { type FormEvent, useState } from 'react';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { useNaturalDate } from '../../../platform/ui/log/use-natural-date.ts';
import { SectionHead } from '../../../platform/ui/page/page.tsx';
import { Chip } from '../../../platform/ui/chip.tsx';
import type { Pack, ReviewAsked } from './queries.ts';
import styles from './pack.module.css';
import { useReviewSay } from './review-texts.ts';
import { useActionWord } from './writing.ts';

type Action = Pack['actions'][number];

interface ActionsProps {
  asked: ReviewAsked;
  pack: Pack;
  mayTell: (action: Action) => boolean;
}

/** What was agreed before and is open, and what became of the rest since the period began. */
export function ActionsList({ asked, pack, mayTell }: ActionsProps) {
  const say = useReviewSay();
  const format = useFormat();
  return (
    <section>
      <SectionHead title={say('actions')} />
      {pack.actions.length === 0 && <p className={styles.none}>{say('actions-none')}</p>}
      <ul className={styles.list}>
        {pack.actions.map((action) => (
          <li key={action.action} data-closed={action.state !== 'open' || undefined}>
            <p className={styles.head}>
              {action.state !== 'open' && (
                <Chip tone={action.state === 'done' ? 'green' : 'neutral'}>{say(`action.${action.state}`)}</Chip>
              )}
              {action.kind === 'win-back' && <Chip tone="accent">{say('win-back')}</Chip>}
              <span>{action.text}</span>
              {action.account && <a href={`/accounts/${action.account.id}`}>{action.account.name}</a>}
              <small>
                {[
                  action.owner?.name ?? '',
                  action.state === 'open' ? say('action-due', { when: format.when(action.dueAt) }) : action.said,
                  action.carried > 0 ? say('carried', { count: action.carried }) : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </p>
            {action.state === 'open' && mayTell(action) && <Tell asked={asked} action={action} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Done in one press; carried on with a new day; dropped with a reason. */
function Tell({ asked, action }: { asked: ReviewAsked; action: Action }) {
  const say = useReviewSay();
  const word = useActionWord(asked);
  const [open, setOpen] = useState<'carried' | 'dropped' | null>(null);
  const [text, setText] = useState('');
  const read = useNaturalDate(open === 'carried' ? text : '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (open === 'dropped' && text.trim()) word.mutate({ action: action.action, say: 'dropped', reason: text.trim() });
    if (open === 'carried' && read.kind === 'known')
      word.mutate({ action: action.action, say: 'carried', by: new Date(read.at).toISOString() });
  };
  if (open)
    return (
      <form className={styles.tell} onSubmit={submit}>
        <label>
          <span>{say(open === 'carried' ? 'act.carry-to' : 'act.drop-why')}</span>
          <input autoFocus value={text} autoComplete="off" onChange={(event) => setText(event.target.value)} />
        </label>
        <button type="submit" className={styles.small} disabled={word.isPending}>
          {say('act.save')}
        </button>
        <button type="button" className={styles.plain} onClick={() => setOpen(null)}>
          {say('compose.cancel')}
        </button>
      </form>
    );
  const begin = (which: 'carried' | 'dropped', first: string) => {
    setText(first);
    setOpen(which);
  };
  return (
    <span className={styles.tell}>
      <button
        type="button"
        className={styles.small}
        disabled={word.isPending}
        onClick={() => word.mutate({ action: action.action, say: 'done' })}
      >
        {say('act.done')}
      </button>
      <button type="button" className={styles.plain} onClick={() => begin('carried', 'in 7 days')}>
        {say('act.carry')}
      </button>
      <button type="button" className={styles.plain} onClick={() => begin('dropped', '')}>
        {say('act.drop')}
      </button>
    </span>
  );
}
