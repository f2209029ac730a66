import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { type Answer, call, ProblemError } from '../../../platform/http/client.ts';
import type { listKinds } from '../routes/kinds.ts';
import type {
  cancelImport,
  checkImport,
  listImports,
  mapImport,
  readImport,
  resumeImport,
  startImport,
} from '../routes/runs.ts';
import type { lookAgain, upload } from '../routes/upload.ts';

export type Run = Answer<ReturnType<typeof readImport>>;
export type Look = Answer<ReturnType<typeof lookAgain>>;
export type Uploaded = Answer<ReturnType<typeof upload>>;
export type Kinds = Answer<typeof listKinds>['items'];
export type Kind = Kinds[number];

export const kindsQuery = queryOptions({
  queryKey: ['import-kinds'],
  staleTime: Infinity,
  queryFn: async ({ signal }) => (await call<typeof listKinds>('GET', '/api/v1/imports/kinds', { signal })).items,
});

export const runsQuery = infiniteQueryOptions({
  queryKey: ['imports'],
  initialPageParam: undefined as string | undefined,
  queryFn: ({ signal, pageParam }) =>
    call<ReturnType<typeof listImports>>('GET', '/api/v1/imports', {
      query: { limit: 25, ...(pageParam ? { cursor: pageParam } : {}) },
      signal,
    }),
  getNextPageParam: (last) => last.next ?? undefined,
});

const lively_ms = 700;

/** A run; while it runs it is asked for again and again. */
export const runQuery = (run: string) =>
  queryOptions({
    queryKey: ['import', run],
    queryFn: ({ signal }) =>
      call<ReturnType<typeof readImport>>('GET', '/api/v1/imports/:run', { params: { run }, signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? lively_ms : false),
  });

export const lookQuery = (run: string, kind: string | null) =>
  queryOptions({
    queryKey: ['import-look', run, kind],
    staleTime: Infinity,
    queryFn: ({ signal }) =>
      call<ReturnType<typeof lookAgain>>('GET', '/api/v1/imports/:run/look', {
        params: { run },
        query: kind ? { kind } : {},
        signal,
      }),
  });

/** What a person does with a run; each answers the run as it is then. */
export function useRunActions(id: string) {
  const client = useQueryClient();
  const params = { run: id };
  const onSuccess = (run: Run): void => {
    client.setQueryData(runQuery(id).queryKey, run);
    void client.invalidateQueries({ queryKey: ['imports'] });
  };
  return {
    map: useMutation({
      onSuccess,
      mutationFn: (body: Reading) =>
        call<ReturnType<typeof mapImport>>('PUT', '/api/v1/imports/:run/mapping', { params, body }),
    }),
    check: useMutation({
      onSuccess,
      mutationFn: () =>
        call<ReturnType<typeof checkImport>>('POST', '/api/v1/imports/:run/check', { params, body: {} }),
    }),
    start: useMutation({
      onSuccess,
      mutationFn: () => call<ReturnType<typeof startImport>>('POST', '/api/v1/imports/:run/start', { params }),
    }),
    cancel: useMutation({
      onSuccess,
      mutationFn: () => call<ReturnType<typeof cancelImport>>('POST', '/api/v1/imports/:run/cancel', { params }),
    }),
    resume: useMutation({
      onSuccess,
      mutationFn: () => call<ReturnType<typeof resumeImport>>('POST', '/api/v1/imports/:run/resume', { params }),
    }),
  };
}

/** How a file is to be read, as the form holds it. */
export interface Reading {
  kind: string;
  source?: string;
  mapping: Record<string, string[]>;
  options: Partial<Run['options']>;
}

/** Sends a file, and says how much of it is through; the browser's `fetch` can't tell. */
export const sendFile = (file: File, progress: (share: number) => void): Promise<Uploaded> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/v1/imports');
    request.setRequestHeader('accept', 'application/json');
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new ProblemError({}));
    request.onload = () => {
      const answer = readAnswer(request.responseText);
      if (request.status < 300) resolve(answer as Uploaded);
      else
        reject(
          new ProblemError({ detail: `The server answered ${request.status}.`, ...answer, status: request.status }),
        );
    };
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });

const readAnswer = (text: string): object => {
  try {
    return JSON.parse(text) as object;
  } catch {
    return {};
  }
};
