export interface Node {
  children?: Node[];
  parent?: Node | null;
}
