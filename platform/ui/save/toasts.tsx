import { Notifications } from '@mantine/notifications';

/** Where toasts appear: at the foot, within reach of a thumb, over whatever is there. */
export default function Toasts() {
  return <Notifications position="bottom-center" limit={3} containerWidth={420} />;
}
