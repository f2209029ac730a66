import type { AnyRoute } from '../../platform/http/route.ts';
import { exportRows } from './routes/export.ts';
import { listFacts, postFacts, readFact, withdrawFact } from './routes/facts.ts';
import { factTypes } from './routes/fact-types.ts';
import { kindTemplate, listKinds } from './routes/kinds.ts';
import type { ToolsOf } from './routes/run-answer.ts';
import {
  cancelImport,
  checkImport,
  importErrors,
  listImports,
  mapImport,
  readImport,
  resumeImport,
  startImport,
} from './routes/runs.ts';
import { lookAgain, upload } from './routes/upload.ts';

/** The door for everything that comes in and goes out in bulk. `toolsOf` brings the application's write path. */
export const intakeRoutes = (toolsOf: ToolsOf): readonly AnyRoute[] => [
  listKinds,
  kindTemplate,
  upload(toolsOf),
  lookAgain(toolsOf),
  listImports(toolsOf),
  readImport(toolsOf),
  mapImport(toolsOf),
  checkImport(toolsOf),
  startImport(toolsOf),
  cancelImport(toolsOf),
  resumeImport(toolsOf),
  importErrors(toolsOf),
  factTypes(toolsOf),
  postFacts(toolsOf),
  listFacts(toolsOf),
  readFact(toolsOf),
  withdrawFact(toolsOf),
  exportRows(toolsOf),
];
