import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { useHuddleSay } from './huddle-texts.ts';
import styles from './sheet.module.css';
import type { Sheet } from './use-huddle.ts';

type Item = Sheet['today']['items'][number];

/** Today's talks and clocks: the few that matter first, each with what was, what is planned and what is expected of it. */
export function DueList({ sheet, most }: { sheet: Sheet; most: number }) {
  const say = useHuddleSay();
  const { items, total, older, unplanned } = sheet.today;
  const shown = items.slice(0, most).toSorted((a, b) => a.at - b.at);
  const rest = [
    total > shown.length ? say('today-more', { count: total - shown.length }) : '',
    older > 0 ? say('older', { count: older }) : '',
    unplanned > 0 ? say('unplanned', { count: unplanned }) : '',
  ].filter(Boolean);
  return (
    <section className={styles.part}>
      <h2>
        {total === 0
          ? say('today-none')
          : say(shown.length < total ? 'today-matter' : 'today-all', { count: shown.length })}
      </h2>
      <ul>
        {shown.map((item) => (
          <Due key={item.id} item={item} sheet={sheet} />
        ))}
      </ul>
      {rest.length > 0 && <p className={styles.quiet}>{rest.join(', ')}</p>}
    </section>
  );
}

function Due({ item, sheet }: { item: Item; sheet: Sheet }) {
  const say = useHuddleSay();
  const format = useFormat();
  const { glance, expected, agenda, text, purpose } = item;
  const last = glance?.last;
  const what = purpose ? (sheet.words.purposes[purpose] ?? purpose).toLowerCase() : (text ?? item.title.toLowerCase());
  const known = [
    glance?.happiness != null ? say('happy', { value: glance.happiness }) : '',
    item.ending && item.ending.days <= 30
      ? say('ends', {
          amount: format.moneyShort(item.ending.amount),
          when: format.day(`${glance!.endsOn}T12:00:00Z`, sheet.now),
        })
      : '',
    last
      ? say('was', {
          when: format.day(last.at, sheet.now),
          outcome: last.note || (sheet.words.outcomes[last.outcome] ?? last.outcome).toLowerCase(),
        })
      : '',
  ].filter(Boolean);
  const why = item.why[0]!;
  const plain = why === 'planned' || why === 'moved';
  const sameDay = format.day(item.at, sheet.now) === format.day(`${sheet.day}T12:00:00Z`, sheet.now);
  return (
    <li className={styles.talk}>
      <time>{sameDay ? format.time(item.at) : format.day(item.at, sheet.now).split(' ').slice(0, 2).join(' ')}</time>
      <span className={styles.line}>
        <strong>{item.account?.name ?? item.text ?? item.title}</strong> {item.account ? what : ''}
        {agenda[0] && agenda[0] !== what && <small>{agenda[0]}</small>}
        {known.length > 0 && <small className={styles.known}>{known.join(' · ')}</small>}
      </span>
      <span
        className={styles.word}
        data-tone={item.late || why === 'unhappy' || why === 'irate' ? 'bad' : plain ? 'plain' : 'behind'}
      >
        {item.late ? say('why.late') : why === 'planned' ? '' : say(`why.${why}`)}
        {expected ? (
          <small>{say('expect', { text: expected })}</small>
        ) : (
          <small>{plain ? say('no-expected') : ''}</small>
        )}
      </span>
    </li>
  );
}
