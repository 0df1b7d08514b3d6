"""Finds every word that an output gives away: in text, markup, scripts, archives, pictures, PDF text and metadata."""

from __future__ import annotations

import base64
import gzip
import html
import io
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pikepdf
import pypdf

DATA_URI = re.compile(rb"data:([\w/+.-]+);base64,([A-Za-z0-9+/=]+)")
SOFT = re.compile(r"[\s\u00ad\u200b\u2010-]+")


def words_in(folder: Path, pattern: re.Pattern[str]) -> dict[str, set[str]]:
    """The words that match, by the file in which they stand; names of files and folders count too."""
    found: dict[str, set[str]] = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        here = set(pattern.findall(name))
        if path.is_file():
            for text in texts_of(path.read_bytes()):
                here |= set(pattern.findall(text))
        if here:
            found[name] = here
    return found


def texts_of(content: bytes) -> Iterator[str]:
    """A file's content in every form in which it could be read."""
    raw = content.decode("utf-8", "replace")
    yield raw
    yield html.unescape(raw)
    yield unquote(raw)
    yield re.sub(r"\\u([0-9a-fA-F]{4})", lambda match: chr(int(match[1], 16)), raw)
    if content[:2] == b"\x1f\x8b":
        yield from texts_of(gzip.decompress(content))
    if content[:4] == b"%PDF":
        yield from _pdf(content)
    for kind, data in DATA_URI.findall(content):
        if not kind.startswith(b"font/"):
            yield from texts_of(base64.b64decode(data))


def _pdf(content: bytes) -> Iterator[str]:
    reader = pypdf.PdfReader(io.BytesIO(content))
    yield SOFT.sub("", "".join(page.extract_text() for page in reader.pages))
    yield str(reader.metadata)
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for item in pdf.objects:
            if isinstance(item, pikepdf.Stream):
                yield item.read_bytes().decode("latin-1") if item.get("/Subtype") != "/Image" else ""
            else:
                yield repr(item)
