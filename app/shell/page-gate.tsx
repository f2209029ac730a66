import type { ReactNode } from 'react';
import { NoPermission } from '../../platform/ui/page/no-permission.tsx';
import { useMay } from '../../platform/ui/viewer.tsx';

/** Shows a page to those who may open it, and to others what it needs. The server refuses the data in any case. */
export function PageGate({ permission, children }: { permission: string | null; children: ReactNode }) {
  const may = useMay();
  return permission === null || may(permission) ? children : <NoPermission alone permission={permission} />;
}
