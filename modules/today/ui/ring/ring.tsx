import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useNow } from '../../../../platform/ui/clock/now.ts';
import { useFormat } from '../../../../platform/ui/format/format-provider.tsx';
import type { TodayRow } from '../queries.ts';
import { useTodaySay } from '../today-texts.ts';
import { dueCalls } from './due-calls.ts';
import styles from './ring.module.css';
import { soundWanted, tone, wantSound } from './tone.ts';

/** Gives the window another title; answers what puts the old one back. */
const titled = (title: string): (() => void) => {
  const before = document.title;
  document.title = title;
  return () => {
    document.title = before;
  };
};

/** A promised call-back rings in its time: a notice over the list, the name in the browser's tab, a tone for whoever wants one. */
export function Ring({ rows, onOpen }: { rows: readonly TodayRow[]; onOpen: (row: string) => void }) {
  const say = useTodaySay();
  const format = useFormat();
  const now = useNow(10);
  const [later, setLater] = useState<readonly string[]>([]);
  const [sound, setSound] = useState(soundWanted);
  const [ringing] = dueCalls(rows, now).filter(({ row }) => !later.includes(row.id));
  const name = ringing?.row.account?.name;
  const due = ringing?.due ?? false;
  useEffect(() => {
    if (!name || !due) return;
    if (soundWanted()) tone();
    return titled(say('ring.title', { account: name }));
  }, [name, due, say]);
  if (!ringing || !name) return null;
  const { row } = ringing;
  return (
    <div className={styles.ring} role="alert" data-due={due || undefined}>
      <strong>
        {due ? say('ring.due', { account: name }) : say('ring.soon', { account: name, time: format.time(row.at!) })}
      </strong>
      <label className={styles.sound}>
        <input
          type="checkbox"
          checked={sound}
          onChange={({ target }) => {
            setSound(target.checked);
            wantSound(target.checked);
          }}
        />
        {say('ring.sound')}
      </label>
      <Button size="compact-sm" onClick={() => onOpen(row.id)}>
        {say('ring.open')}
      </Button>
      <Button variant="subtle" size="compact-sm" onClick={() => setLater([...later, row.id])}>
        {say('ring.later')}
      </Button>
    </div>
  );
}
