import type { CSSProperties } from 'react';
import { useNow } from '../../../platform/ui/clock/now.ts';
import { RowList } from '../../../platform/ui/list/row-list.tsx';
import { Empty } from '../../../platform/ui/page/empty.tsx';
import { useMay } from '../../../platform/ui/viewer.tsx';
import styles from './board.module.css';
import { useOnboardingSay } from './onboarding-texts.ts';
import type { BoardPage } from './queries.ts';
import type { BoardState } from './use-board.ts';
import { WayHead, WayRow } from './way-row.tsx';

/** The customers on the way in, a row each and a column for each step; the stuck ones on top. */
export function Board({ board, head }: { board: BoardState; head: BoardPage }) {
  const say = useOnboardingSay();
  const now = useNow(60);
  const { rows, show } = board;
  if (rows.length === 0) return <Nobody older={show === 'older'} days={head.freshDays} />;
  return (
    <div className={styles.board} style={{ '--steps': head.steps.length } as CSSProperties}>
      {show === 'older' && <p className={styles.line}>{say('older-line', { days: head.freshDays })}</p>}
      <WayHead head={head} />
      <RowList
        rows={rows}
        keyOf={({ account }) => account.id}
        groupOf={({ stuck }) => say(stuck.length > 0 ? 'group.stuck' : 'group.way')}
        selected={board.row?.account.id ?? null}
        onSelect={board.choose}
        label={say('list')}
        row_px={56}
      >
        {(way, selected) => (
          <WayRow way={way} head={head} now={now} selected={selected} onSelect={() => board.choose(way.account.id)} />
        )}
      </RowList>
      {board.cut && <p className={styles.line}>{say('more-than', { count: rows.length })}</p>}
    </div>
  );
}

/** An empty board is good news, or the first day: each with its next step. */
function Nobody({ older, days }: { older: boolean; days: number }) {
  const say = useOnboardingSay();
  const may = useMay();
  if (older) return <Empty title={say('empty.older')}>{say('empty.older-text', { days })}</Empty>;
  const action = may('imports.run') ? (
    <a href="/import">{say('empty.import')}</a>
  ) : (
    <a href="/accounts">{say('empty.accounts')}</a>
  );
  return (
    <Empty title={say('empty.fresh')} action={action}>
      {say('empty.fresh-text')}
    </Empty>
  );
}
