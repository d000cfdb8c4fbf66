import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

/** The portal is served by the API; `vite dev` passes requests on to one that runs. */
export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['luyan-source', ...defaultClientConditions] },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 900, // Ant Design and ECharts, each in a chunk of its own that only some pages load
    rolldownOptions: {
      treeshake: { moduleSideEffects: [{ test: /[\\/]libs[\\/]/, sideEffects: false }] },
    },
  },
  server: {
    proxy: Object.fromEntries(['/graphql', '/imports', '/calendars'].map((path) => [path, 'http://localhost:3000'])),
  },
});
