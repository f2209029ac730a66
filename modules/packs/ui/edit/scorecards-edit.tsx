import type { Scorecard } from '../../../../catalogue/packs/schema.ts';
import { Section } from '../../../../platform/ui/page/page.tsx';
import { Toggle } from './choice-field.tsx';
import { useEdit, useList } from './edit-context.tsx';
import { keyFor, moved } from './edit-body.ts';
import { useEditSay } from './edit-texts.ts';
import fields from './fields.module.css';
import parts from './parts.module.css';
import { NumberField } from './number-field.tsx';
import { RowTools } from './row-tools.tsx';
import { TextField } from './text-field.tsx';

type Question = Scorecard['questions'][number];

/** The quality scorecards: what is asked, what it weighs, and what the weights add up to. */
export function ScorecardsEdit() {
  const { value: cards } = useList<Scorecard>('scorecards');
  return cards.map((card) => <ScorecardEdit key={card.key} card={card} />);
}

function ScorecardEdit({ card: { key, name } }: { card: Scorecard }) {
  const say = useEditSay();
  const { keeper } = useEdit();
  const path = `scorecards.${key}`;
  const place = useList<Question>(`${path}.questions`);
  const questions = place.value;
  const sum = questions.reduce((total, { weight }) => total + (Number(weight) || 0), 0);
  const add = () => {
    const next = keyFor(
      'question',
      questions.map((each) => each.key),
    );
    const left = Math.max(1, 100 - sum);
    place.set([...questions, { key: next, ask: '', weight: left, critical: false }]);
  };
  return (
    <Section
      title={name}
      aside={
        <span className={parts.sum} data-wrong={sum !== 100 || undefined} aria-live="polite">
          {say('card.sum', { sum })}
        </span>
      }
    >
      <ul className={parts.terms}>
        {questions.map((question, at) => {
          const label = say('card.question', { at: at + 1, name });
          const own = `${path}.questions.${question.key}`;
          return (
            <li key={question.key} data-wide="">
              <TextField path={`${own}.ask`} label={label} lines placeholder={say('card.ask-here')} />
              <NumberField path={`${own}.weight`} label={say('card.weight', { label })} unit={say('card.points')} />
              <Toggle
                label={say('card.critical', { label })}
                path={`${own}.critical`}
                on={question.critical}
                onTurn={(on) => keeper.set(`${own}.critical`, on)}
                words={say('card.is-critical')}
              />
              <RowTools
                label={label}
                first={at === 0}
                last={at === questions.length - 1}
                onMove={(by) => place.set(moved(questions, at, by))}
                onRemove={questions.length > 1 ? () => place.set(questions.toSpliced(at, 1)) : undefined}
              />
            </li>
          );
        })}
      </ul>
      {place.here && (
        <p className={fields.wrong} role="alert">
          {place.here}
        </p>
      )}
      <button type="button" className={fields.add} onClick={add}>
        + {say('card.add')}
      </button>
    </Section>
  );
}
