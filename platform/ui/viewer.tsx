import { createContext, useContext, type ReactNode } from 'react';

/** Who looks at the page, as far as the kit must know. */
export interface Viewer {
  id: string;
  name: string;
  team: string | null;
  teamName: string | null;
  role: string;
  permissions: readonly string[];
}

const Context = createContext<Viewer | null>(null);

export function ViewerProvider({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  return <Context value={viewer}>{children}</Context>;
}

/** The person who is signed in. Throws outside the signed-in part of the app. */
export function useViewer(): Viewer {
  const viewer = useContext(Context);
  if (!viewer) throw new Error('useViewer is used outside ViewerProvider: only signed-in pages have a viewer.');
  return viewer;
}

/** Asks whether the viewer has a permission. It only decides what is shown: the server decides what is allowed. */
export function useMay(): (permission: string) => boolean {
  const viewer = useContext(Context);
  return (permission) => viewer?.permissions.includes(permission) ?? false;
}
