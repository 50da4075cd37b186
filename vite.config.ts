import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { smallReceivers } from './demo/embed/vite.ts'
import { kioskPage } from './demo/kiosk/vite.ts'
import { receiverPlugin } from './demo/receiver/vite.ts'

const here = fileURLToPath(new URL('.', import.meta.url))

/** `npm start`: the demo pages over the sources, with a real receiver beside them at `/receiver`. */
export default defineConfig({
  root: fileURLToPath(new URL('./demo', import.meta.url)),
  resolve: { alias: { '/src': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { port: Number(process.env.PORT ?? 5173), fs: { allow: ['..'] } },
  plugins: [receiverPlugin(), smallReceivers(here), kioskPage(here)],
})
