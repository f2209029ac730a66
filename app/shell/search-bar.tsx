import CommandBar from '../../platform/ui/command/command-bar.tsx';
import '../../modules/search/ui/index.ts';

/** The command bar with what the organisation's own things answer. Loaded when it is first opened. */
export default CommandBar;
