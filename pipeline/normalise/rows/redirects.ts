import type { Redirect } from "../../../schemas/redirect.ts";
import type { IdRedirect } from "../../../schemas/tables/id_redirects.ts";

/** Rows of `id_redirects`: one for each retired id, or for each target of a split one. */
export function redirectRows(redirects: readonly Redirect[]): IdRedirect[] {
  return redirects.flatMap(
    ({ table: table_name, id: retired_id, kind, targets, last_version, reason, note }) =>
      (kind === "withdrawn" ? [null] : (targets ?? [])).map((target_id) => ({
        id: `${table_name}/${retired_id}${kind === "split" ? `/to/${target_id}` : ""}`,
        table_name,
        retired_id,
        kind,
        target_id,
        last_version,
        reason,
        note: note ?? null,
      })),
  );
}
