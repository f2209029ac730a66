import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { ContextPart } from '../../../platform/ui/layout/context.tsx';
import styles from './explain.module.css';
import { writeValue } from './figure-words.ts';
import type { Explained } from './queries.ts';
import { useScorecardSay } from './scorecard-texts.ts';

interface ExplainPartsProps {
  explained: Explained;
  onOpen: ((measure: string) => void) | undefined;
}

/** The measures that an index is made of: value of target, weight, and what each scores. Each is a door itself. */
export function ExplainParts({ explained: { parts }, onOpen }: ExplainPartsProps) {
  const say = useScorecardSay();
  const format = useFormat();
  if (parts.length === 0) return null;
  return (
    <ContextPart title={say('explain.parts')}>
      <ul className={styles.partsList}>
        {parts.map(({ measure, name, unit, weight, value, target, score }) => (
          <li key={measure}>
            <button type="button" disabled={!onOpen} onClick={() => onOpen?.(measure)}>
              <span>{name}</span>
              <small>
                {writeValue(unit, value, format)} {say('figure.of', { target: writeValue(unit, target, format) })} ·{' '}
                {say('explain.weight', { weight })}
              </small>
              <strong>{score === null ? '–' : format.percent(score)}</strong>
            </button>
          </li>
        ))}
      </ul>
    </ContextPart>
  );
}
