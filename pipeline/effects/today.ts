/** The day that the calendar of whoever sits here shows, yyyy-mm-dd: for what a person writes, never for what is built. */
export function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
