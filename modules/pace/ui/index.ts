export { PacePart } from './pace-part.tsx';
