import type { firstRun, firstRunState } from '../../../platform/auth/routes/first-run.ts';
import { call, ProblemError, type Request } from '../../../platform/http/client.ts';
import type { FormValues } from '../../../platform/ui/form/form.tsx';
import type { Progress } from '../../../platform/ui/progress/use-progress.ts';
import { request } from '../../../platform/ui/request/request.ts';

/** A pack that one may begin with. */
export interface PackOffer {
  key: string;
  name: string;
  sentence: string;
}

/** How far the sample company is; `none` when none was asked for, or nobody knows of it any more. */
export interface SampleProgress extends Progress {
  state: 'none' | 'running' | 'ready' | 'failed';
  /** Why it failed, and what to do. */
  fault: string | null;
}

export type FirstRunRequest = Request<typeof firstRun>['body'];

/** Whether Kept still waits for its first organisation. @throws {ProblemError} when the server can't say */
export async function isFirstRun(): Promise<boolean> {
  try {
    return (await call<typeof firstRunState>('GET', '/api/v1/first-run')).open;
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) return false;
    throw error;
  }
}

/** The packs to choose from while Kept waits for its first organisation; null once it has one. */
export async function lookAtFirstRun(): Promise<PackOffer[] | null> {
  if (!(await isFirstRun())) return null;
  return (await request<{ items: PackOffer[] }>('/api/v1/first-run/packs')).items;
}

export const beginFirstRun = (body: FirstRunRequest) => call<typeof firstRun>('POST', '/api/v1/first-run', { body });

export const firstRunProgress = (signal: AbortSignal) =>
  request<SampleProgress>('/api/v1/first-run/progress', { signal });

/** The three steps' fields, which are named by their place in the request, as the request. */
export function firstRunRequest(values: FormValues): FirstRunRequest {
  const at = (name: string) => values[name] ?? '';
  return {
    name: at('name').trim(),
    zone: at('zone'),
    currency: at('currency'),
    pack: at('pack'),
    sampleData: at('sampleData') === 'on',
    administrator: {
      name: at('administrator.name').trim(),
      email: at('administrator.email').trim(),
      password: at('administrator.password'),
    },
  };
}
