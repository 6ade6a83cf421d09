import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers';
import components from 'unplugin-vue-components/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Every browser that runs this site reads woff2: the older copies of each slice would only double the jar. */
function woff2Only(): Plugin {
  return {
    name: 'woff2-only',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('@fontsource')) return null;
      return code.replace(/,\s*url\([^)]*\.woff\)\s*format\('woff'\)/g, '');
    },
  };
}

/** The sheets and the tools of the guide pages, which guide-service writes: it has to know their names. */
const SHEETS = ['page.css', 'page-fonts.css'];
const TOOLS = 'page-tools';

export default defineConfig({
  plugins: [
    woff2Only(),
    vue(),
    components({ dirs: [], dts: 'src/components.d.ts', resolvers: [ElementPlusResolver({ importStyle: 'css' })] }),
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  define: { __VUE_I18N_LEGACY_API__: 'false', __VUE_I18N_FULL_INSTALL__: 'false', __INTLIFY_PROD_DEVTOOLS__: 'false' },
  build: {
    target: 'es2022',
    // The content security policy allows fonts from this host only: no data: addresses.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 400,
    rolldownOptions: {
      input: ['index.html', `src/page/${TOOLS}.ts`, ...SHEETS.map((sheet) => `src/page/${sheet}`)],
      output: {
        entryFileNames: ({ name }) => (name === TOOLS ? '[name].js' : 'assets/[name]-[hash].js'),
        assetFileNames: ({ names }) =>
          names.some((name) => SHEETS.includes(name)) ? '[name][extname]' : 'assets/[name]-[hash][extname]',
      },
    },
  },
  server: { proxy: Object.fromEntries(['/api', '/guides', '/public-services', '/oauth2'].map((path) => [path, 'http://127.0.0.1:8080'])) },
  test: {
    environment: 'node',
    include: ['tests/units/**/*.test.ts'],
    server: { deps: { inline: ['element-plus'] } },
    css: false,
  },
});
