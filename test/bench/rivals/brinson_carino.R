# The rival of the benchmark comparison in base R, session by session as the package pa does it (pa itself is not used).
#
#     Rscript brinson_carino.R FILE
rows <- read.csv(commandArgs(trailingOnly = TRUE)[1])
dates <- sort(unique(rows$date))
effects <- lapply(dates, function(date) {
  day <- rows[rows$date == date, ]
  total <- function(values) tapply(values, day$sector, sum)
  wp <- total(day$portfolio_weight)
  wb <- total(day$benchmark_weight)
  wprp <- total(day$portfolio_weight * day$portfolio_return)
  wbrb <- total(day$benchmark_weight * day$benchmark_return)
  rb <- wbrb / wb
  list(R = sum(wprp), B = sum(wbrb), allocation = (wp - wb) * (rb - sum(wbrb)), selection = wprp - wp * rb)
})
R <- sapply(effects, function(one) one$R)
B <- sapply(effects, function(one) one$B)
whole_R <- prod(1 + R) - 1
whole_B <- prod(1 + B) - 1
k <- ifelse(R == B, 1 / (1 + R), (log1p(R) - log1p(B)) / (R - B))
k <- k / ((log1p(whole_R) - log1p(whole_B)) / (whole_R - whole_B))
linked <- function(name) as.vector(sapply(effects, function(one) one[[name]]) %*% k)
json <- function(values) paste0("[", paste(format(values, digits = 17), collapse = ","), "]")
cat(sprintf('{"allocation":%s,"selection":%s}\n', json(linked("allocation")), json(linked("selection"))))
