import { useNow } from '../../../../platform/ui/clock/now.ts';
import { useFormat } from '../../../../platform/ui/format/format-provider.tsx';
import { effectsOf, inMonthAfter } from '../../handover/effects.ts';
import { usePortfolioSay } from '../portfolio-texts.ts';
import type { Choices, Preview } from './fates.ts';
import { receiverOf } from './fates.ts';
import styles from './give.module.css';

/** Each bucket before and after: accounts, by use, money, the terms that end this month. */
export function Buckets({ preview, choices }: { preview: Preview; choices: Choices }) {
  const say = usePortfolioSay();
  const format = useFormat();
  const moving = preview.lines.map((line) => ({
    ...{ id: line.account.id, band: line.account.band, yearly: line.yearly, endsOn: line.endsOn },
    owner: line.from,
  }));
  const to = new Map(preview.lines.map((line) => [line.account.id, receiverOf(choices, line)]));
  const people = effectsOf(moving, to, preview.people, inMonthAfter(preview.day));
  const bands = [
    ...new Set(people.flatMap(({ before, after }) => [...Object.keys(before.bands), ...Object.keys(after.bands)])),
  ];
  const order = ['low', 'medium', 'high'];
  const shown = bands.filter((band) => band !== 'none').sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const month = new Intl.DateTimeFormat(format.locale, { month: 'long' }).format(Date.parse(preview.day));
  const later = preview.from > useNow(60) + 60_000;
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.buckets}>
          <thead>
            <tr>
              <th scope="col">{say('give.person-head')}</th>
              <th scope="col">{say('give.accounts')}</th>
              {shown.map((band) => (
                <th key={band} scope="col">
                  {band}
                </th>
              ))}
              <th scope="col">{say('give.worth')}</th>
              <th scope="col">{say('give.endings', { month })}</th>
            </tr>
          </thead>
          <tbody>
            {people.map(({ id, name, before, after, endings }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <Change before={before.accounts} after={after.accounts} write={format.number} />
                {shown.map((band) => (
                  <Change
                    key={band}
                    before={before.bands[band] ?? 0}
                    after={after.bands[band] ?? 0}
                    write={format.number}
                  />
                ))}
                <Change before={before.yearly} after={after.yearly} write={format.moneyShort} />
                <td>
                  {endings.gained > 0 && `${say('give.plus', { count: endings.gained })} `}
                  {endings.given > 0 && `${say('give.minus', { count: endings.given })} `}
                  {endings.gained + endings.given === 0 ? (
                    '–'
                  ) : (
                    <small>{format.moneyShort(endings.gainedWorth - endings.givenWorth)}</small>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.note}>
        {say('give.credit', { when: later ? format.day(preview.from) : say('give.credit-now') })}
      </p>
    </>
  );
}

function Change({ before, after, write }: { before: number; after: number; write: (value: number) => string }) {
  if (before === after) return <td className={styles.same}>{write(after)}</td>;
  return (
    <td>
      <span className={styles.before}>{write(before)}</span> <span aria-hidden="true">→</span>{' '}
      <strong>{write(after)}</strong>
    </td>
  );
}
