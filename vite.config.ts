import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
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

/** What no page needs before it is asked for: the charts, and letters of scripts that few names have. */
const fetchedWhenNeeded = /(^|\/)(draw-|inter-(?!latin-wght))/;

/**
 * Writes the service worker with the list of the files that it keeps on the device. Its version is made from their names,
 * which say what is in them, and from the page.
 */
const offlineShell = (): Plugin => ({
  name: 'kept-offline-shell',
  apply: 'build',
  generateBundle(_options, bundle) {
    const built = Object.keys(bundle).filter((name) => /\.(js|css|woff2)$/.test(name) && !fetchedWhenNeeded.test(name));
    const files = ['/', '/scheme.js', '/kept.svg', '/app.webmanifest', ...built.sort().map((name) => `/${name}`)];
    const page = bundle['index.html'];
    const worker = readFileSync(join(import.meta.dirname, 'app/shell/service-worker.ts'), 'utf8');
    const said = JSON.stringify([files, worker, page?.type === 'asset' ? String(page.source) : '']);
    const version = createHash('sha256').update(said).digest('hex').slice(0, 12);
    const source = `const shell = ${JSON.stringify({ version, files })};\n${stripTypeScriptTypes(worker)}`;
    this.emitFile({ type: 'asset', fileName: 'service-worker.js', source });
  },
});

/** The web app. In development the API is asked on port 3000; `GALLERY=1` adds the kit's gallery, which tests photograph. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: 'app/shell/public',
  plugins: [react(), offlineShell(), packed()],
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
