import type { AnyPet, AnyPetInput, Cat, Dog, Pet, Pets } from "inheritance";

/** What is listed may be any pet, and is told apart by what only some have. */
export async function describe(pets: Pets): Promise<readonly string[]> {
  const all: readonly AnyPet[] = await pets.pets.list();
  return all.map((pet) => {
    if ("indoor" in pet) return `${pet.name}: ${String(pet.indoor)}`;
    if ("tricks" in pet) return `${pet.name}: ${String(pet.tricks?.length)}`;
    // @ts-expect-error: other pets have no tricks.
    return pet.tricks;
  });
}

/** Those are pets as well: what takes or gives one does. */
export function widen(cat: Cat, dog: Dog): readonly Pet[] {
  const all: readonly AnyPet[] = [cat, dog, { species: "fish", name: "Nemo" }];
  return all;
}

/** Members of what is based on a parent may be sent where the parent may. */
export const sent: readonly AnyPetInput[] = [
  { species: "cat", name: "Tom", indoor: true },
  // @ts-expect-error: nothing that is based on it has it.
  { species: "dog", name: "Rex", wings: 2 },
];
