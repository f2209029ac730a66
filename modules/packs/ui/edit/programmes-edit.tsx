import type { Programme, Rule } from '../../../../catalogue/packs/schema.ts';
import { Section } from '../../../../platform/ui/page/page.tsx';
import { Toggle } from './choice-field.tsx';
import { useEdit, useList } from './edit-context.tsx';
import { useEditSay } from './edit-texts.ts';
import styles from './parts.module.css';
import { RuleEdit } from './rule-edit.tsx';
import { TextField } from './text-field.tsx';

/** The programmes with their rules, each value edited where it stands. */
export function ProgrammesEdit() {
  const { value: programmes } = useList<Programme>('programmes');
  return programmes.map((programme) => <ProgrammeEdit key={programme.key} programme={programme} />);
}

function ProgrammeEdit({ programme: { key, name, rules } }: { programme: Programme }) {
  const say = useEditSay();
  const { keeper } = useEdit();
  const path = `programmes.${key}`;
  const on = rules.some(({ off }) => !off);
  const turn = (next: boolean) =>
    keeper.set(
      `${path}.rules`,
      rules.map(({ off: _, ...rule }) => (next ? rule : { ...rule, off: true })),
    );
  return (
    <Section
      title={name}
      aside={
        <Toggle
          label={say('programme.on', { name })}
          on={on}
          onTurn={turn}
          words={on ? say('switch.on') : say('switch.off')}
        />
      }
    >
      <div className={styles.lead}>
        <TextField path={`${path}.name`} label={say('programme.name')} look="title" />
        <TextField path={`${path}.sentence`} label={say('programme.sentence', { name })} lines />
      </div>
      <div className={styles.rules}>
        {rules.map((rule: Rule) => (
          <RuleEdit key={rule.key} path={`${path}.rules.${rule.key}`} rule={rule} />
        ))}
      </div>
    </Section>
  );
}
