/** Builds what `mount/` holds, one file for each framework, as a page would get them. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const MOUNTS = {
  react: 'react.tsx',
  preact: 'preact.tsx',
  vue: 'vue.ts',
  svelte: 'svelte.svelte.ts',
  angular: 'angular.ts',
};

/** @param {string} tag */
const isCustomElement = (tag) => tag === 'compute-timeline' || tag === 'gw-ramp';

export default defineConfig({
  root: import.meta.dirname,
  logLevel: 'warn',
  plugins: [vue({ template: { compilerOptions: { isCustomElement } } }), svelte()],
  build: {
    outDir: 'built/pages',
    emptyOutDir: true,
    modulePreload: false,
    rolldownOptions: {
      input: Object.fromEntries(
        Object.entries(MOUNTS).map(([name, file]) => [
          name,
          `${import.meta.dirname}/mount/${file}`,
        ]),
      ),
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: '[name].js' },
    },
  },
});
