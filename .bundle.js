import { chmodSync, readdirSync, readFileSync } from "node:fs";
import Handlebars from "handlebars";
import { rolldown } from "rolldown";

/* In the bundle the templates are compiled already. */
const compiledTemplates = {
  name: "compiled-templates",
  load(id) {
    if (!id.endsWith("/dist/print/compiled-templates.js")) return undefined;
    const entries = readdirSync("templates", { recursive: true })
      .filter((file) => file.endsWith(".hbs"))
      .sort()
      .map((file) => {
        const text = readFileSync(`templates/${file}`, "utf8");
        const compiled = Handlebars.precompile(text, { noEscape: true });
        return `[${JSON.stringify(text)}, ${compiled}]`;
      });
    return `export const compiledTemplates = new Map([${entries.join()}]);`;
  },
};

/*
 * The modules of `dist/` in a few files, `dist/bundle/`: a run needs most of
 * them, and Node takes longer to find six hundred than to read them. What npm
 * installs beside sdkwright stays out.
 */
const modules = await rolldown({
  input: { index: "dist/index.js", main: "dist/cli/main.js" },
  platform: "node",
  external: /^[^./]/,
  plugins: [compiledTemplates],
});
await modules.write({
  dir: "dist/bundle",
  cleanDir: true,
  chunkFileNames: "[name].js",
});
await modules.close();
chmodSync("dist/bundle/main.js", 0o755);
