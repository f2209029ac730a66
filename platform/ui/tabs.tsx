import { Tabs as MantineTabs } from '@mantine/core';
import type { ReactNode } from 'react';

export interface Tab {
  key: string;
  label: string;
  /** A count or a small word after the label. */
  aside?: ReactNode;
  content: ReactNode;
}

/** Parts of one page, one at a time. Only the open part is drawn. */
export function Tabs({ tabs, open, onOpen }: { tabs: readonly Tab[]; open: string; onOpen: (key: string) => void }) {
  return (
    <MantineTabs value={open} onChange={(key) => key && onOpen(key)} keepMounted={false}>
      <MantineTabs.List mb={12}>
        {tabs.map(({ key, label, aside }) => (
          <MantineTabs.Tab key={key} value={key} rightSection={aside}>
            {label}
          </MantineTabs.Tab>
        ))}
      </MantineTabs.List>
      {tabs.map(({ key, content }) => (
        <MantineTabs.Panel key={key} value={key}>
          {content}
        </MantineTabs.Panel>
      ))}
    </MantineTabs>
  );
}
