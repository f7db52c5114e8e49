import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/** What the types know and the compiler does not say. Layout is prettier's. */
export default defineConfig(
  globalIgnores(["**/dist/", "**/golden/", "generated/"]),
  {
    files: ["src/**/*.ts", "test/**/*.ts"],
    ignores: ["**/expected/**", "**/callers/**"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { disallowTypeAnnotations: false },
      ],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true },
      ],
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { ignoreRestSiblings: true },
      ],
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true },
      ],
      "@typescript-eslint/prefer-promise-reject-errors": [
        "error",
        { allowThrowingUnknown: true },
      ],
      // JSON values become text after a look at their kind, which types do not show.
      "@typescript-eslint/no-base-to-string": "off",
      // `signal.aborted` and `collector.hasErrors` are readonly, yet they change.
      "@typescript-eslint/no-unnecessary-condition": "off",
      // `AsyncGenerator<unknown>` and `isApiError<CreateError>(error)` read better so.
      "@typescript-eslint/no-unnecessary-type-arguments": "off",
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
      // ts-morph's enums are written as their values: only print/ loads ts-morph.
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      // A function may be async because its contract is.
      "@typescript-eslint/require-await": "off",
      // A caller's function returns an answer, nothing, or a promise of either.
      "@typescript-eslint/no-invalid-void-type": "off",
      // Factories return functions that know no `this`.
      "@typescript-eslint/unbound-method": "off",
    },
  },
  {
    // What is generated, and who calls it, is held to what can be said without types.
    files: ["**/expected/**/*.ts", "**/callers/**/*.ts"],
    extends: [tseslint.configs.strict],
    // `{}` and interfaces without members are what a document says.
    rules: {
      "@typescript-eslint/no-empty-object-type": "off",
      // A guard that is certain looks at nothing.
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_" },
      ],
    },
  },
  {
    // Generated code is run to see what it does.
    files: ["test/**/*.ts"],
    rules: { "@typescript-eslint/no-implied-eval": "off" },
  },
);
