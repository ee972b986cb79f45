import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Text is packed once, as tightly as it goes; the server sends the packed file to whoever can unpack it. */
const packed = (): Plugin => ({
  name: 'packed',
  writeBundle({ dir = '' }) {
    for (const entry of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(js|css|svg)$/.test(entry)) continue;
      const bytes = readFileSync(join(dir, entry));
      writeFileSync(join(dir, `${entry}.br`), brotliCompressSync(bytes));
      writeFileSync(join(dir, `${entry}.gz`), gzipSync(bytes, { level: 9 }));
    }
  },
});

export default defineConfig({
  root: 'web',
  plugins: [react(), packed()],
  // No inline scripts or data: addresses: the server's content security policy forbids them.
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    reportCompressedSize: false,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080', '/open': 'http://127.0.0.1:8080' } },
});
