"""Makes pictures fit to be shown: the size that is needed, without place, camera or anything else hidden in them.

The only module that imports Pillow.
"""

from __future__ import annotations

import base64
import hashlib
import io
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from urllib.parse import quote

from PIL import Image, ImageOps

from kolsite.content.assets import OUTSIDE
from kolsite.render.drawings import clean_svg

PIXELS = 40_000_000
SHARPER = 2
"""Pictures are made twice as wide as they are drawn, for dense screens and print."""
QUALITY = 80


class Crop(StrEnum):
    """How a picture fills its frame."""

    WHOLE = "whole"
    SQUARE = "square"


class UnusablePicture(ValueError):
    """A file that is not a picture, or one too large to open safely."""


@dataclass(frozen=True, slots=True)
class Made:
    """A finished picture: its bytes, type, and a file name that says nothing."""

    content: bytes
    kind: str

    @property
    def name(self) -> str:
        ending = "svg" if self.kind == "image/svg+xml" else "jpg"
        return f"{hashlib.sha256(self.content).hexdigest()[:16]}.{ending}"

    @property
    def data_uri(self) -> str:
        if self.kind == "image/svg+xml":
            return f"data:{self.kind},{quote(self.content.decode())}"
        return f"data:{self.kind};base64,{base64.b64encode(self.content).decode()}"


@dataclass(slots=True)
class Gallery:
    """The pictures below a folder (and `@assets/…` in another), each made once for each size."""

    root: Path
    outside: Path | None = None
    _made: dict[tuple[str, int, Crop], Made] = field(default_factory=dict)

    def picture(self, path: str, width: int, crop: Crop = Crop.WHOLE) -> Made:
        """A picture at most `width` CSS pixels wide. Raises `UnusablePicture`, `UnsafeDrawing`."""
        key = (path, width, crop)
        if key not in self._made:
            self._made[key] = self._make(path, width, crop)
        return self._made[key]

    def _disk(self, path: str) -> Path:
        if self.outside is not None and path.startswith(OUTSIDE):
            return self.outside / path.removeprefix(OUTSIDE)
        return self.root / path

    def _make(self, path: str, width: int, crop: Crop) -> Made:
        disk = self._disk(path)
        if path.lower().endswith(".svg"):
            return Made(clean_svg(disk.read_text(encoding="utf-8")).encode(), "image/svg+xml")
        try:
            with Image.open(disk) as opened:
                if opened.width * opened.height > PIXELS:
                    raise UnusablePicture(path)
                return Made(_jpeg(opened, width * SHARPER, crop), "image/jpeg")
        except (OSError, Image.DecompressionBombError, SyntaxError) as error:
            raise UnusablePicture(path) from error


def _jpeg(opened: Image.Image, width: int, crop: Crop) -> bytes:
    """The pixels alone, upright, on white, no larger than asked for."""
    upright = ImageOps.exif_transpose(opened)
    image = Image.new("RGB", upright.size, "white")
    image.paste(upright.convert("RGBA"), mask=upright.convert("RGBA").getchannel("A"))
    if crop is Crop.SQUARE:
        side = min(width, *image.size)
        image = ImageOps.fit(image, (side, side), Image.Resampling.LANCZOS, centering=(0.5, 0.4))
    elif image.width > width:
        image = image.resize((width, round(image.height * width / image.width)), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    image.save(out, "JPEG", quality=QUALITY, optimize=True, progressive=True)
    return out.getvalue()
