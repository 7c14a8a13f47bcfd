# Two questions to one article: who vouches for which number, and how does support for cars and AI compare?
#
#   Rscript who-vouches.R <folder of an unpacked release> [folder for the pictures]
#
# Base R alone. It prints what who-vouches.py prints. The cells (# %%) run one by one in editors that know notebooks.

# %% The release: load.R lies in its folder and reads the files beside it, once their hashes are right
folders <- c(commandArgs(trailingOnly = TRUE), ".", ".")
source(file.path(folders[1], "load.R"))

# One article, so that what is printed and drawn below stays what it is when others are added
article <- "wired-2025-01-30-deepseek-automakers"
claims <- subset(load_table("claims_wide"), source_id == article)
policies <- subset(load_table("policies"), source_id == article)
terms <- load_table("terms")

# %% Words for values. "%g" keeps 8.2 and drops .0
units <- c(USD = "$", a = "years", "a{age}" = "years of age")
bounds <- c("=" = "", ">" = "over ", ">=" = "at least ", "<" = "under ", "<=" = "at most ", "~" = "about ")

# "over $200 billion": the value as the claim has it, with its comparator and unit
amount <- function(comparator, value, unit) {
  size <- ifelse(value >= 1e9, 1e9, ifelse(value >= 1e6, 1e6, 1))
  number <- paste0(sprintf("%g", value / size), ifelse(size == 1e9, " billion", ifelse(size == 1e6, " million", "")))
  word <- ifelse(unit %in% names(units), units[unit], paste0(unit, "s"))
  paste0(bounds[comparator], ifelse(word == "$", paste0("$", number), paste(number, word)))
}

# 20 of the period P20Y; missing where the text names no length
years <- function(period) as.integer(ifelse(grepl("^P[0-9]+Y$", period), gsub("[PY]", "", period), NA))

# "nearly 20 years": TIMEX3 LESS_THAN is nearly
span <- function(period, mod)
  ifelse(is.na(years(period)), "no length",
         paste0(ifelse(mod %in% "LESS_THAN", "nearly ", ""), years(period), " years"))

# %% Question 1: who vouches for which number? The last hop of attribution, or the publication itself at hop 0
numbers <- claims[!is.na(claims$value), ]
numbers <- numbers[order(-numbers$hops, numbers$start), ]
whom <- paste0(numbers$subject_name, ifelse(is.na(numbers$object_name), "", paste(" \u2192", numbers$object_name)))
cat("Numbers, and who vouches for them\n")
cat(sprintf("  %s | %s | %s | %s (%s, hop %d)\n", amount(numbers$comparator, numbers$value, numbers$unit),
            numbers$metric_label, whom, numbers$originator_name, numbers$originator_mode, numbers$hops), sep = "")
alone <- sum(numbers$hops == 0)
cat(alone, "of", nrow(numbers), "numbers stand on the publication's word alone\n")
cat("All claims, with a number and without, by who vouches for them\n")
by <- data.frame(unclass(table(claims$originator_name, is.na(claims$value))), check.names = FALSE)
by <- by[order(-rowSums(by), rownames(by), method = "radix"), ]
cat(sprintf("  %s: %d with, %d without\n", rownames(by), by[["FALSE"]], by[["TRUE"]]), sep = "")

# %% Question 2: how does support for cars and for AI compare? The grouping of sectors is ours, not the dataset's
groups <- c("chinese-auto-industry" = "Cars", "electric-vehicle-industry" = "Cars", "chinese-ai-sector" = "AI")
instruments <- subset(terms, vocabulary == "policy-instruments")
columns <- c("id", "comparator", "value", "unit", "period", "period_mod", "stage", "originator_name")
support <- merge(policies, claims[columns], by.x = "claim_id", by.y = "id")
support$group <- groups[support$sector_id]
support$label <- instruments$label[match(support$instrument, instruments$code)]
support <- support[!is.na(support$group), ]
support <- support[order(match(support$group, c("Cars", "AI")), support$start, support$id, method = "radix"), ]
sums <- support$unit %in% "USD"
money <- ifelse(sums, amount(support$comparator, support$value, support$unit), "no sum")
cat("Instruments of policy, by group of sectors\n")
cat(sprintf("  %s | %s | %s | %s | %s\n", support$group, support$label, span(support$period, support$period_mod), money,
            support$originator_name), sep = "")
for (group in c("Cars", "AI")) {
  rows <- support$group == group
  cat(sprintf("%s: %d instruments, up to %d years, %d sums of money\n", group, length(unique(support$instrument[rows])),
              max(years(support$period[rows]), na.rm = TRUE), sum(sums[rows])))
}
shared <- sort(Reduce(intersect, split(support$label, support$group)), method = "radix")
cat("Named for both:", if (length(shared)) paste(shared, collapse = ", ") else "none")
cat("\n")

# %% Pictures: plain ones, for a first look; who-vouches.py draws those of the documentation
colours <- c(Cars = "#0072B2", AI = "#D55E00")
version <- environment(load_table)$version
note <- sprintf("Industrial Playbook %s, CC BY 4.0. One article: %s, %s, a %s copy.", version,
                claims$source_publisher[1], claims$source_published_on[1], claims$source_condition[1])

grDevices::png(file.path(folders[2], "who-vouches-r.png"), 1600, 1000, res = 200, type = "cairo")
par(mar = c(6, 19, 3, 2), las = 1, cex = 0.8)
ranks <- rev(seq_len(nrow(numbers)))
plot(numbers$hops, ranks, type = "n", axes = FALSE, xlim = c(-0.1, max(numbers$hops) + 0.6), ylab = "",
     xlab = "hops from the publication to whoever vouches for it",
     main = sprintf("%d of %d numbers stand on %s\u2019s word alone", alone, nrow(numbers), claims$publication_name[1]))
segments(0, ranks, numbers$hops, ranks)
points(numbers$hops, ranks, pch = 19, col = ifelse(numbers$hops == 0, "#D55E00", "#0072B2"), cex = 1.4)
text(numbers$hops, ranks, numbers$originator_name, pos = 4)
axis(1, seq(0, max(numbers$hops)))
words <- paste0(numbers$metric_label, ": ", amount(numbers$comparator, numbers$value, numbers$unit))
axis(2, ranks, words, tick = FALSE)
mtext(note, side = 1, line = 4.8, adj = 1, cex = 0.6)
invisible(grDevices::dev.off())

grDevices::png(file.path(folders[2], "cars-and-ai-r.png"), 1600, 900, res = 200, type = "cairo")
par(mar = c(6, 14, 3, 2), las = 1, cex = 0.8)
lengths <- ifelse(is.na(years(support$period)), 0, years(support$period))
middles <- barplot(rev(lengths), horiz = TRUE, col = rev(colours[support$group]), border = NA, xlim = c(0, 36),
                   names.arg = rev(paste0(support$group, ": ", support$label)), axes = FALSE,
                   xlab = "years before publication that the article tells of",
                   main = "Support for cars is told in years, support for AI in dollars")
text(rev(lengths), middles, rev(paste0(span(support$period, support$period_mod), ", ", money)), pos = 4)
axis(1, c(0, 5, 10, 15, 20))
mtext(note, side = 1, line = 4.8, adj = 1, cex = 0.6)
invisible(grDevices::dev.off())
