/** The code that the system or a library gives an error, such as ENOENT; undefined where it has none. */
export function codeOf(error: unknown): string | undefined {
  return (error as { code?: string }).code;
}
