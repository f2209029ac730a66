import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { Chip } from '../../../../platform/ui/chip.tsx';
import { usePortfolioSay } from '../portfolio-texts.ts';
import type { Line } from '../queries.ts';
import styles from './handed.module.css';

interface HandedLineProps {
  line: Line;
  busy: boolean;
  onAnswer: (what: 'accepted' | 'asked-back', reason?: string) => void;
}

/** One account that was handed to oneself, with what comes along, and one's word on it. */
export function HandedLine({ line, busy, onAnswer }: HandedLineProps) {
  const say = usePortfolioSay();
  const [asking, setAsking] = useState(false);
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason')).trim();
    if (reason === '') return;
    onAnswer('asked-back', reason);
    setAsking(false);
  };
  return (
    <li className={styles.line}>
      <LineWords line={line} />
      {line.answer === null && !asking && (
        <span className={styles.acts}>
          <Button size="compact-sm" variant="default" disabled={busy} onClick={() => onAnswer('accepted')}>
            {say('hand.accept')}
          </Button>
          <Button size="compact-sm" variant="subtle" disabled={busy} onClick={() => setAsking(true)}>
            {say('hand.ask-back')}
          </Button>
        </span>
      )}
      {asking && (
        <form className={styles.ask} onSubmit={ask} onKeyDown={(event) => event.key === 'Escape' && setAsking(false)}>
          {/* It was asked for this very moment: what is typed next is the reason. */}
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
          <input name="reason" maxLength={500} aria-label={say('hand.why')} placeholder={say('hand.why')} autoFocus />
          <Button type="submit" size="compact-sm">
            {say('hand.send')}
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={() => setAsking(false)}>
            {say('hand.cancel')}
          </Button>
        </form>
      )}
    </li>
  );
}

/** The account, with whom it was, what comes along, and how it was answered. */
export function LineWords({ line }: { line: Line }) {
  const say = usePortfolioSay();
  const { account, from, promises, late, answer, answerReason } = line;
  const along = [
    from && say('hand.before', { name: from.name }),
    promises > 0 && say('hand.promises', { count: promises }),
  ].filter(Boolean);
  return (
    <span className={styles.words}>
      <a href={`/accounts/${account.id}`}>{account.name}</a>
      <small>
        {along.join(' · ')}
        {late > 0 && <em> {say('hand.late', { count: late })}</em>}
      </small>
      {answer === 'accepted' && <Chip tone="green">{say('hand.accepted')}</Chip>}
      {answer === 'asked-back' && (
        <>
          <Chip tone="amber">{say('hand.asked-back')}</Chip>
          <small>{answerReason}</small>
        </>
      )}
    </span>
  );
}
