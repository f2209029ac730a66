import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { Empty } from '../../../platform/ui/page/empty.tsx';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { horizons } from '../calibration.ts';
import { type Asked, saidQuery, type SaidRead } from './queries.ts';
import { useRenewalSay } from './renewal-texts.ts';
import styles from './said-table.module.css';

type Person = SaidRead['people'][number];

/** What each person said beforehand, 30, 15 and 7 days before the end, beside what came of it. */
export function SaidTable({ asked }: { asked: Asked }) {
  const say = useRenewalSay();
  const query = useQuery(saidQuery(asked));
  return (
    <Loaded query={query} skeleton={<RowsSkeleton count={4} />}>
      {({ people }) =>
        people.length === 0 ? (
          <Empty title={say('said.empty')}>{say('said.empty-text')}</Empty>
        ) : (
          <>
            <p className={styles.line}>{say('said.line')}</p>
            <div className={styles.scroll} tabIndex={0} role="region" aria-label={say('said.caption')}>
              <table className={styles.table}>
                <thead>
                  <tr>
                    <th scope="col">{say('said.person')}</th>
                    {horizons.map((days) => (
                      <th key={days} scope="col">
                        {say('said.days', { days })}
                      </th>
                    ))}
                    <th scope="col">{say('said.yes')}</th>
                  </tr>
                </thead>
                <tbody>
                  {people.map((one) => (
                    <PersonRow key={one.person.id} one={one} />
                  ))}
                </tbody>
              </table>
            </div>
          </>
        )
      }
    </Loaded>
  );
}

function PersonRow({ one: { person, said, yes } }: { one: Person }) {
  const say = useRenewalSay();
  return (
    <tr>
      <th scope="row">{person.name}</th>
      {horizons.map((days) => (
        <td key={days}>
          <Fit fit={said.find((each) => each.days === days)} />
        </td>
      ))}
      <td>{yes ? say('said.yes-of', { renewed: yes.renewed, said: yes.said }) : say('said.nothing')}</td>
    </tr>
  );
}

/** Within ten points nobody can tell a good word from a lucky one. */
const near = 0.1;

function Fit({ fit }: { fit: Person['said'][number] | undefined }) {
  const say = useRenewalSay();
  const format = useFormat();
  if (!fit) return say('said.nothing');
  const off = fit.said - fit.came;
  const points = format.number(Math.round(Math.abs(off) * 100));
  const words = Math.abs(off) <= near ? say('said.near') : say(off > 0 ? 'said.too-high' : 'said.too-low', { points });
  return (
    <span className={styles.fit}>
      <span>{say('said.both', { said: format.percent(fit.said), came: format.percent(fit.came) })}</span>
      <span className={styles.small}>
        {words} · {say('said.terms', { count: fit.terms })}
      </span>
    </span>
  );
}
