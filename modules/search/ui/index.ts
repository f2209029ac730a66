import './provide-search.ts';
