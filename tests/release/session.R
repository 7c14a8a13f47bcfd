# A consumer's session with nothing but base R: loads every table and writes it as JSON, for the test to compare.
source("load.R")
written <- commandArgs(TRUE)[1]
for (name in commandArgs(TRUE)[-1]) {
  frame <- load_table(name, reader = "base")
  # jsonlite writes 15 digits of a number at most
  digits <- function(column) if (is.double(column) && !inherits(column, "Date")) sprintf("%.17g", column) else column
  json <- jsonlite::toJSON(as.data.frame(lapply(frame, digits)), dataframe = "rows", na = "null")
  writeLines(json, file.path(written, paste0(name, ".json")), useBytes = TRUE)
  cat(name, vapply(frame, function(column) class(column)[1], ""), "\n")
}
