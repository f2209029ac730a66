import { call } from '../../../../platform/http/client.ts';
import type { putDraftRoute } from '../../routes/drafts.ts';
import type { KeeperDoors } from './draft-keeper.ts';
import type { Body } from './edit-body.ts';

interface Held {
  base: number;
  revision: number;
  body: Body;
}

const placeOf = (viewer: string): string => `kept.pack-draft.${viewer}`;

/** What this browser holds of a draft that the server doesn't have yet; null where there is nothing. */
export function heldDraft(viewer: string): Held | null {
  try {
    return JSON.parse(localStorage.getItem(placeOf(viewer)) ?? 'null') as Held | null;
  } catch {
    return null;
  }
}

/** Where a draft goes: to the server, and into this browser until the server has it. */
export function doorsOf(viewer: string): KeeperDoors {
  return {
    send: (draft) => call<typeof putDraftRoute>('PUT', '/api/v1/packs/draft', { body: draft }),
    hold: (draft) => {
      try {
        if (draft === null) localStorage.removeItem(placeOf(viewer));
        else localStorage.setItem(placeOf(viewer), JSON.stringify(draft));
      } catch {
        // A full or forbidden storage only takes away the second net; the server is the first.
      }
    },
  };
}
