import type { PageData } from './shell/page-data.ts';

/** Every page of the app. A page is one entry: address, name, place in the navigation, permission, code. */
export const pages: readonly PageData[] = [
  {
    path: '/sign-in',
    title: 'Sign in',
    nav: null,
    permission: null,
    frame: 'bare',
    load: () => import('../modules/people/ui/sign-in-page.tsx'),
  },
  {
    path: '/reset',
    title: 'New password',
    nav: null,
    permission: null,
    frame: 'bare',
    load: () => import('../modules/people/ui/reset-page.tsx'),
  },
  {
    path: '/invitation',
    title: 'Invitation',
    nav: null,
    permission: null,
    frame: 'bare',
    load: () => import('../modules/people/ui/invitation-page.tsx'),
  },
  {
    path: '/first-run',
    title: 'Welcome',
    nav: null,
    permission: null,
    frame: 'bare',
    load: () => import('../modules/people/ui/first-run-page.tsx'),
  },
  {
    path: '/how-we-work',
    title: 'How we work',
    nav: { group: 'Knowledge', label: 'How we work', order: 21, key: 'w' },
    permission: 'packs.read',
    load: () => import('../modules/packs/ui/how-we-work-page.tsx'),
  },
];
