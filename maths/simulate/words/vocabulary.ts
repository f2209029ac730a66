/** The words that the files use for purposes, outcomes, channels and training modules. */
export type Purpose =
  | 'welcome'
  | 'expectations'
  | 'profile'
  | 'rules'
  | 'training'
  | 'intervention'
  | 'renewal'
  | 'support'
  | 'collection'
  | 'feedback';
export type Outcome = 'reached' | 'no-answer' | 'call-back' | 'wrong-number' | 'refused';
export type Channel = 'call' | 'meeting' | 'email' | 'chat' | 'walk-in' | 'social' | 'web';
export type Milestone = 'verified' | 'expectations-set' | 'profile-created' | 'rules-explained' | 'converted';
export type Band = 'low' | 'medium' | 'high';

/** Everything a clinic and its staff are trained on. */
export const modules = [
  'calendar',
  'booking page',
  'reminders',
  'patient records',
  'prescriptions',
  'billing',
  'reports',
  'reviews',
  'staff access',
] as const;
