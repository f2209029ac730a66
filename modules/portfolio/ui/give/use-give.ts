import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../../../platform/http/client.ts';
import { offerUndo, toast } from '../../../../platform/ui/save/undo.tsx';
import type { postHandover, previewHandover, undoHandover } from '../../routes/handovers.ts';
import { laidAside, layAside } from '../marks.ts';
import { portfolioSay } from '../portfolio-texts.ts';
import { type Choices, handoverBody, noChoices } from './fates.ts';

export type Way = 'number' | 'bands' | 'money';

/** What a hand-over is made of while it is put together, its preview, and its saving. */
export function useGive() {
  const client = useQueryClient();
  const router = useRouter();
  const [accounts] = useState(laidAside);
  const [id] = useState(() => crypto.randomUUID());
  const [people, setPeople] = useState<readonly string[]>([]);
  const [spread, setSpread] = useState<Way>('number');
  const [from, setFrom] = useState('');
  const [reason, setReason] = useState('');
  const [choices, setChoices] = useState<Choices>(noChoices);
  const [busy, setBusy] = useState(false);
  const asked = { accounts, people: [...people], spread, from: from || null };
  const preview = useQuery({
    queryKey: ['handovers', 'preview', asked],
    queryFn: ({ signal }) => call<typeof previewHandover>('POST', '/api/v1/handovers/preview', { body: asked, signal }),
    enabled: accounts.length > 0 && people.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const refresh = () =>
    Promise.all(
      ['portfolio', 'handovers', 'account', 'today'].map((key) => client.invalidateQueries({ queryKey: [key] })),
    );
  const save = async () => {
    if (!preview.data) return;
    setBusy(true);
    try {
      const body = { id, from: from || null, reason: reason.trim(), ...handoverBody(preview.data, choices) };
      const answer = await call<typeof postHandover>('POST', '/api/v1/handovers', { body });
      layAside([]);
      for (const refused of answer.refused.slice(0, 1))
        toast(portfolioSay('give.some-refused', { count: answer.refused.length, reason: refused.reason }), 'red');
      offerUndo(portfolioSay('give.done', { count: answer.moved }), async () => {
        await call<typeof undoHandover>('POST', '/api/v1/handovers/:handover/take-back', {
          params: { handover: id },
          body: {},
        });
        await refresh();
      });
      await refresh();
      void router.navigate({ to: '/accounts/handed' });
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error), 'red');
      setBusy(false);
    }
  };
  return {
    ...{ accounts, people, spread, from, reason, choices, busy, preview, save, setReason, setChoices },
    choosePeople: (to: readonly string[]) => {
      setPeople(to);
      setChoices((before) => ({ ...before, to: {} }));
    },
    chooseSpread: (way: Way) => {
      setSpread(way);
      setChoices((before) => ({ ...before, to: {} }));
    },
    setFrom,
  };
}

export type Give = ReturnType<typeof useGive>;
