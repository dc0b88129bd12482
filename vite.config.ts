import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Nothing from elsewhere, nothing evaluated; styles only from our own files. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** The policy goes into the built page; the development server needs inline styles. */
const contentPolicy: Plugin = {
  name: 'content-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
      injectTo: 'head-prepend',
    },
  ],
}

/** The package does not say that its modules do nothing by being loaded, so unused halves of it would stay. */
const treeshake = { moduleSideEffects: [{ test: /node_modules\/clipper2-ts/, sideEffects: false }] }

export default defineConfig({
  // Relative addresses: the built pages work under any path of any static server.
  base: './',
  plugins: [react(), contentPolicy],
  build: {
    target: 'chrome87',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    rolldownOptions: { treeshake },
  },
  worker: { format: 'es', rolldownOptions: { treeshake } },
})
