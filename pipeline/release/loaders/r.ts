import type { Table } from "../../../schemas/table.ts";
import { entry, type HashedFile, type LoadedRelease, pinnedHashes, typedColumns } from "./pinned.ts";

/** What each type of datapackage.json is in R; the others are character. */
const classes: Readonly<Record<string, string>> = {
  integer: "integer",
  number: "numeric",
  boolean: "logical",
  date: "Date",
};

/**
 * The text of `load.R`: loads the tables of one release with arrow, nanoarrow or base R. `files` are those of the
 * release, whose hashes it pins; it cannot hold its own.
 */
export function rLoader(
  release: LoadedRelease,
  tables: readonly Table[],
  files: readonly HashedFile[],
): string {
  const types = tables.map((table) => {
    const columns = typedColumns(table).map(([column, type]) => `${column} = "${classes[type]}"`);
    return columns.length === 0
      ? `    ${table.name} = character(0)`
      : entry(`    ${table.name} = c(`, columns, ")");
  });
  const hashes = pinnedHashes(tables, ["arrow", "csv"], files).map(
    ([asset, sha256]) => `    "${asset}" = "${sha256}"`,
  );
  return program
    .replaceAll("@NAME@", release.name)
    .replaceAll("@VERSION@", release.version)
    .replaceAll("@DOWNLOADS@", release.downloads)
    .replace("@TYPES@", () => types.join(",\n"))
    .replace("@HASHES@", () => hashes.join(",\n"));
}

const program = String.raw`# Loads the tables of Industrial Playbook @VERSION@.
#
#   source("load.R")
#   claims <- load_table("claims_wide")
#
# Before a file is read, its SHA-256 is compared with the one that is written below. Files are downloaded once and
# kept in the user's cache folder; in an unpacked release they are read where they lie. Needs R 4.0 or later and no
# package; arrow or nanoarrow are used where they are installed. Generated with the release, for this version and
# no other.

load_table <- local({
  version <- "@VERSION@"
  downloads <- "@DOWNLOADS@"

  # the folder of this script, where source() was given a file
  scripts <- unlist(lapply(sys.frames(), function(frame) frame$ofile))
  here <- if (length(scripts) > 0) dirname(normalizePath(scripts[length(scripts)], mustWork = FALSE)) else "."

  # the tables, and those of their columns that are not text
  types <- list(
@TYPES@
  )

  # what each file must be
  hashes <- c(
@HASHES@
  )

  # SHA-256 came to base R with 4.5: before, the openssl package or a program of the system computes it
  sha256 <- function(path) {
    if (exists("sha256sum", asNamespace("tools"), inherits = FALSE))
      return(unname(get("sha256sum", asNamespace("tools"))(path)))
    if (requireNamespace("openssl", quietly = TRUE))
      return(paste(as.character(as.raw(unclass(openssl::sha256(file(path))))), collapse = ""))
    commands <- list(
      sha256sum = c("--", shQuote(path)),
      shasum = c("-a", "256", "--", shQuote(path)),
      certutil = c("-hashfile", shQuote(path), "SHA256")
    )
    for (name in names(commands)) if (nzchar(Sys.which(name))) {
      printed <- gsub(" ", "", sub("  .*", "", system2(name, commands[[name]], stdout = TRUE)))
      found <- regmatches(printed, regexpr("[0-9a-f]{64}$", printed))
      if (length(found) == 1) return(found)
    }
    stop("nothing here computes SHA-256: install.packages(\"openssl\")")
  }

  checked <- function(path, name, whence = path) {
    if (sha256(path) != hashes[[name]])
      stop(whence, " is not the ", name, " of version ", version, ": its SHA-256 is another", call. = FALSE)
    path
  }

  # puts a file into the cache whole and checked, or not at all
  download <- function(address, target) {
    dir.create(dirname(target), recursive = TRUE, showWarnings = FALSE)
    part <- tempfile(basename(target), tmpdir = dirname(target))
    patience <- options(timeout = max(300, getOption("timeout")))
    on.exit({ unlink(part); options(patience) })
    utils::download.file(address, part, mode = "wb", quiet = TRUE)
    if (!file.rename(checked(part, basename(target), address), target)) stop("cannot write ", target)
  }

  fetch <- function(name, url) {
    beside <- file.path(here, sub(".*[.]", "", name), name)
    if (file.exists(beside)) return(checked(beside, name))
    folder <- Sys.getenv("INDUSTRIAL_PLAYBOOK_CACHE")
    kept <- if (nzchar(folder)) file.path(folder, "@NAME@", version, name)
      else file.path(tools::R_user_dir("@NAME@", "cache"), version, name)
    if (!file.exists(kept) || sha256(kept) != hashes[[name]]) download(paste0(sub("/+$", "", url), "/", name), kept)
    kept
  }

  read_base <- function(path, table) {
    columns <- names(utils::read.csv(path, nrows = 1, check.names = FALSE))
    classes <- stats::setNames(rep("character", length(columns)), columns)
    classes[names(types[[table]])] <- types[[table]]
    # only the empty cell is missing: "NA" is a text
    utils::read.csv(path, colClasses = classes, na.strings = "", encoding = "UTF-8", check.names = FALSE)
  }

  # an Arrow file without its first 8 bytes is an Arrow stream, and streams are what nanoarrow reads
  read_nanoarrow <- function(path) {
    bytes <- readBin(path, "raw", file.size(path))
    as.data.frame(nanoarrow::read_nanoarrow(bytes[-(1:8)]))
  }

  # A table as a data frame. url: the folder to download from, where it is not the one of the release;
  # INDUSTRIAL_PLAYBOOK_URL does the same. reader: "arrow", "nanoarrow" or "base", where it is not to be chosen.
  function(table, url = Sys.getenv("INDUSTRIAL_PLAYBOOK_URL", downloads), reader = NULL) {
    if (!table %in% names(types)) stop("there is no table ", table, ", but ", paste(names(types), collapse = ", "))
    installed <- function(name) requireNamespace(name, quietly = TRUE)
    if (is.null(reader)) reader <- Find(installed, c("arrow", "nanoarrow", "base"))
    switch(match.arg(reader, c("arrow", "nanoarrow", "base")),
      arrow = as.data.frame(arrow::read_feather(fetch(paste0(table, ".arrow"), url))),
      nanoarrow = read_nanoarrow(fetch(paste0(table, ".arrow"), url)),
      base = read_base(fetch(paste0(table, ".csv"), url), table)
    )
  }
})
`;
