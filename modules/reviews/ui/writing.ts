import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../platform/http/client.ts';
import { toast } from '../../../platform/ui/save/undo.tsx';
import type { postActionWord } from '../../actions/index.ts';
import type { postHold, postAction, postCame, postReopen, postStage } from '../routes/meet.ts';
import type { deleteNote, postLesson, postNote, postPrepared } from '../routes/prepare.ts';
import type { postStudy, postStudyMark } from '../routes/studies.ts';
import { reviewSay } from './review-texts.ts';
import { type ReviewAsked, reviewKey, stageQuery } from './queries.ts';

type Body<R> = R extends { '~client'?: { body: infer B } } ? Omit<B, 'id'> : never;
const room = '/api/v1/reviews/:team/:ritual/:period';
const made = () => crypto.randomUUID();

/** Whatever is written down for a review; afterwards all of it is asked anew. */
function useWriting<T>(asked: ReviewAsked, write: (value: T) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    onError: (error) => toast(reviewSay('failed', { reason: error.message }), 'red'),
    onSettled: () => client.invalidateQueries({ queryKey: reviewKey(asked) }),
  });
}

export type NoteBody = Body<typeof postNote>;
export type ActionBody = Body<typeof postAction>;
export type LessonBody = Body<typeof postLesson>;
export type StudyBody = Body<typeof postStudy>;
export type ActionWordBody = Body<typeof postActionWord>;

export const useNote = (asked: ReviewAsked) =>
  useWriting(asked, (body: NoteBody) =>
    call<typeof postNote>('POST', `${room}/notes`, { params: { ...asked }, body: { id: made(), ...body } }),
  );

export const useTakeBack = (asked: ReviewAsked) =>
  useWriting(asked, (note: string) =>
    call<typeof deleteNote>('DELETE', `${room}/notes/:note`, { params: { ...asked, note } }),
  );

export const usePrepared = (asked: ReviewAsked) =>
  useWriting(asked, (prepared: boolean) =>
    call<typeof postPrepared>('POST', `${room}/prepared`, { params: { ...asked }, body: { id: made(), prepared } }),
  );

export const useLesson = (asked: ReviewAsked) =>
  useWriting(asked, (body: LessonBody) =>
    call<typeof postLesson>('POST', `${room}/lessons`, { params: { ...asked }, body: { id: made(), ...body } }),
  );

export const useAction = (asked: ReviewAsked) =>
  useWriting(asked, (body: ActionBody) =>
    call<typeof postAction>('POST', `${room}/actions`, { params: { ...asked }, body: { id: made(), ...body } }),
  );

export const useActionWord = (asked: ReviewAsked) =>
  useWriting(asked, ({ action, ...body }: ActionWordBody & { action: string }) =>
    call<typeof postActionWord>('POST', '/api/v1/actions/:action/words', {
      params: { action },
      body: { id: made(), ...body },
    }),
  );

/** Help that somebody of the team is asked for, as in the huddle. */
export const useHelp = (asked: ReviewAsked) =>
  useWriting(asked, (body: { person: string; owner: string; account?: string; text: string; by: string }) =>
    call(
      'POST',
      '/api/v1/huddles/:team/help' as never,
      {
        params: { team: asked.team },
        body: { id: made(), ...body },
      } as never,
    ),
  );

export const useStudy = (asked: ReviewAsked) =>
  useWriting(asked, (body: StudyBody) =>
    call<typeof postStudy>('POST', '/api/v1/case-studies', { body: { id: made(), ...body } }),
  );

export function useStudyMark() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ study, model }: { study: string; model: boolean }) =>
      call<typeof postStudyMark>('POST', '/api/v1/case-studies/:study/mark', {
        params: { study },
        body: { id: made(), model },
      }),
    onError: (error) => toast(reviewSay('failed', { reason: error.message }), 'red'),
    onSettled: () => client.invalidateQueries({ queryKey: ['case-studies'] }),
  });
}

/** Moves the stage, or marks who is here: the answer is what every screen shows next. */
export function useStageMove(asked: ReviewAsked) {
  const client = useQueryClient();
  const { queryKey } = stageQuery(asked);
  return useMutation({
    mutationFn: (move: Body<typeof postStage> | { people: string[]; as: 'present' | 'excused' | 'absent' }) =>
      'people' in move
        ? call<typeof postCame>('POST', `${room}/attendance`, { params: { ...asked }, body: move })
        : call<typeof postStage>('POST', `${room}/stage`, { params: { ...asked }, body: move }),
    onMutate: () => client.cancelQueries({ queryKey }),
    onSuccess: (found) => client.setQueryData(queryKey, { ...found, ahead: found.now - Date.now() }),
    onError: (error) => toast(reviewSay('failed', { reason: error.message }), 'red'),
    scope: { id: `review ${asked.team}` },
  });
}

export const useHold = (asked: ReviewAsked) =>
  useWriting(asked, () =>
    call<typeof postHold>('POST', `${room}/hold`, { params: { ...asked }, body: { id: made() } }),
  );

export const useReopen = (asked: ReviewAsked) =>
  useWriting(asked, () => call<typeof postReopen>('POST', `${room}/reopen`, { params: { ...asked }, body: {} }));
