import { useQueryClient } from '@tanstack/react-query';
import { ProblemError } from '../../../platform/http/client.ts';

/**
 * Sends a change of one's own settings, then asks anew what shows them. A 401 may be a wrong code as well as an ended
 * session: what is asked anew then leads to the sign-in page if it was the session.
 */
export function useChange(): <T>(work: () => Promise<T>) => Promise<T> {
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: ['settings'] });
  return async (work) => {
    try {
      const answer = await work();
      await again();
      return answer;
    } catch (error) {
      if (error instanceof ProblemError && error.status === 401) void again();
      throw error;
    }
  };
}
