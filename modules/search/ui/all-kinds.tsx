import { useState } from 'react';
import { RowList } from '../../../platform/ui/list/row-list.tsx';
import { ResultRow } from './result-row.tsx';
import styles from './search.module.css';
import { useSearchSay } from './search-texts.ts';
import { go, type FoundItem, type Group, whereIs } from './where.ts';

type Line = { key: string; kind: Group['kind'] } & ({ item: FoundItem } | { whole: Group['kind'] });

/** The best of each kind, one list for the keyboard. */
export function AllKinds({ groups, onKind }: { groups: readonly Group[]; onKind: (kind: string) => void }) {
  const say = useSearchSay();
  const lines = groups.flatMap(({ kind, items, more }): Line[] => [
    ...items.map((item) => ({ key: `${kind} ${item.id}`, kind, item })),
    ...(more ? [{ key: `${kind} more`, kind, whole: kind }] : []),
  ]);
  const [selected, select] = useState<string | null>(null);
  const open = (key: string) => {
    const line = lines.find((each) => each.key === key);
    if (!line) return;
    if ('whole' in line) onKind(line.whole);
    else go(whereIs(line.item));
  };
  return (
    <RowList
      label={say('results')}
      rows={lines}
      keyOf={keyOf}
      groupOf={(line) => say(`kind.${line.kind}`)}
      selected={selected}
      onSelect={select}
      onOpen={open}
    >
      {(line, chosen) =>
        'whole' in line ? (
          <button
            type="button"
            className={`${styles.row} ${styles.whole}`}
            data-selected={chosen || undefined}
            onClick={() => onKind(line.whole)}
          >
            {say(`all.${line.whole}`)}
          </button>
        ) : (
          <ResultRow item={line.item} selected={chosen} />
        )
      }
    </RowList>
  );
}

const keyOf = (line: Line) => line.key;
