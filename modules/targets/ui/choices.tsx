import { useAddress } from '../../scorecard/ui/index.ts';
import { groupsOf } from './grid-columns.ts';
import type { TargetsRead } from './targets-data.ts';
import { useTargetsSay } from './targets-texts.ts';
import styles from './targets.module.css';

/** Which team, which measures, or one measure over the months. */
export function Choices({ data, team }: { data: TargetsRead; team: string | null }) {
  const say = useTargetsSay();
  const [{ of = null, over = null }, change] = useAddress();
  return (
    <div className={styles.choices}>
      {data.teams.length > 1 && (
        <Segments
          label={say('page.teams')}
          chosen={team}
          options={[{ key: null, name: say('page.all') }, ...data.teams.map(({ id, name }) => ({ key: id, name }))]}
          onChoose={(key) => change({ team: key })}
        />
      )}
      <Segments
        label={say('page.group')}
        chosen={over === null ? of : undefined}
        options={[{ key: null, name: say('page.weighty') }, ...groupsOf(data).map((name) => ({ key: name, name }))]}
        onChoose={(key) => change({ of: key, over: null })}
      />
      <select
        className={styles.pick}
        aria-label={say('page.over')}
        value={over ?? ''}
        onChange={(event) => change({ over: event.currentTarget.value || null })}
      >
        <option value="">{say('page.over-none')}</option>
        {data.measures.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

interface SegmentsProps {
  label: string;
  /** Undefined where something else is chosen. */
  chosen: string | null | undefined;
  options: readonly { key: string | null; name: string }[];
  onChoose: (key: string | null) => void;
}

function Segments({ label, chosen, options, onChoose }: SegmentsProps) {
  return (
    <div className={styles.segments} role="group" aria-label={label}>
      {options.map(({ key, name }) => (
        <button key={key ?? ''} type="button" aria-pressed={key === chosen} onClick={() => onChoose(key)}>
          {name}
        </button>
      ))}
    </div>
  );
}
