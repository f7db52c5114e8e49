export type Upload = Blob;
