/** The lines of one part of a multipart body (RFC 7578, section 4.2). */
export function part(
  name: string,
  content: string,
  type = "",
  file = "",
): readonly string[] {
  return [
    "--BOUNDARY",
    `Content-Disposition: form-data; name="${name}"${file}`,
    ...(type === "" ? [] : [`Content-Type: ${type}`]),
    "",
    content,
  ];
}
