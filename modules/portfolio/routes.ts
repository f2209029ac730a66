import { exportPortfolio } from './routes/export.ts';
import { getHanded, getHandover, getHandovers, postAnswer } from './routes/handed.ts';
import { getHolders, postHandover, previewHandover, undoHandover } from './routes/handovers.ts';
import { getPortfolio, getPortfolioCounts, getPortfolioIds } from './routes/list.ts';
import { deleteView, getViews, postView } from './routes/views.ts';

/** The portfolio, its saved views, and the hand-over of accounts from one holder to another. */
export const portfolioRoutes = [
  getPortfolio,
  getPortfolioIds,
  getPortfolioCounts,
  exportPortfolio,
  getViews,
  postView,
  deleteView,
  getHolders,
  previewHandover,
  postHandover,
  getHanded,
  getHandovers,
  getHandover,
  postAnswer,
  undoHandover,
];
