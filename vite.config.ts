import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Packs every script and style once, when it is built; the server sends the packed file and never packs at a request. */
const packed = (): Plugin => ({
  name: 'kept-packed',
  apply: 'build',
  writeBundle({ dir }) {
    for (const file of readdirSync(dir!, { recursive: true, encoding: 'utf8' }))
      if (/\.(js|css|svg|html)$/.test(file))
        writeFileSync(join(dir!, `${file}.gz`), gzipSync(readFileSync(join(dir!, file)), { level: 9 }));
  },
});

/** The web app. In development the API is asked on port 3000; `GALLERY=1` adds the kit's gallery, which tests photograph. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: 'app/shell/public',
  plugins: [react(), packed()],
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
