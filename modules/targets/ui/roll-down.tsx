import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../platform/http/client.ts';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import type { rollDownTarget } from '../routes/roll-down-target.ts';
import type { CellChange, TargetMeasure, TargetsRead } from './targets-data.ts';
import { useTargetsSay } from './targets-texts.ts';
import styles from './targets.module.css';

interface RollDownProps {
  period: string;
  team: string;
  measure: TargetMeasure;
  value: number;
  people: TargetsRead['people'];
  onSet: (cells: CellChange[]) => void;
  onClose: () => void;
}

const ways = ['equal', 'working-days', 'accounts'] as const;

/** A team's target divided over its people, looked at before it is set. */
export function RollDown({ period, team, measure, value, people, onSet, onClose }: RollDownProps) {
  const say = useTargetsSay();
  const format = useFormat();
  const [by, setBy] = useState<(typeof ways)[number]>('equal');
  const body = { period, team, measure: measure.key, value, by };
  const query = useQuery({
    queryKey: ['targets', 'roll-down', body],
    queryFn: () => call<typeof rollDownTarget>('POST', '/api/v1/targets/roll-down', { body }),
    placeholderData: (before) => before,
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const count = query.data?.parts.length ?? 0;
  const title = `${measure.name}: ${say('roll.title', { value: format.number(value), count })}`;
  return (
    // Put together from its parts: the library's own head would be a second banner of the page.
    <Modal.Root opened onClose={onClose}>
      <Modal.Overlay />
      <Modal.Content aria-label={title}>
        <Modal.Body>
          <div className={styles.roll}>
            <h2 className={styles.title}>{title}</h2>
            {measure.adds_up && (
              <div className={styles.segments} role="group" aria-label={say('roll.by')}>
                {ways.map((way) => (
                  <button key={way} type="button" aria-pressed={way === by} onClick={() => setBy(way)}>
                    {say(`roll.${way}`)}
                  </button>
                ))}
              </div>
            )}
            <Loaded query={query} skeleton={<RowsSkeleton count={4} />}>
              {({ divided, parts, rounded_up }) => (
                <>
                  <ul className={styles.parts}>
                    {parts.map(({ person, value: part }) => (
                      <li key={person}>
                        <span>{names.get(person)}</span>
                        <strong>{format.number(part)}</strong>
                      </li>
                    ))}
                  </ul>
                  <p className={styles.help}>
                    {!divided
                      ? say('roll.same')
                      : rounded_up === 0
                        ? say('roll.even')
                        : say('roll.remainder', { count: rounded_up })}
                  </p>
                  <Button
                    onClick={() =>
                      onSet(
                        parts.map(({ person, value: part }) => ({
                          subject: person,
                          measure: measure.key,
                          value: part,
                        })),
                      )
                    }
                  >
                    {say('roll.set', { count: parts.length })}
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
