"""Finds the run of lines that is the article: the one whose evidence has the greatest sum.

After Pasternack and Roth, "Extracting article text from the web with maximum subsequence segmentation" (WWW 2009):
every line has a weight for or against being text of an article, and the article is the contiguous run with the greatest
sum. Here the weights are set by hand. In a text without a page around it few weights are negative, so it is kept whole.
"""

from __future__ import annotations

from collections.abc import Sequence

from cuttings.blocks import cues
from cuttings.blocks.lines import Line

FURNITURE_SCORE, NOTICE_SCORE, ENDING_SCORE, CREDIT_SCORE, COMMENTER_SCORE, COMMENTS_SCORE = (
    -3.0,
    -5.0,
    -6.0,
    -6.0,
    -6.0,
    -40.0,
)
MIN_ARTICLE_SCORE = 5.0  # the sum of a text of one paragraph
_MAX_TEASER_PARAGRAPHS = 2  # paragraphs that may come before a headline
# lines below a headline: in which a paragraph must follow, in which its date may follow
_FOLLOWING_LINES, _DATED_HEAD_LINES = 8, 20
_MIN_NOTICE_WORDS = 12  # words of a notice: about cookies, a newsletter, rights
_CERTAIN_FURNITURE_LINES = 8  # lines of furniture from which a text is certainly a whole page
MIN_PARAGRAPH_WEIGHT = 3.0  # the weight from which a line is a paragraph
MIN_LABEL_REPEATS = 4  # how often a page prints what marks its own parts, not the article's: "Article content"
_MIN_OPENING_PARAGRAPHS = 2  # paragraphs below the headline before a heading can announce a list of other stories
_MIN_RESUMING_WORDS = 40  # words of a paragraph that is certainly no teaser


def clutter(lines: Sequence[Line]) -> float:
    """How certain it is, from 0 to 1, that the text is a whole web page rather than an article alone."""
    return min(1.0, sum(cues.is_furniture(line) for line in lines) / _CERTAIN_FURNITURE_LINES)


def weigh(line: Line, page: float) -> float:
    """The evidence that `line` is text of an article, negative if it is not; `page` is the `clutter` of the text."""
    for cue, weight in (
        (cues.is_comment_heading, COMMENTS_SCORE if page == 1 else FURNITURE_SCORE),
        (cues.is_ending, ENDING_SCORE),
        (cues.is_credit, CREDIT_SCORE),
        (cues.is_furniture, NOTICE_SCORE if line.words >= _MIN_NOTICE_WORDS else FURNITURE_SCORE),
        (cues.is_commenter, page * COMMENTER_SCORE),
        (cues.is_counter, page * FURNITURE_SCORE),
    ):
        if cue(line):
            return weight
    prose = _prose(line)
    if prose > 0:
        doubt = line.repeats > 1 or line.text.endswith(("...", "…"))  # a teaser is cut off, and often repeated
        if doubt:
            return prose * (1 - 0.8 * page)
        return prose if line.ends_sentence or line.text.endswith(":") else prose * (1 - 0.5 * page)  # a headline
    return page * (prose - (line.repeats > 1))


def without_labels(lines: Sequence[Line], weights: Sequence[float]) -> list[float]:
    """The `weights`, 0 for lines between two sentences that a page prints over and over, such as "Advertisement"."""
    kept = list(weights)
    for i in range(1, len(lines) - 1):
        between = weights[i - 1] > 0 > weights[i] and weights[i + 1] > 0
        if between and lines[i].repeats >= MIN_LABEL_REPEATS and not _heads_other(lines[i]):
            kept[i] = 0.0
    return kept


def _heads_other(line: Line) -> bool:
    return cues.is_ending(line) or cues.is_comment_heading(line)


