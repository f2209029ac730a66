import { request } from '../../../platform/ui/request/request.ts';
import type { FormValues } from '../../../platform/ui/form/form.tsx';
import type { Progress } from '../../../platform/ui/progress/use-progress.ts';

/** Whether Kept still waits for its first organisation, and the packs to choose from. */
export interface FirstRun {
  open: boolean;
  packs: { key: string; name: string; sentence: string }[];
}

export interface FirstRunRequest {
  organisation: { name: string; zone: string; currency: string };
  administrator: { name: string; email: string; password: string };
  pack: string;
  sample: boolean;
}

export const lookAtFirstRun = () => request<FirstRun>('/api/v1/first-run');
export const beginFirstRun = (body: FirstRunRequest) => request<unknown>('/api/v1/first-run', { body });
export const firstRunProgress = (signal: AbortSignal) => request<Progress>('/api/v1/first-run/progress', { signal });

/** The three steps' fields, named by their place in the request, as the request. */
export function firstRunRequest(values: FormValues): FirstRunRequest {
  const at = (name: string) => values[name] ?? '';
  return {
    organisation: {
      name: at('organisation.name').trim(),
      zone: at('organisation.zone'),
      currency: at('organisation.currency'),
    },
    administrator: {
      name: at('administrator.name').trim(),
      email: at('administrator.email').trim(),
      password: at('administrator.password'),
    },
    pack: at('pack'),
    sample: at('sample') === 'on',
  };
}
