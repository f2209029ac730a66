import { RowList } from '../../../../platform/ui/list/row-list.tsx';
import { useState } from 'react';
import { usePortfolioSay } from '../portfolio-texts.ts';
import type { Choices, Preview, PreviewLine } from './fates.ts';
import { receiverOf } from './fates.ts';
import styles from './give.module.css';
import { PromiseFate } from './promise-fate.tsx';

interface LinesProps {
  preview: Preview;
  choices: Choices;
  onChoose: (to: Choices) => void;
}

/** Account by account: from whom to whom, and what becomes of each promise. Drawn only where it is seen. */
export function GiveLines({ preview, choices, onChoose }: LinesProps) {
  const say = usePortfolioSay();
  const [selected, setSelected] = useState<string | null>(null);
  return (
    <RowList
      rows={preview.lines}
      keyOf={({ account }) => account.id}
      selected={selected}
      onSelect={setSelected}
      label={say('give.lines')}
      row_px={84}
    >
      {(line, current) => <GiveLine line={line} current={current} {...{ preview, choices, onChoose }} />}
    </RowList>
  );
}

function GiveLine({ line, current, preview, choices, onChoose }: LinesProps & { line: PreviewLine; current: boolean }) {
  const say = usePortfolioSay();
  const { account, from, promises } = line;
  const to = receiverOf(choices, line);
  const stays = to === from?.id;
  const people = preview.people.filter(({ id }) => id === from?.id || preview.lines.some((each) => each.to.id === id));
  const receiver = people.find(({ id }) => id === to)?.name ?? line.to.name;
  return (
    <div className={styles.line} data-current={current || undefined} data-stays={stays || undefined}>
      <p className={styles.account}>
        <a href={`/accounts/${account.id}`}>{account.name}</a>
        <small>{account.key}</small>
        <span className={styles.way}>
          {from?.name ?? say('cell.nobody')} <span aria-hidden="true">→</span>
          <select
            aria-label={say('give.line-to', { account: account.name })}
            value={to}
            onChange={(event) => onChoose({ ...choices, to: { ...choices.to, [account.id]: event.target.value } })}
          >
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {id === from?.id ? say('give.keeps', { name }) : name}
              </option>
            ))}
          </select>
        </span>
      </p>
      {!stays && promises.length > 0 && (
        <ul>
          {promises.map((promise) => (
            <PromiseFate key={promise.id} promise={promise} receiver={receiver} choices={choices} onChoose={onChoose} />
          ))}
        </ul>
      )}
    </div>
  );
}
