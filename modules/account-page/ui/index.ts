export { clockFacts, type Clocked } from './clock-facts.ts';
export { useLeaveField } from './log/talk-keys.ts';
export { sendTalk, type Talk } from './log/send-talk.ts';
export type { Occasion } from './log/suggest.ts';
export { milestoneOf } from './log/suggest.ts';
export { TalkForm } from './log/talk-form.tsx';
export { UsageChart } from './page/usage-chart.tsx';
export { ContextPanel, ContextSkeleton } from './panel/context-panel.tsx';
export { type AccountContext, commitmentQuery, contextQuery } from './queries.ts';
