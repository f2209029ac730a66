import { useState } from 'react';
import type { WorkingHours } from '../natural-date.ts';
import { useDraft } from './drafts.ts';
import { finishLog, type LogDraft, type LogEntry, type LogFault } from './log-entry.ts';
import { useNaturalDate, type DateReading } from './use-natural-date.ts';

interface LogSettings {
  draftKey: string;
  suggested: Partial<LogDraft>;
  hours: WorkingHours | undefined;
  onSave: (entry: LogEntry) => Promise<void> | void;
}

const timeOf = (reading: DateReading) => (reading.kind === 'known' ? reading.at : null);

/** The log's draft, its times as read, and saving: once at a time, and nothing is lost when it fails. */
export function useLog({ draftKey, suggested, hours, onSave }: LogSettings) {
  const { draft, change, forget } = useDraft(draftKey, suggested);
  const next = useNaturalDate(draft.next, hours);
  const promiseBy = useNaturalDate(draft.promiseBy, hours);
  const [saving, setSaving] = useState(false);
  const [fault, setFault] = useState<LogFault | 'save' | null>(null);
  const write = (part: Partial<LogDraft>) => {
    setFault(null);
    change(part);
  };
  const save = async () => {
    if (saving) return;
    const done = finishLog(draft, { next: timeOf(next), promiseBy: timeOf(promiseBy) });
    if ('fault' in done) return setFault(done.fault);
    setSaving(true);
    try {
      await onSave(done.entry);
      forget();
    } catch {
      setFault('save');
    } finally {
      setSaving(false);
    }
  };
  return { draft, next, promiseBy, saving, fault, write, save };
}
