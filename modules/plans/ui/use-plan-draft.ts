import { useState } from 'react';
import { useNow } from '../../../platform/ui/clock/now.ts';
import { useReading } from '../../../platform/ui/format/format-provider.tsx';
import { useNaturalDate } from '../../../platform/ui/log/use-natural-date.ts';
import { emptyPlan, wishOf, type PlanDraft, type PlanFault, type PlanWish } from './plan-wish.ts';

interface Suggested {
  kind: 'set' | 'move';
  channel: string | null;
  purpose: string | null;
}

/** The state of the form of a next plan. A reason holds for thirty days unless another day is typed. */
export function usePlanDraft({ kind, channel, purpose }: Suggested, onSave: (wish: PlanWish) => void) {
  const { zone } = useReading();
  const now = useNow(60);
  const [draft, setDraft] = useState(emptyPlan);
  const [fault, setFault] = useState<PlanFault | null>(null);
  const when = draft.when === '' && draft.reason !== null ? 'in 30 days' : draft.when;
  const reading = useNaturalDate(when);
  const write = (part: Partial<PlanDraft>) => {
    setFault(null);
    setDraft((before) => ({ ...before, ...part }));
  };
  const save = () => {
    if (reading.kind === 'reading') return;
    const at = reading.kind === 'known' ? reading.at : null;
    const wish = wishOf(draft, { kind, at, now, zone, channel, purpose });
    if (typeof wish === 'string') setFault(wish);
    else onSave(wish);
  };
  return { draft, when, reading, fault, write, save };
}
