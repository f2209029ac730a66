import { useState } from 'react';
import { useNow } from '../../../../platform/ui/clock/now.ts';
import { useFormat } from '../../../../platform/ui/format/format-provider.tsx';
import { KeyCaps } from '../../../../platform/ui/keys/key-caps.tsx';
import { useKeys } from '../../../../platform/ui/keys/use-keys.ts';
import { ContextPart } from '../../../../platform/ui/layout/context.tsx';
import { useMay } from '../../../../platform/ui/viewer.tsx';
import type { Renewal, Summary } from '../queries.ts';
import { type RenewalSay, useRenewalSay } from '../renewal-texts.ts';
import { dayText, endWords, type Wording } from '../renewal-words.ts';
import { ChanceLine } from './chance-line.tsx';
import { FactLines } from './fact-lines.tsx';
import { PlanForm } from './plan-form.tsx';
import { SaidForm } from './said-form.tsx';
import styles from './renewal-part.module.css';
import { useActs } from './use-acts.ts';

const acts = [
  { key: 'd', act: 'plan' },
  { key: 'y', act: 'yes' },
  { key: 'x', act: 'no' },
  { key: 'u', act: 'undecided' },
  { key: 'f', act: 'chance' },
] as const;
type Act = (typeof acts)[number]['act'];

/** The renewal itself: what is a fact and what is only said, the record of those like it, and what can be done. */
export function RenewalPart({ row, summary }: { row: Renewal; summary: Summary }) {
  const say = useRenewalSay();
  const format = useFormat();
  const now = useNow(60);
  const may = useMay();
  const open = row.renewal === null && may('interactions.log');
  const wording: Wording = { say, format, now, bands: summary.bands, reasons: summary.reasons };
  return (
    <ContextPart title={say('panel.this')}>
      <p className={styles.term}>
        {say('panel.term', {
          product: row.product,
          plan: row.plan,
          money: format.money(row.amount, row.currency),
          day: dayText(row.endsOn, wording),
        })}{' '}
        <small>{endWords(row.daysLeft, say)}</small>
      </p>
      <FactLines row={row} summary={summary} wording={wording} />
      {open && <RenewalActs row={row} wording={wording} />}
    </ContextPart>
  );
}

/** What can be done, each with its key; the form of the one that was chosen below them. */
function RenewalActs({ row, wording }: { row: Renewal; wording: Wording }) {
  const { say } = wording;
  const doing = useActs(row);
  const [asked, ask] = useState<Act | null>(null);
  const close = () => ask(null);
  const keys = acts.map(({ key, act }) => [key, { does: say(`keys.${act}`), run: () => ask(act) }] as const);
  useKeys(Object.fromEntries(keys), say('keys'));
  return (
    <>
      <div className={styles.acts} role="group" aria-label={say('act.label')}>
        {acts.map(({ key, act }) => (
          <button key={act} type="button" aria-expanded={asked === act} onClick={() => ask(asked === act ? null : act)}>
            {actName(act, say)} <KeyCaps keys={key} />
          </button>
        ))}
      </div>
      {asked === 'plan' && <PlanForm row={row} acts={doing} wording={wording} onDone={close} />}
      {asked === 'chance' && <ChanceLine row={row} acts={doing} onDone={close} />}
      {(asked === 'yes' || asked === 'no' || asked === 'undecided') && (
        <SaidForm key={asked} says={asked} row={row} acts={doing} reasons={wording.reasons} onDone={close} />
      )}
    </>
  );
}

const actName = (act: Act, say: RenewalSay): string => say(`act.${act}`);
