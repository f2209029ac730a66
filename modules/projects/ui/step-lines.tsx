import { useRef } from 'react';
import { DayInput } from './day-input.tsx';
import { OwnerChoice } from './owner-choice.tsx';
import { useProjectSay } from './project-texts.ts';
import styles from './projects.module.css';
import { useDay } from './use-day.ts';

/** A step as it is typed; `day` is what its `by` was understood as. */
export interface StepDraft {
  id: string;
  text: string;
  by: string;
  day: string | null;
  owner: string;
}

export const emptyStep = (owner: string): StepDraft => ({
  id: crypto.randomUUID(),
  text: '',
  by: '',
  day: null,
  owner,
});

interface StepLinesProps {
  steps: readonly StepDraft[];
  owner: string;
  onChange: (steps: StepDraft[]) => void;
}

/** The first steps of a project, a line each; Enter in the day begins the next one. */
export function StepLines({ steps, owner, onChange }: StepLinesProps) {
  const say = useProjectSay();
  const list = useRef<HTMLFieldSetElement>(null);
  const next = () => {
    onChange([...steps, emptyStep(owner)]);
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLInputElement>('[data-step]:last-of-type input')?.focus(),
    );
  };
  return (
    <fieldset ref={list} className={styles.steps}>
      <legend>{say('form.steps')}</legend>
      {steps.map((step, index) => (
        <StepLine
          key={step.id}
          step={step}
          n={index + 1}
          onChange={(part) => onChange(steps.map((each) => (each.id === step.id ? { ...each, ...part } : each)))}
          onEnter={next}
        />
      ))}
      <button type="button" className={styles.add} onClick={next}>
        + {say('step.add')}
      </button>
    </fieldset>
  );
}

interface StepLineProps {
  step: StepDraft;
  n: number;
  onChange: (part: Partial<StepDraft>) => void;
  onEnter: () => void;
}

function StepLine({ step, n, onChange, onEnter }: StepLineProps) {
  const say = useProjectSay();
  const reading = useDay(step.by);
  // What was understood belongs to the draft: the form is saved from there.
  if (reading.day !== step.day) queueMicrotask(() => onChange({ day: reading.day }));
  return (
    <div data-step="" className={styles.step}>
      <input
        value={step.text}
        aria-label={say('form.step', { n })}
        placeholder={say('form.step-placeholder')}
        onChange={(event) => onChange({ text: event.target.value })}
      />
      <DayInput
        label={say('form.by-of', { n })}
        text={step.by}
        reading={reading}
        onChange={(by) => onChange({ by })}
        onEnter={onEnter}
      />
      <OwnerChoice
        bare
        label={say('form.step-owner', { n })}
        value={step.owner}
        onChange={(owner) => onChange({ owner })}
      />
    </div>
  );
}
