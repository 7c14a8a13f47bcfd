"""Two questions to one article: who vouches for which number, and how does support for cars and AI compare?

    python who-vouches.py <folder of an unpacked release> [folder for the pictures]

Needs pandas, pyarrow and matplotlib. The cells (# %%) run one by one in editors that know notebooks.
"""
# %% The release: load.py lies in its folder and reads the files beside it, once their hashes are right
import re
import sys
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt

RELEASE, PICTURES = ([Path(argument) for argument in sys.argv[1:]] + [Path(), Path()])[:2]
sys.path.insert(0, str(RELEASE.resolve()))
from load import VERSION, load

# One article, so that what is printed and drawn below stays what it is when others are added
ARTICLE = "wired-2025-01-30-deepseek-automakers"
claims = load("claims_wide").query("source_id == @ARTICLE")
claims = claims.fillna({column: "" for column in ["object_name", "unit", "period", "period_mod", "stage"]})
policies = load("policies").query("source_id == @ARTICLE")
terms = load("terms")

# %% Words for values. "%g" keeps 8.2 and drops .0
UNITS = {"USD": "$", "a": "years", "a{age}": "years of age"}
BOUNDS = {"=": "", ">": "over ", ">=": "at least ", "<": "under ", "<=": "at most ", "~": "about "}


def amount(claim):
    """The value as the claim has it, with its comparator and unit, such as "over $200 billion"."""
    size, word = next(((s, w) for s, w in [(1e9, " billion"), (1e6, " million")] if claim.value >= s), (1, ""))
    number, unit = f"{claim.value / size:g}{word}", UNITS.get(claim.unit, f"{claim.unit}s")
    return BOUNDS[claim.comparator] + (f"${number}" if unit == "$" else f"{number} {unit}")


def span(claim):
    """The length of the period P20Y in words; nothing where there is none. LESS_THAN of TIMEX3 is nearly."""
    years = re.fullmatch(r"P(\d+)Y", claim.period)
    return f"{'nearly ' if claim.period_mod == 'LESS_THAN' else ''}{years[1]} years" if years else ""


def about(claim):
    """What is counted, and of whom."""
    return claim.metric_label, " → ".join(filter(None, [claim.subject_name, claim.object_name]))


# %% Question 1: who vouches for which number? The last hop of attribution, or the publication itself at hop 0
numbers = claims[claims.value.notna()].sort_values(["hops", "start"], ascending=[False, True])
print("Numbers, and who vouches for them")
for claim in numbers.itertuples():
    what, whom = about(claim)
    print(f"  {amount(claim)} | {what} | {whom} | {claim.originator_name} ({claim.originator_mode}, hop {claim.hops})")
alone = int((numbers.hops == 0).sum())
print(f"{alone} of {len(numbers)} numbers stand on the publication's word alone")
print("All claims, with a number and without, by who vouches for them")
by = claims.groupby("originator_name").agg(numbers=("value", "count"), claims=("id", "size")).reset_index()
by = by.sort_values(["claims", "originator_name"], ascending=[False, True])
for row in by.itertuples():
    print(f"  {row.originator_name}: {row.numbers} with, {row.claims - row.numbers} without")

# %% Question 2: how does support for cars and for AI compare? The grouping of sectors is ours, not the dataset's
GROUPS = {"chinese-auto-industry": "Cars", "electric-vehicle-industry": "Cars", "chinese-ai-sector": "AI"}
columns = "id comparator value unit period period_mod stage originator_name".split()
support = policies.merge(claims[columns], left_on="claim_id", right_on="id", suffixes=("", "_of_claim"))
labels = terms[terms.vocabulary == "policy-instruments"].set_index("code").label
support = support.assign(group=support.sector_id.map(GROUPS), label=support.instrument.map(labels))
support = support[support.group.notna()].sort_values(["group", "start", "id"], ascending=[False, True, True])
print("Instruments of policy, by group of sectors")
for row in support.itertuples():
    money = amount(row) if row.unit == "USD" else "no sum"
    print(f"  {row.group} | {row.label} | {span(row) or 'no length'} | {money} | {row.originator_name}")
counts = {}
for group, rows in support.groupby("group", sort=False):
    lengths = [int(years) for years in rows.period.str.extract(r"^P(\d+)Y$")[0].dropna()]
    counts[group] = (rows.instrument.nunique(), max(lengths), int((rows.unit == "USD").sum()))
    print(f"{group}: {counts[group][0]} instruments, up to {counts[group][1]} years, {counts[group][2]} sums of money")
shared = set.intersection(*(set(rows.instrument) for _, rows in support.groupby("group")))
both = ", ".join(sorted(labels[code] for code in shared)) or "none"
print(f"Named for both: {both}")

# %% How both pictures look: dark text, two colours that colour-blind readers tell apart, text as outlines
BLUE, ORANGE, INK, GREY = "#0072B2", "#D55E00", "#222222", "#6b6b6b"
plt.rcParams.update({"font.family": "DejaVu Sans", "font.size": 9, "text.color": INK, "svg.hashsalt": "who-vouches"})
article = claims.iloc[0]
SOURCE = (
    f"Industrial Playbook {VERSION}, CC BY 4.0. One article: {article.source_publisher}, "
    f"{article.source_published_on:%Y-%m-%d}, a {article.source_condition} copy.\n"
    "What the article says, not what is so."
)


def page(height, title, subtitle):
    figure = plt.figure(figsize=(8, height), label=title)
    figure.text(0.02, 1 - 0.30 / height, title, size=12.5, weight="bold", va="center")
    figure.text(0.02, 1 - 0.60 / height, subtitle, size=9, color=GREY, va="center")
    figure.text(0.02, 0.12 / height, SOURCE, size=7, color=GREY, va="bottom", linespacing=1.4)
    return figure


