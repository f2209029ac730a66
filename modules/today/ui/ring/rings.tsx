import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { call } from '../../../../platform/http/client.ts';
import { useNow } from '../../../../platform/ui/clock/now.ts';
import { useFormat } from '../../../../platform/ui/format/format-provider.tsx';
import type { rings } from '../../routes.ts';
import { useTodaySay } from '../today-texts.ts';
import { dueCalls, type DueCall } from './due-calls.ts';
import { MoveCall } from './move-call.tsx';
import { askToNotify, canAsk, claimRing, mayNotify, notify } from './notice.ts';
import styles from './ring.module.css';
import { soundWanted, tone, wantSound } from './tone.ts';

const minute_ms = 60_000;

/** Gives the window another title; answers what puts the old one back. */
const titled = (title: string): (() => void) => {
  const before = document.title;
  document.title = title;
  return () => {
    document.title = before;
  };
};

/**
 * A promised call-back rings in its time, on every page: a notice at the top, the name in the browser's tab, a tone and
 * a notice outside the window for whoever wants them. It can't be put off, only moved, and they are told.
 */
export default function Rings() {
  const say = useTodaySay();
  const router = useRouter();
  const now = useNow(10);
  const { data } = useQuery({
    queryKey: ['today', 'rings'],
    queryFn: ({ signal }) => call<typeof rings>('GET', '/api/v1/today/rings', { signal }),
    refetchInterval: minute_ms,
    refetchIntervalInBackground: true,
  });
  const [ringing] = dueCalls(data?.items ?? [], now);
  const open = (id: string) => void router.navigate({ to: '/', search: { row: id } } as never);
  const name = ringing?.account.name;
  const due = ringing?.due ?? false;
  const [id, at] = [ringing?.id, ringing?.at];
  useEffect(() => {
    if (!name || !due || id === undefined || at === undefined) return;
    if (claimRing({ id, at })) {
      if (soundWanted()) tone();
      notify(say('ring.due', { account: name }), id, () => open(id));
    }
    return titled(say('ring.title', { account: name }));
    // oxlint-disable-next-line react/exhaustive-deps -- `open` is the same way to the same page each time.
  }, [name, due, id, at, say]);
  if (!ringing) return null;
  return <Ring key={ringing.id} ringing={ringing} onOpen={() => open(ringing.id)} />;
}

function Ring({ ringing, onOpen }: { ringing: DueCall; onOpen: () => void }) {
  const say = useTodaySay();
  const format = useFormat();
  const [sound, setSound] = useState(soundWanted);
  const [outside, setOutside] = useState(mayNotify);
  const [moving, setMoving] = useState(false);
  const account = ringing.account.name;
  return (
    <div className={styles.ring} role="alert" data-due={ringing.due || undefined}>
      <strong>
        {ringing.due ? say('ring.due', { account }) : say('ring.soon', { account, time: format.time(ringing.at) })}
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
      {!outside && canAsk() && (
        <button type="button" className={styles.ask} onClick={() => void askToNotify().then(setOutside)}>
          {say('ring.outside')}
        </button>
      )}
      <Button size="compact-sm" onClick={onOpen}>
        {say('ring.open')}
      </Button>
      <Button variant="subtle" size="compact-sm" aria-expanded={moving} onClick={() => setMoving(!moving)}>
        {say('ring.move')}
      </Button>
      {moving && <MoveCall ringing={ringing} onDone={() => setMoving(false)} />}
    </div>
  );
}