def without_teasers(lines: Sequence[Line], weights: Sequence[float], headline: int | None) -> list[float]:
    """The `weights` of a whole page's lines, 0 for the teasers in lists of other stories below its article.

    Such a list begins with a heading ("Most read") and ends where two paragraphs, or a long one, follow each other:
    the sentence that sums up another story stands alone between headlines and labels.
    """
    kept = list(weights)
    paragraphs, listed = 0, False
    for i in range(headline or 0, len(lines)):
        if cues.is_ending(lines[i]) and weights[i] < 0:
            listed = listed or paragraphs >= _MIN_OPENING_PARAGRAPHS
        elif weights[i] >= MIN_PARAGRAPH_WEIGHT:
            listed = listed and not _resumes(lines, weights, i)
            if listed:
                kept[i] = 0.0
            else:
                paragraphs += lines[i].ends_sentence
    return kept


def _resumes(lines: Sequence[Line], weights: Sequence[float], i: int) -> bool:
    """Whether an article goes on with the paragraph `lines[i]` below a list of other stories."""
    if lines[i].words >= _MIN_RESUMING_WORDS:
        return True
    following = next((k for k in range(i + 1, min(i + 3, len(lines))) if not cues.is_furniture(lines[k])), None)
    return following is not None and all(
        weights[k] >= MIN_PARAGRAPH_WEIGHT and lines[k].ends_sentence for k in (i, following)
    )


def _prose(line: Line) -> float:
    """How much a line reads like running text, from -1.2 to 5, by its length, its end and its function words."""
    share = line.function_words / max(1, line.words)
    if line.words >= 25:
        return 5.0 if line.ends_sentence or share > 0.2 else 2.0
    if line.words >= 12:
        return 3.0 if line.ends_sentence else (0.5 if share > 0.2 else -0.5)
    if line.words >= 6:
        if cues.opens_with_day(line):
            return 0.2  # an entry of a programme or a diary
        return 1.2 if line.ends_sentence and share > 0.1 else -0.8
    return 0.1 if line.ends_sentence and line.function_words else -1.2


def window_headline(lines: Sequence[Line]) -> int | None:
    """The index of the line that the first line repeats with a site's name after it, like the title of a window."""
    name = lines[0].folded if lines else ""
    paragraphs = [i for i, line in enumerate(lines) if line.words >= 25 and not cues.is_furniture(line)]
    head = lines[: paragraphs[_MAX_TEASER_PARAGRAPHS] if len(paragraphs) > _MAX_TEASER_PARAGRAPHS else None]
    same = [
        (-len(line.bare), i)
        for i, line in enumerate(head)
        if i and line.words >= 4 and len(name) / 3 < len(line.bare) < len(name) and line.bare in name
    ]
    least = min(same, default=(0, 0))[0]
    longest = [i for length, i in same if length == least]
    return next((i for i in longest if _opens_text(lines, i)), longest[0]) if longest else None


def _opens_text(lines: Sequence[Line], i: int) -> bool:
    """Whether a paragraph, a byline or a date follows soon after line `i`; after a teaser in a menu none does."""
    below = lines[i + 1 : i + 1 + _FOLLOWING_LINES]
    return any(_prose(line) >= 3 or _is_head(line) for line in below)


def _is_head(line: Line) -> bool:
    return cues.is_byline(line) or cues.is_date_line(line)


def find_article_below(lines: Sequence[Line], weights: Sequence[float], headline: int) -> tuple[int, int]:
    """The run `[first, last)` from `headline` on with the greatest sum; that of `find_article` if the sum is too small.

    Buttons between the headline and its byline or date do not count against the text.
    """
    total, best, last = 0.0, 0.0, headline
    head = [i for i in range(headline, min(headline + _DATED_HEAD_LINES, len(lines))) if _is_head(lines[i])]
    for i in range(max(head, default=headline) + 1, len(weights)):
        total += weights[i]
        if total >= best and weights[i] > 0:
            best, last = total, i + 1
    return (headline, last) if best >= MIN_ARTICLE_SCORE else find_article(weights)


def find_article(weights: Sequence[float]) -> tuple[int, int]:
    """The run `[first, last)` with the greatest sum, the earliest of several; (0, 0) if no weight is positive."""
    best, best_run = 0.0, (0, 0)
    total, first = 0.0, 0
    for i, weight in enumerate(weights):
        if total < 0:
            total, first = 0.0, i
        total += weight
        if total > best or (total == best and best_run[0] == first and total > 0):
            best, best_run = total, (first, i + 1)
    return best_run
