export { changePack, type Editor, rollBack, type Saved } from './actions/change-pack.ts';
export { type Draft, draftedPack, newestOf } from './actions/draft.ts';
export { preview, type Preview } from './actions/preview.ts';
export { diffPacks, type PackDifference } from './change/diff.ts';
export { type PlaceChange, setPlaces } from './change/set-places.ts';
export { pageOf } from './page.ts';
export type { PackPage } from './page-shape.ts';
export { packRoutes } from './routes.ts';
export { type AppliesTo, listVersions as packHistory, type VersionRow } from './store/versions.ts';
