import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { PAGES } from './web/pages.ts';

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

/** Writes which files each page needs besides those that every page has: `pages.json`, read by the server. */
const pages = (): Plugin => ({
  name: 'pages',
  generateBundle: {
    // Late: a file of which nothing is left but its styles is taken away before.
    order: 'post',
    handler(_, bundle) {
      const chunks = new Map(
        Object.values(bundle).flatMap((file) =>
          file.type === 'chunk' ? [[file.fileName, file] as const] : [],
        ),
      );
      const withImports = (name: string, found = new Set<string>()): Set<string> => {
        const chunk = chunks.get(name);
        if (!chunk || found.has(name)) return found;
        found.add(name);
        for (const css of chunk.viteMetadata?.importedCss ?? []) found.add(css);
        for (const other of chunk.imports) withImports(other, found);
        return found;
      };
      const all = [...chunks.values()];
      const everywhere = withImports(all.find(({ isEntry }) => isEntry)?.fileName ?? '');
      const files = Object.entries(PAGES).map(([path, source]) => {
        const page = all.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/web/${source}`));
        if (!page) throw new Error(`${source}: no such page`);
        const needed = [...withImports(page.fileName)].filter((name) => !everywhere.has(name));
        return [path, needed.map((name) => `/${name}`)];
      });
      this.emitFile({
        type: 'asset',
        fileName: 'pages.json',
        source: JSON.stringify(Object.fromEntries(files)),
      });
    },
  },
});

export default defineConfig({
  root: 'web',
  plugins: [react(), pages(), packed()],
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
