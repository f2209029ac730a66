export { roleWords } from './roles.ts';
export { linkIn } from './mail-link.ts';
export { currencyChoices } from './place-guess.ts';
export { Whose } from './whose.tsx';
export { dayOf } from './day-and-moment.ts';
