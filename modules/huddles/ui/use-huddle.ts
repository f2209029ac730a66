import {
  keepPreviousData,
  queryOptions,
  useIsMutating,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { type Answer, call } from '../../../platform/http/client.ts';
import { toast } from '../../../platform/ui/save/undo.tsx';
import type {
  joinHuddle,
  postGiven,
  postHelp,
  postLearning,
  postPromise,
  startHuddle,
  turnHuddle,
} from '../routes-act.ts';
import type { getBoard, getSheet, getSheetFigure, getStage, listHuddles } from '../routes.ts';
import { end, pause, type Stage, start, turnTo } from '../stage.ts';
import { huddleSay } from './huddle-texts.ts';

export type Board = Answer<typeof getBoard>;
export type Sheet = Answer<typeof getSheet>;
export type Figure = Sheet['figures'][number];
export type Explained = Answer<typeof getSheetFigure>;

const LOOK_MS = 2_000;

export const teamsQuery = queryOptions({
  queryKey: ['huddles'],
  queryFn: ({ signal }) => call<typeof listHuddles>('GET', '/api/v1/huddles', { signal }),
});

const stageKey = (team: string, day: string | undefined) => ['huddle', team, 'stage', day ?? 'today'] as const;

const moveKey = (team: string) => ['huddle', team, 'move'] as const;

/** The stage as the server has it, asked every two seconds while the page is seen; `ahead` is the server's clock less ours. */
export const stageQuery = (team: string, day: string | undefined) =>
  queryOptions({
    queryKey: stageKey(team, day),
    queryFn: async ({ signal }) => {
      const found = await call<typeof getStage>('GET', '/api/v1/huddles/:team/stage', {
        params: { team },
        query: { day },
        signal,
      });
      return { ...found, ahead: found.now - Date.now() };
    },
    staleTime: 0,
  });

export const boardQuery = (team: string, day: string | undefined, revision: number) =>
  queryOptions({
    queryKey: ['huddle', team, 'board', day ?? 'today', revision],
    queryFn: ({ signal }) =>
      call<typeof getBoard>('GET', '/api/v1/huddles/:team', { params: { team }, query: { day }, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  });

export const sheetQuery = (team: string, person: string, day: string | undefined) =>
  queryOptions({
    queryKey: ['huddle', team, 'sheet', person, day ?? 'today'],
    queryFn: ({ signal }) =>
      call<typeof getSheet>('GET', '/api/v1/huddles/:team/sheets/:person', {
        params: { team, person },
        query: { day },
        signal,
      }),
    staleTime: 60_000,
  });

export const figureQuery = (team: string, person: string, measure: string, day: string | undefined) =>
  queryOptions({
    queryKey: ['huddle', team, 'figure', person, measure, day ?? 'today'],
    queryFn: ({ signal }) =>
      call<typeof getSheetFigure>('GET', '/api/v1/huddles/:team/sheets/:person/figures/:measure', {
        params: { team, person, measure },
        query: { day },
        signal,
      }),
  });

/** Board and stage of a team's huddle, live. */
export function useHuddle(team: string, day: string | undefined) {
  // While a move is on its way, a look would bring back the stage from before it.
  const moving = useIsMutating({ mutationKey: moveKey(team) }) > 0;
  const stage = useQuery({ ...stageQuery(team, day), refetchInterval: moving ? false : LOOK_MS });
  const board = useQuery({ ...boardQuery(team, day, stage.data?.revision ?? 0), enabled: stage.data !== undefined });
  return { board, stage };
}

export type StageMove = { do: 'start' } | { do: 'pause' } | { do: 'end' } | { do: 'turn'; person: string };

const foreseen = (stage: Stage, move: StageMove, first: string | null, now: number): Stage => {
  if (move.do === 'turn') return turnTo(stage, move.person, now);
  return move.do === 'start' ? start(stage, first, now) : move.do === 'pause' ? pause(stage, now) : end(stage, now);
};

type Seen = { stage: Stage; revision: number; now: number; ahead: number };

/** Moves the stage: at once on this screen, then on the server, then on everybody's. */
export function useMoveStage(team: string, first: string | null) {
  const client = useQueryClient();
  const key = stageKey(team, undefined);
  return useMutation({
    mutationKey: moveKey(team),
    mutationFn: (move: StageMove) =>
      move.do === 'turn'
        ? call<typeof turnHuddle>('POST', '/api/v1/huddles/:team/turn', {
            params: { team },
            body: { person: move.person },
          })
        : call<typeof startHuddle>('POST', `/api/v1/huddles/:team/${move.do}` as '/api/v1/huddles/:team/start', {
            params: { team },
            body: {},
          }),
    onMutate: async (move) => {
      await client.cancelQueries({ queryKey: key });
      client.setQueryData<Seen>(
        key,
        (seen) => seen && { ...seen, stage: foreseen(seen.stage, move, first, Date.now() + seen.ahead) },
      );
    },
    onError: (error) => toast(huddleSay('failed', { reason: error.message }), 'red'),
    // Only the last of several quick moves asks anew: the answer to an earlier one knows nothing of the later ones.
    onSettled: () =>
      client.isMutating({ mutationKey: moveKey(team) }) <= 1 ? client.invalidateQueries({ queryKey: key }) : undefined,
    scope: { id: `huddle ${team}` },
  });
}

/** Whatever is written down in the huddle; afterwards every part of the board is asked anew. */
function useWriting<T>(team: string, write: (value: T) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    onError: (error) => toast(huddleSay('failed', { reason: error.message }), 'red'),
    onSettled: () => client.invalidateQueries({ queryKey: ['huddle', team] }),
  });
}

export type JoinBody = { id: string; people?: string[]; as: 'here' | 'absent' | 'excused' };
export type LearningBody = { id: string; person?: string; account?: string; kind: 'good' | 'bad'; text: string };
export type AgreeBody = { id: string; person?: string; owner: string; account?: string; text: string; by: string };

export const useJoin = (team: string) =>
  useWriting(team, (body: JoinBody) =>
    call<typeof joinHuddle>('POST', '/api/v1/huddles/:team/join', { params: { team }, body }),
  );

export const useShare = (team: string) =>
  useWriting(team, (body: LearningBody) =>
    call<typeof postLearning>('POST', '/api/v1/huddles/:team/learnings', { params: { team }, body }),
  );

export const useGiven = (team: string) =>
  useWriting(team, (help: string) =>
    call<typeof postGiven>('POST', '/api/v1/huddles/:team/help/:help/given', {
      params: { team, help },
      body: { id: crypto.randomUUID() },
    }),
  );

export const useAgree = (team: string) =>
  useWriting(team, ({ kind, ...body }: AgreeBody & { kind: 'help' | 'promise' }) =>
    kind === 'help'
      ? call<typeof postHelp>('POST', '/api/v1/huddles/:team/help', { params: { team }, body })
      : call<typeof postPromise>('POST', '/api/v1/huddles/:team/promises', { params: { team }, body }),
  );
