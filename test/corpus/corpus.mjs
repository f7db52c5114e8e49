// npm run corpus [-- word …] [--readme]: judges every document of the corpus,
// or those whose path contains one of the words.
import { createServer } from "vite";

const words = process.argv.slice(2);
const server = await createServer({
  configFile: false,
  appType: "custom",
  logLevel: "error",
  optimizeDeps: { noDiscovery: true },
  root: new URL(".", import.meta.url).pathname,
  server: { middlewareMode: true, watch: null, ws: false },
});
if (words[0] === "--work") {
  const { work } = await server.ssrLoadModule("/worker.ts");
  work();
} else {
  const { main } = await server.ssrLoadModule("/main.ts");
  const status = await main(words);
  await server.close();
  process.exit(status);
}
