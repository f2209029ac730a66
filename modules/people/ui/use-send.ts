import { useMutation, useQueryClient } from '@tanstack/react-query';

/**
 * Sends changes about people: they count in "All saved", and what shows people is asked anew. A refusal goes on to the
 * form, which says it beside its field, so the line above does not repeat it.
 */
export function useSend(): (work: () => Promise<unknown>) => Promise<void> {
  const client = useQueryClient();
  const { mutateAsync } = useMutation({
    mutationFn: async (work: () => Promise<unknown>) => void (await work()),
    onSuccess: () => client.invalidateQueries({ queryKey: ['people'] }),
    meta: { quiet: true },
  });
  return mutateAsync;
}
