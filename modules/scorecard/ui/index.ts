export { ExplainPanel } from './explain-panel.tsx';
export { FigureCard } from './figure-card.tsx';
export { cardSentence, partsWords, wordSentence, writeValue } from './figure-words.ts';
export { useExplain } from './use-explain.tsx';
export type { Asked } from './queries.ts';
export { PeriodChoice } from './period-choice.tsx';
export { periodWords } from './period-words.ts';
export { useAddress } from './use-address.ts';
export { readPeriod } from '../period.ts';
