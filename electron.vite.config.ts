// Builds the three parts of the desktop application (main, preload, renderer) into out/.
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { developmentHeaders, STYLE_NONCE } from './electron/contract/securityHeaders.ts';
import { dependencies } from './package.json';
import { shippedPackages } from './scripts/shippedPackages.ts';

const root = import.meta.dirname;
const from = (file: string): string => path.join(root, file);

/** Shared modules of the interface that are smaller together, in bytes before minification, join others. */
const SMALL_CHUNK = 4_000;

/** What the three parts take in of npm, told by the one built last. */
const packages = shippedPackages(root, Object.keys(dependencies));

/** electron-vite makes addresses relative, for pages opened from a file; ours is served, from `/`, at any route. */
const servedFromRoot = { name: 'vigie:served-from-root', config: () => ({ base: '/' }) };

export default defineConfig({
  // Everything from npm is bundled, but the two native packages listed under `dependencies`:
  // electron-vite leaves those out by itself. A dynamic import stays a chunk of its own.
  main: {
    plugins: [packages.sees],
    // fflate's build for Node declares a `require` of its own, which the bundle has already.
    resolve: { alias: { fflate: from('node_modules/fflate/esm/browser.js') } },
    build: {
      outDir: from('out/main'),
      target: 'node24',
      sourcemap: true,
      rolldownOptions: {
        input: {
          main: from('electron/main.ts'),
          core: from('electron/core/process.ts'),
          checkWorker: from('electron/core/register/checkWorker.ts'),
          fileWorker: from('electron/core/register/fileWorker.ts'),
          server: from('electron/server.ts'),
          cli: from('electron/cli.ts'),
        },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
        },
      },
    },
  },
  // A sandboxed preload can require nothing but `electron`: one CommonJS file with all it needs.
  preload: {
    plugins: [packages.sees],
    build: {
      outDir: from('out/preload'),
      target: 'node24',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: from('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  // The same files are shown by Electron and, in browser mode, by whatever recent browser is there.
  renderer: {
    root: from('renderer'),
    plugins: [react(), servedFromRoot, packages.writes],
    // A word of the page that whoever serves it replaces by a fresh nonce.
    html: { cspNonce: STYLE_NONCE },
    server: { host: '127.0.0.1', headers: developmentHeaders() },
    build: {
      outDir: from('out/renderer'),
      target: 'es2024',
      sourcemap: false,
      // Faces and pictures stay files: the page's policy takes no face from a data: address.
      assetsInlineLimit: 0,
      minify: true,
      rolldownOptions: {
        input: from('renderer/index.html'),
        // The home page is of the first chunk though its address loads it like any other.
        checks: { ineffectiveDynamicImport: false },
        output: {
          // A shared chunk would be named after all that share it.
          chunkFileNames: ({ name }) => `assets/${name.split('~')[0]}-[hash].js`,
          assetFileNames: ({ names: [name = ''] }) =>
            `assets/${name.split('~')[0]?.replace(/\.[^.]*$/, '')}-[hash][extname]`,
          // A browser asks for six files at a time: few files rather than one for each shared module.
          codeSplitting: {
            groups: [
              { name: 'first', tags: ['$initial'], priority: 1 },
              {
                name: 'shared',
                minShareCount: 2,
                entriesAware: true,
                entriesAwareMergeThreshold: SMALL_CHUNK,
              },
            ],
          },
        },
      },
    },
  },
});
