"""Where words go so that no two of them touch: at line ends, above a plot, under a bar, beside a dot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, permutations, product
from math import ceil

from kolsite.render.plots.pen import LINE, SIZE, line, num, text_width, words, wrap

GAP = 8.0
"""The least air between two words on a line."""


@dataclass(frozen=True, slots=True)
class Box:
    """A piece of the picture that is taken."""

    left: float
    top: float
    right: float
    bottom: float

    def touches(self, other: Box) -> bool:
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def within(self, other: Box) -> bool:
        return (
            self.left >= other.left
            and self.right <= other.right
            and self.top >= other.top
            and self.bottom <= other.bottom
        )


# --- down a margin ------------------------------------------------------------------------------------------


def spread(wanted: Sequence[float], heights: Sequence[float], top: float, bottom: float) -> list[float]:
    """Middles for labels of these heights, in order of `wanted`, moved as little as it takes not to touch.

    Neighbours that collide become one block around their common middle; a block at an edge stops there.

    >>> spread([50, 52, 200], [20, 20, 20], 0, 300)
    [41.0, 61.0, 200.0]
    """
    order = sorted(range(len(wanted)), key=lambda index: (wanted[index], index))
    blocks: list[tuple[list[int], float]] = []  # members, top
    for index in order:
        members, start = [index], wanted[index] - heights[index] / 2
        start = max(top, min(start, bottom - heights[index]))
        while blocks and blocks[-1][1] + _sum(heights, blocks[-1][0]) > start:
            members = blocks.pop()[0] + members
            start = _block_start(members, wanted, heights, top, bottom)
        blocks.append((members, start))
    return _middles(blocks, heights)


def _sum(heights: Sequence[float], members: Sequence[int]) -> float:
    return sum(heights[index] for index in members)


def _block_start(
    members: Sequence[int], wanted: Sequence[float], heights: Sequence[float], top: float, bottom: float
) -> float:
    ideal, above = 0.0, 0.0
    for index in members:
        ideal += wanted[index] - heights[index] / 2 - above
        above += heights[index]
    return max(top, min(ideal / len(members), bottom - above))


def _middles(blocks: Sequence[tuple[Sequence[int], float]], heights: Sequence[float]) -> list[float]:
    found = [0.0] * len(heights)
    for members, start in blocks:
        for index in members:
            found[index] = start + heights[index] / 2
            start += heights[index]
    return found


# --- along an edge: labels in lanes, each with a thread to its place ----------------------------------------


@dataclass(frozen=True, slots=True)
class Flag:
    """A label that belongs to a place x on an edge."""

    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Place:
    """Where a flag's text begins, and in which lane (0 is next to the edge)."""

    left: float
    lane: int


def fly(flags: Sequence[Flag], right: float) -> list[Place]:
    """Lanes for flags between 0 and `right`, such that no text meets another text or another flag's thread.

    Each text stands right of its place or, where that would leave the picture, left of it. Should threads
    still cross, other sides are tried, then other orders; the first arrangement without a crossing wins.
    """
    best: list[Place] = []
    for sides, order in _attempts(flags, right):
        places = _arranged(flags, sides, order, right)
        best = best or places
        if not _crossings(flags, places):
            return places
    return best


def _attempts(flags: Sequence[Flag], right: float) -> Iterator[tuple[Sequence[bool], Sequence[int]]]:
    """Sides and orders. Leftward texts are laid from the left, then rightward ones from the right: so threads stay
    clear of texts, mostly.
    """
    natural = [flag.x + flag.width <= right for flag in flags]
    rest = [False] * len(flags)
    flips = product((False, True), repeat=min(len(flags), 4))
    tried = [[side != flip for side, flip in zip(natural, (*row, *rest), strict=False)] for row in flips]
    for sides in tried:
        leftward = sorted((i for i in range(len(flags)) if not sides[i]), key=lambda i: flags[i].x)
        rightward = sorted((i for i in range(len(flags)) if sides[i]), key=lambda i: -flags[i].x)
        yield sides, [*leftward, *rightward]
    if len(flags) <= 4:
        yield from product(tried, permutations(range(len(flags))))


def _arranged(flags: Sequence[Flag], sides: Sequence[bool], order: Sequence[int], right: float) -> list[Place]:
    """Each text in the first lane that has room for it, in this order."""
    places: dict[int, Place] = {}
    lanes: list[list[tuple[float, float]]] = []
    for index in order:
        flag = flags[index]
        left = max(0.0, min(flag.x if sides[index] else flag.x - flag.width, right - flag.width))
        taken = (left - GAP / 2, left + flag.width + GAP / 2)
        lane = _first_free(lanes, taken)
        lanes[lane].append(taken)
        places[index] = Place(left, lane)
    return [places[index] for index in range(len(flags))]