def save(figure, name):
    for suffix, metadata in [("png", {"Software": None}), ("svg", {"Date": None, "Title": figure.get_label()})]:
        figure.savefig(PICTURES / f"{name}.{suffix}", dpi=200, metadata=metadata)
    plt.close(figure)


# %% Picture 1: each number, and the way from the publication to whoever vouches for it
height = 1.55 + 0.46 * len(numbers)
figure = page(
    height,
    f"{alone} of {len(numbers)} numbers stand on {article.publication_name}’s word alone",
    "Every number that the article claims, and how many steps of attribution lead to whoever vouches for it",
)
axes = figure.add_axes((0, 0.55 / height, 1, 1 - 1.3 / height))
axes.set(xlim=(0, 8), ylim=(len(numbers) - 0.4, -0.9))
axes.axis("off")
publication, step = 5.05, 1.25
for hop in range(numbers.hops.max() + 1):
    head = "hop 0: the publication" if hop == 0 else f"hop {hop}"
    axes.text(publication + hop * step, -0.72, head, size=7.5, color=GREY, ha="center", va="center")
for place, claim in enumerate(numbers.itertuples()):
    what, whom = about(claim)
    end, colour = publication + claim.hops * step, BLUE if claim.hops else ORANGE
    dot = {"s": 55, "edgecolor": colour, "linewidth": 1.6}
    axes.axhline(place + 0.5, 0.02, 0.98, color="#e4e4e4", linewidth=0.6)
    axes.text(1.72, place, amount(claim), size=9.5, weight="bold", ha="right", va="center")
    axes.text(1.88, place - 0.17, what, size=8.5, va="center")
    axes.text(1.88, place + 0.19, whom, size=7, color=GREY, va="center")
    axes.plot([publication, end], [place, place], color=colour, linewidth=1.6, zorder=1)
    axes.scatter([publication], [place], facecolor="white" if claim.hops else colour, **dot)
    if claim.hops:
        axes.scatter([end], [place], facecolor=colour, marker="D", **dot)
    voice = f"{claim.originator_name}{chr(10) if claim.hops else ' '}({claim.originator_mode})"
    axes.text(end + 0.18, place, voice, size=8, color=colour, va="center", linespacing=1.25)
save(figure, "who-vouches")

# %% Picture 2: how long each instrument has run by the day of publication, and what money is named
# The title states a finding: word it anew where the data no longer bear it out
assert counts["Cars"][1] > counts["AI"][1] and counts["Cars"][2] == 0 < counts["AI"][2]
height = 1.75 + 0.46 * len(support)
figure = page(
    height,
    "Support for cars is told in years, support for AI in dollars",
    f"China’s policies as the article tells them: {counts['Cars'][0]} instruments for cars, "
    f"{counts['AI'][0]} for AI; named for both: {both}",
)
axes = figure.add_axes((0.25, 0.95 / height, 0.55, 1 - 1.8 / height))
longest = max(years for _, years, _ in counts.values())
left, ticks = -1.4 * longest, range(0, -longest - 1, -5)
axes.set(xlim=(left, 0), ylim=(len(support) - 0.4, -0.6), yticks=[])
axes.set_xticks(ticks, [-tick for tick in ticks])
axes.set_xlabel("years before publication", color=GREY, size=8)
axes.tick_params(colors=GREY, labelsize=8)
axes.spines[["left", "top"]].set_visible(False)
axes.spines[["bottom", "right"]].set_color("#b5b5b5")
beside = {"transform": axes.get_yaxis_transform(), "va": "center"}  # x in widths of the axes, y in rows
axes.text(1.03, -0.62, "who vouches", size=7.5, color=GREY, **beside)
for place, row in enumerate(support.itertuples()):
    colour = BLUE if row.group == "Cars" else ORANGE
    text = {"color": colour, "size": 8.5, "weight": "bold", "va": "center"}
    words = " in ".join(filter(None, [amount(row) if row.unit == "USD" else "", span(row)]))
    years = re.fullmatch(r"P(\d+)Y", row.period)
    if years:
        axes.barh(place, -int(years[1]), height=0.5, color=colour)
        axes.text(-int(years[1]) - 0.4, place, words, ha="right", **text)
    elif row.period.startswith("P"):
        axes.plot([left, 0], [place, place], color=colour, linewidth=1.6, linestyle=(0, (1, 2)))
        text |= {"weight": "normal", "bbox": {"facecolor": "white", "edgecolor": "none", "pad": 2}}
        axes.text(left / 2, place, "a very long time: no length is told", ha="center", **text)
    else:
        axes.scatter([0], [place], s=70, marker="D", color=colour, clip_on=False, zorder=3)
        axes.text(-0.9, place, f"{words}, {row.stage} {row.period}", ha="right", **text)
    axes.text(-0.03, place, row.label, size=9, ha="right", **beside)
    axes.text(1.03, place, row.originator_name, size=8, **beside)
for group, rows in support.reset_index(drop=True).groupby("group", sort=False):
    colour = BLUE if group == "Cars" else ORANGE
    axes.text(-0.41, rows.index.min(), group, size=12, weight="bold", color=colour, **beside)
    if rows.index.min() > 0:
        axes.plot([-0.41, 1.32], [rows.index.min() - 0.5] * 2, color="#e4e4e4", linewidth=0.8, clip_on=False,
                  transform=axes.get_yaxis_transform(), zorder=0)
save(figure, "cars-and-ai")
