import { useNavigate, useSearch } from '@tanstack/react-router';

/** The page's own choices in its address, so that a link to a figure opens that figure. */
export function useAddress(): [Readonly<Record<string, string>>, (change: Record<string, string | null>) => void] {
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const known = Object.fromEntries(Object.entries(search).map(([key, value]) => [key, String(value)]));
  const change = (wanted: Record<string, string | null>): void => {
    const next = Object.entries({ ...known, ...wanted }).filter((one): one is [string, string] => one[1] !== null);
    void navigate({ to: '.', search: Object.fromEntries(next) as never, replace: true });
  };
  return [known, change];
}