def _first_free(lanes: list[list[tuple[float, float]]], taken: tuple[float, float]) -> int:
    for lane, others in enumerate(lanes):
        if all(taken[1] <= left or right <= taken[0] for left, right in others):
            return lane
    lanes.append([])
    return len(lanes) - 1


def _crossings(flags: Sequence[Flag], places: Sequence[Place]) -> int:
    return sum(
        place.lane > other.lane and other.left - 1 < flag.x < other.left + width.width + 1
        for flag, place in zip(flags, places, strict=True)
        for width, other in zip(flags, places, strict=True)
    )


def lane_count(places: Sequence[Place]) -> int:
    return max((place.lane + 1 for place in places), default=0)


@dataclass(frozen=True, slots=True)
class Banners:
    """Labels in their lanes above a plot: the height they take, and how to draw them."""

    poles: Sequence[float]
    texts: Sequence[Sequence[str]]
    places: Sequence[Place]
    lane_height: float

    @property
    def height(self) -> float:
        return self.lane_height * lane_count(self.places)

    def draw(self, feet: Sequence[float], start: float = 0.0) -> Iterator[str]:
        """Each text with a pole down to its foot; `start` is the top of the highest lane."""
        for x, lines, place, foot in zip(self.poles, self.texts, self.places, feet, strict=True):
            top = start + self.height - (place.lane + 1) * self.lane_height
            beside = not place.left + 4 < x < place.left + 4 + max(map(text_width, lines))
            yield line(x, top + 2 if beside else top + self.lane_height, x, foot, "c-lead")
            for number, text in enumerate(lines):
                yield words(place.left + 4, top + SIZE - 1 + number * LINE, text)


def hoist(labels: Sequence[tuple[float, str]], right: float) -> Banners:
    """Banners for labels at their x. Only a label wider than the picture breaks into two lines."""
    texts = [wrap(label, right - 8) or [""] for _, label in labels]
    flags = [Flag(x, max(map(text_width, lines)) + 8) for (x, _), lines in zip(labels, texts, strict=True)]
    height = LINE * max(map(len, texts), default=1)
    return Banners([x for x, _ in labels], texts, fly(flags, right), height)


# --- along an axis ------------------------------------------------------------------------------------------


def axis_words(labels: Sequence[tuple[float, str]], y: float, right: float) -> list[str]:
    """Labels centred under their places, kept inside the picture; where they would touch, every second or
    third.
    """
    return [words(x, y, label, "c-soft c-mid") for x, label in axis_kept(labels, right)]


def axis_kept(labels: Sequence[tuple[float, str]], right: float) -> Sequence[tuple[float, str]]:
    """The labels that are printed, with the middle of each."""
    placed = [(_inside(x, text_width(label), right), label) for x, label in labels if label]
    return placed[:: _stride(placed)]


def thinned(labels: Sequence[tuple[float, str]]) -> Sequence[tuple[float, str]]:
    """The labels down an axis; where they would touch, every second or third."""
    steps = [abs(one[0] - other[0]) for one, other in pairwise(labels)]
    closest = min(steps, default=LINE)
    return labels[:: ceil(LINE / closest)] if closest > 0 else labels[:1]


def _inside(x: float, width: float, right: float) -> float:
    return max(width / 2, min(x, right - width / 2))


def _stride(placed: Sequence[tuple[float, str]]) -> int:
    boxes = [(x - text_width(label) / 2, x + text_width(label) / 2) for x, label in placed]
    for stride in range(1, len(boxes)):
        kept = boxes[::stride]
        if all(one[1] + GAP <= other[0] for one, other in pairwise(kept)):
            return stride
    return max(1, len(boxes))


# --- a key --------------------------------------------------------------------------------------------------


def key_rows(items: Sequence[tuple[str, float, str]], right: float) -> tuple[list[str], float]:
    """Samples with their words, in a row that breaks like text: parts and the height they take.

    An item is (SVG drawn around 0,0 to the right, its width, its words).
    """
    parts: list[str] = []
    x, y = 0.0, SIZE
    for sample, width, label in items:
        needed = width + 6 + text_width(label)
        if x and x + needed > right:
            x, y = 0.0, y + LINE + 4
        parts.append(f'<g transform="translate({num(x)} {num(y - 4.5)})">{sample}</g>')
        parts.append(words(x + width + 6, y, label))
        x += needed + 18
    return parts, (y + 16 if items else 0.0)
