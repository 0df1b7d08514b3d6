"""A site in which every text that people can write tries to run a script wherever it is shown.

Made from the site in which every text carries a word of its own (`canaries.py`), so that a field that is added to the
model is in it at once. The word stays in front, to tell which field did it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml
from canaries import Canary, write_canaries

WORD = re.compile(r"zq\d{4}vx")
TEXT = (
    "\"'><img src=x onerror=alert(1)><script>alert(2)</script></script></title></style></textarea>"
    "<svg onload=alert(3)>{{7*7}}{% raw %}[a](javascript:alert(4)) ![b](javascript:alert(5)) <javascript:alert(6)>"
)
"""Out of an attribute, a script, a title, a style, a text field; into a template; through Markdown."""
MARKDOWN = f"""{TEXT}

<iframe srcdoc="<script>parent.alert(7)</script>"></iframe><object data="javascript:alert(8)"></object>
<a href="&#106;avascript:alert(9)">tautan</a> <details open ontoggle=alert(10)>isi</details>

[b]: javascript:alert(11)

[tautan][b] [lagi](<java
script:alert(12)>) [data](data:text/html,<script>alert(13)</script>)

    {{{{7*7}}}} <script>alert(14)</script>
"""
TOKEN = "\"'><svg/onload=alert(15)>{{7*7}}"
"""Without spaces and hash signs: where a handle or a hashtag is asked for."""
ADDRESS = "?q=javascript:alert(16)&{{7*7}}#%22%3E%3Csvg/onload=alert(17)%3E"
ATTACKS = {"prose": MARKDOWN, "handle": TOKEN, "hashtag": TOKEN, "url": ADDRESS}
"""What is written after the word, by the type of the field; `TEXT` in all others."""
REFUSED = {
    "kols/eka/kol.yml": "name: Eka\nchannels: [{platform: instagram, handle: eka, url: 'javascript:alert(18)'}]\n",
    "kols/fani/kol.yml": "name: Fani\n'<img src=x onerror=alert(19)>': x\n",
    "kols/<img src=x onerror=alert(20)>/kol.yml": "name: Gita\n",
    "brands/eira/brand.yml": "name: '<img src=x onerror=alert(21)>\n",
}
"""Attacks that are mistakes: an address that is a script, a key, a folder's name, a file that cannot be read."""
Change = Callable[[str], str]


def write_hostile(content: Path) -> None:
    """Writes the whole content with an attack behind every word, and the mistakes."""
    attacks = {one.word: ATTACKS.get(sort_of(one), TEXT) for one in write_canaries(content)}
    change_texts(content, lambda text: text + attacks[WORD.findall(text)[0]])
    for name, text in REFUSED.items():
        (content / name).parent.mkdir(parents=True)
        (content / name).write_text(text, encoding="utf-8")


def sort_of(canary: Canary) -> str:
    """The type of the field that a word stands in."""
    return canary.spot.shape.leaf.sort if canary.spot.shape.leaf else ""


def change_texts(content: Path, change: Change) -> None:
    """Changes every text with a word in it, in all files."""
    for path in content.rglob("*.yml"):
        path.write_text(_dump(_changed(_load(path.read_text(encoding="utf-8")), change)), encoding="utf-8")
    for path in content.rglob("*.md"):
        path.write_text(_changed_page(path.read_text(encoding="utf-8"), change), encoding="utf-8")


def _changed_page(text: str, change: Change) -> str:
    """Markdown, with the fields in front of it if there are any."""
    front, fence, body = text.removeprefix("---\n").rpartition("---\n")
    fields = f"---\n{_dump(_changed(_load(front), change))}{fence}\n" if fence else ""
    return f"{fields}{_changed(body.strip(), change)}\n"


def _changed(value: Any, change: Change) -> Any:
    if isinstance(value, dict):
        return {_changed(key, change): _changed(item, change) for key, item in value.items()}
    if isinstance(value, list):
        return [_changed(item, change) for item in value]
    return change(value) if isinstance(value, str) and WORD.search(value) else value


def _load(text: str) -> Any:
    return yaml.safe_load(text)


def _dump(value: Any) -> str:
    return str(yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=10_000))
