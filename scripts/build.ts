import { build } from 'rolldown';

/** Ink asks for React's developer tools only when DEV=true; they are not shipped. */
const withoutDeveloperTools = {
  name: 'without-developer-tools',
  resolveId: (id: string) => (id === 'react-devtools-core' ? '\0empty' : null),
  load: (id: string) => (id === '\0empty' ? 'export default {};' : null),
};

/**
 * Writes dist/: ungear.js with the command line, and chunks that each command loads when it runs.
 * Says nothing unless something is wrong: `npm start` shares this standard output with the report.
 */
await build({
  input: { ungear: 'src/cli/main.ts' },
  platform: 'node',
  external: ['@duckdb/node-api'],
  plugins: [withoutDeveloperTools],
  transform: { define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' } },
  output: {
    dir: 'dist',
    format: 'esm',
    cleanDir: true,
    minify: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
  },
});
