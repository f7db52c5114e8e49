import { BadRequestError, Bookshop } from "bookshop";
import { startMockServer } from "bookshop/mocks/node";
import { isBook, validateBookInput } from "bookshop/validators";

// A real server that checks every request by the description.
const server = await startMockServer();
const bookshop = new Bookshop({
  baseURL: server.url,
  auth: { token: "secret" },
});

const format = { kind: "paper", pages: 635 };
const book = await bookshop.books.create({ title: "Moby-Dick", format });
console.log(isBook(book), typeof book.id);

const typo = { title: "Moby-Dick", format: { kind: "paper", page: 635 } };
console.log(validateBookInput(typo)[0].message);

try {
  await bookshop.books.create(typo);
} catch (error) {
  console.log(error instanceof BadRequestError, error.message);
}
await server.close();
