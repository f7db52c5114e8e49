/** Whether npm takes a name for a new package. */
export function isPackageName(name: string): boolean {
  const isShaped = /^(?:@[a-z\d~-][a-z\d._~-]*\/)?[a-z\d~-][a-z\d._~-]*$/.test(
    name,
  );
  const isTaken = ["node_modules", "favicon.ico"].includes(name);
  return isShaped && !isTaken && name.length <= 214;
}

/** Whether a text is a semantic version (semver 2.0.0, sections 2, 9 and 10). */
export function isPackageVersion(version: string): boolean {
  return /^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}(?:-[\dA-Za-z-]+(?:\.[\dA-Za-z-]+)*)?(?:\+[\dA-Za-z-]+(?:\.[\dA-Za-z-]+)*)?$/.test(
    version,
  );
}

/**
 * An npm name from the title of an API: kebab-case, without accents. Names of
 * brands stay whole (`GitHub's REST API` is `githubs-rest-api`), a title of one
 * word is taken apart (`PetStore` is `pet-store`).
 */
export function packageNameOf(title: string): string {
  const plain = title
    .replace(/[©®℠™]/g, "")
    .trim()
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "");
  const words = /\s/.test(plain)
    ? plain
    : plain.replace(/([a-z\d])([A-Z])/g, "$1-$2");
  const name = words
    .toLowerCase()
    .replace(/[^a-z\d]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 100)
    .replace(/-$/, "");
  return isPackageName(name) ? name : "api";
}
