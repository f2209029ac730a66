import { useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { toast } from '../../../platform/ui/save/undo.tsx';
import { placePaste, readPaste, readTarget } from './pasted.ts';
import { RollDown } from './roll-down.tsx';
import { TargetCell } from './target-cell.tsx';
import { valueOf, type CellChange, type TargetMeasure, type TargetsRead } from './targets-data.ts';
import { useTargetsSay } from './targets-texts.ts';
import styles from './targets.module.css';

interface TargetGridProps {
  data: TargetsRead;
  /** The team whose own targets stand in the last row and can be divided. */
  team: string | null;
  columns: readonly TargetMeasure[];
  onSet: (cells: CellChange[]) => void;
}

/** The sheet. Its cells are text fields in a table; arrows walk, a paste fills from the cell it lands in. */
export function TargetGrid({ data, team, columns, onSet }: TargetGridProps) {
  const say = useTargetsSay();
  const format = useFormat();
  const [dividing, setDividing] = useState<TargetMeasure | null>(null);
  const unit = data.teams.find(({ id }) => id === team);
  const rows = [
    ...data.people.map(({ id, name, may_set }) => ({ id, name, may: may_set && data.may_set })),
    ...(unit ? [{ id: unit.id, name: say('grid.team', { team: unit.name }), may: data.may_set }] : []),
  ];
  const paste = (event: ClipboardEvent, at: { row: number; column: number }): void => {
    const block = readPaste(event.clipboardData.getData('text/plain'));
    if (block.length === 1 && block[0]?.length === 1) return;
    event.preventDefault();
    const placed = placePaste(block, at, { rows: rows.length, columns: columns.length });
    const cells = placed.flatMap(({ row, column, text }): CellChange[] => {
      const value = readTarget(text);
      if (value === undefined || !rows[row]!.may) return [];
      return [{ subject: rows[row]!.id, measure: columns[column]!.key, value }];
    });
    if (cells.length < placed.length) toast(say('grid.bad'), 'red');
    if (cells.length > 0) onSet(cells);
  };
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.grid} aria-label={say('grid.label')} onKeyDown={walk}>
          <thead>
            <tr>
              <th scope="col">{say('grid.person')}</th>
              {columns.map(({ key, name, unit: of, direction }) => (
                <th key={key} scope="col">
                  {name}
                  <small>
                    {[direction === 'down' ? say('grid.limit') : '', of === 'percent' ? say('grid.unit') : '']
                      .filter(Boolean)
                      .join(', ')}
                  </small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, may }, row) => (
              <tr key={id} data-team={id === team || undefined}>
                <th scope="row">{name}</th>
                {columns.map((measure, column) => {
                  const value = valueOf(data, measure.key, id);
                  return (
                    <td key={measure.key}>
                      <TargetCell
                        key={`${id} ${value}`}
                        label={say('grid.cell', { person: name, measure: measure.name })}
                        value={value}
                        inherited={id === team ? null : inheritedOf(data, measure, id)}
                        may={may}
                        onSet={(next) => onSet([{ subject: id, measure: measure.key, value: next }])}
                        onPaste={(event) => paste(event, { row, column })}
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
          {unit && data.may_set && (
            <tfoot>
              <tr>
                <th scope="row">{say('grid.sum')}</th>
                {columns.map((measure) => (
                  <td key={measure.key}>
                    <Foot
                      data={data}
                      measure={measure}
                      team={unit.id}
                      write={format.number}
                      onDivide={() => setDividing(measure)}
                    />
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      {dividing && unit && (
        <RollDown
          period={data.period}
          team={unit.id}
          measure={dividing}
          value={valueOf(data, dividing.key, unit.id) ?? 0}
          people={data.people}
          onSet={(cells) => {
            onSet(cells);
            setDividing(null);
          }}
          onClose={() => setDividing(null)}
        />
      )}
    </>
  );
}

interface FootProps {
  data: TargetsRead;
  measure: TargetMeasure;
  team: string;
  write: (value: number) => string;
  onDivide: () => void;
}

/** What the people's own targets add up to, and the way to divide the team's over them. */
function Foot({ data, measure, team, write, onDivide }: FootProps) {
  const say = useTargetsSay();
  const own = data.people.flatMap(({ id }) => valueOf(data, measure.key, id) ?? []);
  const set = valueOf(data, measure.key, team);
  const sum = own.reduce((total, value) => total + value, 0);
  return (
    <span className={styles.foot}>
      {measure.adds_up && own.length > 0 && <span>{write(sum)}</span>}
      {set !== null && (
        <button
          type="button"
          aria-label={say('roll.open', { measure: measure.name })}
          title={say('roll.open', { measure: measure.name })}
          onClick={onDivide}
        >
          <span aria-hidden="true">÷</span>
        </button>
      )}
    </span>
  );
}

/** What holds where no own target is set: the team's (of a total the equal part), else the benchmark. */
function inheritedOf(data: TargetsRead, measure: TargetMeasure, person: string): number | null {
  const team = data.people.find(({ id }) => id === person)?.team_id ?? null;
  const set = team === null ? null : valueOf(data, measure.key, team);
  if (set === null) return measure.benchmark;
  const mates = data.people.filter(({ team_id }) => team_id === team).length;
  return measure.adds_up ? set / Math.max(1, mates) : set;
}

/** Arrows and Enter walk the sheet; left and right only where the caret has no further to go. */
function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const field = event.target as HTMLInputElement;
  const cell = field.closest('td');
  if (!cell || field.tagName !== 'INPUT') return;
  const caret = field.selectionStart === field.selectionEnd ? field.selectionStart : null;
  const whole = field.selectionStart === 0 && field.selectionEnd === field.value.length;
  const steps: Record<string, readonly [number, number, boolean]> = {
    ArrowUp: [-1, 0, true],
    ArrowDown: [1, 0, true],
    Enter: [event.shiftKey ? -1 : 1, 0, true],
    ArrowLeft: [0, -1, whole || caret === 0],
    ArrowRight: [0, 1, whole || caret === field.value.length],
  };
  const step = steps[event.key];
  if (!step?.[2]) return;
  const row = cell.parentElement as HTMLTableRowElement;
  const to = event.currentTarget.rows[row.rowIndex + step[0]]?.cells[cell.cellIndex + step[1]];
  const next = to?.querySelector('input');
  event.preventDefault();
  if (next) next.focus();
  else field.blur();
}
