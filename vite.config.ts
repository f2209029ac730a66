import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The web app. In development the API is asked on port 3000; `GALLERY=1` adds the kit's gallery, which tests photograph. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: 'app/shell/public',
  plugins: [react()],
  build: {
    outDir: process.env.GALLERY ? 'dist/gallery' : 'dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // No module-preload polyfill and no inlined assets: the page allows scripts from its own server only.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: { input: process.env.GALLERY ? 'tests/gallery/index.html' : 'index.html' },
  },
  server: { port: 5173, proxy: { '/api': { target: 'http://127.0.0.1:3000', changeOrigin: false } } },
});
