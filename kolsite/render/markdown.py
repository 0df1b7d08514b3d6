"""Turns Markdown that people wrote into clean HTML: no script, no style, no link that is not one.

The only module that imports Markdown and nh3.
"""

from __future__ import annotations

import re
from functools import lru_cache

import markdown
import nh3

TAGS = {
    "p", "br", "hr", "strong", "em", "b", "i", "u", "s", "code", "pre", "blockquote", "ul", "ol", "li", "a", "h3", "h4",
    "h5", "h6", "table", "thead", "tbody", "tr", "th", "td", "sub", "sup", "del", "dl", "dt", "dd",
}  # fmt: skip
ATTRIBUTES = {"a": {"href", "title"}, "th": {"align"}, "td": {"align"}, "ol": {"start"}}
SCHEMES = {"http", "https", "mailto", "tel"}
HEADING = re.compile(r"<(/?)h([1-6])\b")
DEEPER = 2
"""A text's own first heading stands two levels down, below the page's and the section's."""


@lru_cache(maxsize=2048)
def html_of(text: str) -> str:
    """Safe HTML of a Markdown text; its headings start at the third level."""
    raw = markdown.markdown(text, extensions=["tables", "sane_lists", "def_list"], output_format="html")
    lowered = HEADING.sub(lambda match: f"<{match[1]}h{min(int(match[2]) + DEEPER, 6)}", raw)
    return nh3.clean(lowered, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=None)
