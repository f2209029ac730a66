import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useKeys } from '../../../platform/ui/keys/use-keys.ts';
import { useAddress } from '../../scorecard/ui/index.ts';
import { topTeams } from '../team-line.ts';
import { Choices } from './choices.tsx';
import { columnsOf, measuresOf, monthsFrom } from './grid-columns.ts';
import { RollDown } from './roll-down.tsx';
import { type Column, type Row, rowsOf, valueIn } from './sheet/book.ts';
import { Detail } from './sheet/detail.tsx';
import { Sheet } from './sheet/sheet.tsx';
import { type CellChange, targetsQuery, type TargetsRead } from './targets-data.ts';
import { useTargetsSay } from './targets-texts.ts';
import styles from './targets.module.css';
import { useLately, type Whose } from './use-lately.ts';
import { useTargets } from './use-targets.ts';

const months_shown = 6;
/** More teams than these at once would ask for more figures than anybody reads. */
const most_teams = 8;

/** The sheet with what belongs around it: which columns, the cell one is at, dividing, and why something is proposed. */
export function TargetsDesk({ data, team }: { data: TargetsRead; team: string | null }) {
  const say = useTargetsSay();
  const [{ of = null, over = null }] = useAddress();
  const { set, propose, undo } = useTargets();
  const [note, setNote] = useState('');
  const [at, setAt] = useState<{ row: Row; column: Column } | null>(null);
  const [dividing, setDividing] = useState<{ team: Row | null; column: Column } | null>(null);
  const months = over === null ? [data.period] : monthsFrom(data.period, months_shown);
  const reads = useQueries({
    queries: months
      .filter((period) => period !== data.period)
      .map((period) => targetsQuery({ period, ...(team ? { team } : {}) })),
  });
  const loaded = [data, ...reads.flatMap((read) => read.data ?? [])];
  const book = new Map(loaded.map((read) => [read.period, read]));
  const measures = over === null ? measuresOf(data, of) : data.measures.filter(({ key }) => key === over);
  const columns = columnsOf(measures, months);
  const rows = rowsOf(data, team);
  const teams = data.teams.slice(0, most_teams).filter(({ id }) => team === null || id === team);
  const own = rows.filter(({ id }) => id === data.me);
  const whose: Whose[] =
    teams.length > 0
      ? teams.map(({ id }) => ({ subject: 'team', id }))
      : own.map(({ id }) => ({ subject: 'person', id }));
  const { before, lately } = useLately(
    whose,
    measures.map(({ key }) => key),
    data.period,
  );
  const tops = topTeams(data.teams);
  const wayOf = new Map(rows.map((row) => [row.id, row.way]));
  const change = (changes: CellChange[]) => {
    const below = changes.filter(({ subject }) => wayOf.get(subject) === 'set');
    const stood = below.map((one): CellChange => {
      const column = columns.find(({ measure, period }) => measure.key === one.measure && period === one.period)!;
      return { ...one, value: valueIn(book, column, one.subject) };
    });
    if (below.length > 0) set(below, stood);
    propose(
      changes.filter(({ subject }) => wayOf.get(subject) === 'propose'),
      note.trim(),
    );
  };
  const nothing = () => {};
  useKeys(
    {
      'shift+ArrowDown': { does: say('keys.choose'), run: nothing },
      'mod+c': { does: say('keys.copy'), run: nothing },
      'mod+d': { does: say('keys.fill'), run: nothing },
      'mod+z': { does: say('keys.undo'), run: () => void undo() },
    },
    say('page.title'),
  );
  const proposes = rows.some(({ way }) => way === 'propose');
  const sets = rows.some(({ way }) => way === 'set');
  const names = new Map([...data.people, ...data.teams].map(({ id, name }) => [id, name]));
  return (
    <>
      <Choices data={data} team={team} />
      <p className={styles.help}>{say(!proposes ? 'page.help' : sets ? 'page.help-both' : 'page.help-propose')}</p>
      {proposes && (
        <input
          className={styles.why}
          aria-label={say('page.why')}
          placeholder={say('page.why-here')}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      )}
      <Sheet
        {...{ book, rows, columns }}
        beforeOf={(row, column) => (column.period === data.period ? before(row, column) : null)}
        onChange={change}
        onUndo={undo}
        onAt={setAt}
        onDivide={(row, column) => setDividing({ team: row, column })}
        together={team === null ? tops.filter(({ way }) => way === 'set').map(({ id }) => id) : []}
      />
      {at && <Detail key={`${at.row.id} ${at.column.key}`} book={book} {...at} lately={lately(at.row, at.column)} />}
      {dividing && (
        <RollDown
          period={dividing.column.period}
          team={dividing.team}
          over={overOf(dividing.team, data)}
          measure={dividing.column.measure}
          value={dividedValue(
            dividing,
            (column, id) => valueIn(book, column, id),
            tops.map(({ id }) => id),
          )}
          names={names}
          onSet={(cells) => {
            change(cells);
            setDividing(null);
          }}
          onClose={() => setDividing(null)}
        />
      )}
    </>
  );
}

/** A team with teams below it is divided over them, every other one over its people. */
const overOf = (team: Row | null, { teams }: TargetsRead): 'people' | 'teams' =>
  team === null || teams.some(({ parent_id }) => parent_id === team.id) ? 'teams' : 'people';

const dividedValue = (
  { team, column }: { team: Row | null; column: Column },
  valueOf: (column: Column, id: string) => number | null,
  tops: readonly string[],
): number =>
  team === null ? tops.reduce((sum, id) => sum + (valueOf(column, id) ?? 0), 0) : (valueOf(column, team.id) ?? 0);
