import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../platform/http/client.ts';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import type { rollDownTarget } from '../routes/roll-down-target.ts';
import { readTarget } from './pasted.ts';
import { RollPart } from './roll-part.tsx';
import type { CellChange, TargetMeasure } from './targets-data.ts';
import { useTargetsSay } from './targets-texts.ts';
import styles from './targets.module.css';

interface RollDownProps {
  period: string;
  /** Whose target is divided; null for all teams together. */
  team: { id: string; name: string } | null;
  over: 'people' | 'teams';
  measure: TargetMeasure;
  value: number;
  names: ReadonlyMap<string, string>;
  onSet: (cells: CellChange[]) => void;
  onClose: () => void;
}

const ways = ['equal', 'working-days', 'accounts'] as const;

/** A target divided over those below, looked at before it is set. Parts that are typed stay; the rest adds up. */
export function RollDown({ period, team, over, measure, value: given, names, onSet, onClose }: RollDownProps) {
  const say = useTargetsSay();
  const format = useFormat();
  const [by, setBy] = useState<(typeof ways)[number]>('equal');
  const [total, setTotal] = useState(String(given));
  const [locks, setLocks] = useState<ReadonlyMap<string, number>>(new Map());
  const value = readTarget(total) ?? 0;
  const fixed = [...locks].map(([id, part]) => ({ id, value: part }));
  const body = { period, team: team?.id ?? null, over, measure: measure.key, value, by, locks: fixed };
  const query = useQuery({
    queryKey: ['targets', 'roll-down', body],
    queryFn: () => call<typeof rollDownTarget>('POST', '/api/v1/targets/roll-down', { body }),
    placeholderData: (before) => before,
    retry: false,
  });
  const fix = (id: string, part: number | null) => {
    const next = new Map(locks);
    if (part === null) next.delete(id);
    else next.set(id, part);
    setLocks(next);
  };
  const title = say(`roll.title-${over}`, { measure: measure.name, of: team?.name ?? say('roll.everyone') });
  return (
    // Put together from its parts: the library's own head would be a second banner of the page.
    <Modal.Root opened onClose={onClose}>
      <Modal.Overlay />
      <Modal.Content aria-label={title}>
        <Modal.Body>
          <div className={styles.roll}>
            <h2 className={styles.title}>{title}</h2>
            <label className={styles.total}>
              {say(measure.adds_up ? 'roll.total' : 'roll.each')}
              <input
                data-autofocus
                inputMode="decimal"
                aria-invalid={typeof readTarget(total) !== 'number' || undefined}
                value={total}
                onChange={(event) => setTotal(event.currentTarget.value)}
              />
            </label>
            {measure.adds_up && (
              <div className={styles.segments} role="group" aria-label={say('roll.by')}>
                {ways.map((way) => (
                  <button key={way} type="button" aria-pressed={way === by} onClick={() => setBy(way)}>
                    {say(`roll.${way}`)}
                  </button>
                ))}
              </div>
            )}
            {query.error && (
              <p role="alert" className={styles.fault}>
                {query.error.message.replace(/^body\.value: /, '')}
              </p>
            )}
            <Loaded query={query} skeleton={<RowsSkeleton count={4} />}>
              {({ divided, parts, rounded_up }) => (
                <>
                  <ul className={styles.parts}>
                    {parts.map(({ id, value: part }) => (
                      <RollPart
                        key={id}
                        name={names.get(id) ?? ''}
                        value={locks.get(id) ?? part}
                        fixed={locks.has(id)}
                        onFix={(next) => fix(id, next)}
                      />
                    ))}
                    {divided && (
                      <li>
                        <span>{say('roll.sum')}</span>
                        <strong>{format.number(parts.reduce((sum, { value: part }) => sum + part, 0))}</strong>
                      </li>
                    )}
                  </ul>
                  <p className={styles.help}>
                    {!divided
                      ? say('roll.same')
                      : rounded_up === 0
                        ? say('roll.even')
                        : say('roll.remainder', { count: rounded_up })}
                  </p>
                  <Button
                    disabled={query.error !== null || query.isPlaceholderData}
                    onClick={() =>
                      onSet(
                        parts.map(({ id, value: part }) => ({
                          subject: id,
                          measure: measure.key,
                          period,
                          value: part,
                        })),
                      )
                    }
                  >
                    {say(`roll.set-${over}`, { count: parts.length })}
                  </Button>
                  <Button variant="default" onClick={onClose}>
                    {say('roll.cancel')}
                  </Button>
                </>
              )}
            </Loaded>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
