import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ProblemError } from '../../platform/http/client.ts';

/** The web app's memory of the server. A session that has ended leads to the sign-in page and back to where one was. */
export function makeQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: Error) => {
    if (error instanceof ProblemError && error.status === 401) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // A refusal is an answer: only silence and the server's own faults are worth asking again.
        retry: (count, error) =>
          count < 2 && (!(error instanceof ProblemError) || error.status === 0 || error.status >= 500),
      },
    },
  });
}
