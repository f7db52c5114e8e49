import { chmodSync } from "node:fs";
import { rolldown } from "rolldown";

/*
 * The modules of `dist/` in a few files, `dist/bundle/`: a run needs most of
 * them, and Node takes longer to find six hundred than to read them. What npm
 * installs beside sdkwright stays out.
 */
const modules = await rolldown({
  input: { index: "dist/index.js", main: "dist/cli/main.js" },
  platform: "node",
  external: /^[^./]/,
});
await modules.write({
  dir: "dist/bundle",
  cleanDir: true,
  chunkFileNames: "[name].js",
});
await modules.close();
chmodSync("dist/bundle/main.js", 0o755);
