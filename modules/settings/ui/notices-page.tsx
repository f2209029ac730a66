import { NoticeSettings } from '../../notices/ui/index.ts';
import { SettingsFrame } from './settings-frame.tsx';

/** What I am told, where and when. */
export default function NoticesPage() {
  return (
    <SettingsFrame part="notices">
      <NoticeSettings />
    </SettingsFrame>
  );
}
