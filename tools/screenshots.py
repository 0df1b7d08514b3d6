"""Photographs what `kolsite build` has made of the sample agency, for the READMEs. It builds nothing itself.

    make screenshots          builds dist/, then runs this
    python tools/screenshots.py [--dist dist] [--out docs/images] [NAME…]

Pages are photographed by a headless Chromium (the variable CHROMIUM names another one than /usr/bin/chromium),
documents by pdftoppm; Pillow trims, frames and shrinks them. Look at every picture before you keep it.
"""

from __future__ import annotations

import argparse
import io
import os
import subprocess
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Literal, cast

from PIL import Image, ImageDraw
from playwright.sync_api import Browser, sync_playwright

Colour = tuple[int, int, int]
ROOT = Path(__file__).resolve().parents[1]
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
FLAGS = ["--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-color-profile=srgb"]

CAMPAIGN = "campaigns/rawisari-1111"
SHARE = "clients/rawisari/rawisari-1111--laporan/index.html"
PAPERS = "kols/nadhira-pramesti/rawisari-1111"

LARGEST = 250_000
"""Bytes that a picture may have: a README is read on a phone too."""
SHARPNESS = 2
SETTLE = 300
"""Milliseconds for what a page paints only once it is in sight."""
TO_HEADING = """([id, room]) => {
  for (const bar of document.querySelectorAll(".md-header, .md-tabs")) bar.style.position = "static";
  scrollTo(0, document.getElementById(id).getBoundingClientRect().top + scrollY - room);
}"""
DESK, EDGE = "#E1E6EC", "#BAC3CD"


@dataclass(frozen=True, slots=True)
class Sight:
    """A part of a page: where it is under dist/, how wide the window is, which heading stands at the top.

    `room` are the pixels kept free above that heading.
    """

    page: str
    size: tuple[int, int]
    scheme: Literal["light", "dark"] = "light"
    heading: str = ""
    room: int = 12


# --- taking --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Camera:
    """Looks at a built site: at its pages over HTTP, as a reader would, and at its documents."""

    browser: Browser
    dist: Path
    address: str

    def take(self, sight: Sight) -> Image.Image:
        """A picture of a page, twice as sharp as it is large."""
        width, height = sight.size
        page = self.browser.new_page(
            viewport={"width": width, "height": height},
            device_scale_factor=SHARPNESS,
            color_scheme=sight.scheme,
            reduced_motion="reduce",
            locale="id-ID",
        )
        page.goto(f"{self.address}/{sight.page}", wait_until="networkidle")
        page.evaluate("document.fonts.ready")
        if sight.heading:
            page.evaluate(TO_HEADING, [sight.heading, sight.room])
        page.wait_for_timeout(SETTLE)
        taken = page.screenshot(animations="disabled")
        page.close()
        return Image.open(io.BytesIO(taken)).convert("RGB")

    def paper(self, name: str, page: int = 1) -> Image.Image:
        """One page of a PDF."""
        command = ["pdftoppm", "-r", "144", "-f", str(page), "-l", str(page), "-singlefile", "-png"]
        made = subprocess.run([*command, str(self.dist / name)], capture_output=True, check=True)
        return Image.open(io.BytesIO(made.stdout)).convert("RGB")


@contextmanager
def camera(dist: Path) -> Iterator[Camera]:
    """A camera in front of a built site. A server, because search needs one."""
    handler = partial(Silent, directory=str(dist))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server, sync_playwright() as playwright:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield Camera(browser, dist, f"http://127.0.0.1:{server.server_address[1]}")
        browser.close()
        server.shutdown()


class Silent(SimpleHTTPRequestHandler):
    """Answers without a line for every file."""

    def log_message(self, *arguments: object) -> None:
        """Says nothing."""


# --- mounting ------------------------------------------------------------------------------------------------


def wide(picture: Image.Image, width: int) -> Image.Image:
    """The same picture at another width."""
    return picture.resize((width, round(picture.height * width / picture.width)), Image.Resampling.LANCZOS)


def framed(picture: Image.Image) -> Image.Image:
    """A thin line around it: most pages are as white as the one that shows them."""
    ImageDraw.Draw(picture).rectangle((0, 0, picture.width - 1, picture.height - 1), outline=EDGE)
    return picture


def laid(desk: Image.Image, picture: Image.Image, at: tuple[int, int], radius: int = 0) -> None:
    """Lays a picture onto a desk, with round corners and a thin line. No shadow: a palette would show its steps."""
    box = (0, 0, picture.width - 1, picture.height - 1)
    mask = Image.new("L", picture.size, 0)
    ImageDraw.Draw(mask).rounded_rectangle(box, radius, fill=255)
    ImageDraw.Draw(picture).rounded_rectangle(box, radius, outline=EDGE, width=2)
    desk.paste(picture, at, mask)


def side_by_side(pictures: Sequence[Image.Image], gap: int, radius: int = 0) -> Image.Image:
    """Pictures of one height next to each other on a desk."""
    width = sum(picture.width for picture in pictures) + gap * (len(pictures) + 1)
    desk = Image.new("RGB", (width, max(picture.height for picture in pictures) + 2 * gap), DESK)
    left = gap
    for picture in pictures:
        laid(desk, picture, (left, gap), radius)
        left += picture.width + gap
    return desk


def reduced(picture: Image.Image, colours: int = 256) -> Image.Image:
    """The same picture in few colours: the commonest as they are, the others near enough and none forgotten.

    Pillow looks up the lower corner of a colour's cell of 4 × 4 × 4 values. So each cell has one colour, its commonest,
    and is matched by its corner.
    """
    counted = sorted(picture.getcolors(picture.width * picture.height) or (), reverse=True)
    spread = picture.quantize(colours // 2, method=Image.Quantize.MAXCOVERAGE).getpalette() or []
    chosen: dict[Colour, Colour] = {}
    for _, colour in counted[:colours]:
        if len(chosen) < colours // 2:
            chosen.setdefault(_cell(cast(Colour, colour)), cast(Colour, colour))
    for red, green, blue in zip(spread[::3], spread[1::3], spread[2::3], strict=True):
        chosen.setdefault(_cell((red, green, blue)), (red, green, blue))
    corners = Image.new("P", (1, 1))
    corners.putpalette([4 * channel for cell in chosen for channel in cell])
    few = picture.quantize(palette=corners, dither=Image.Dither.NONE)
    few.putpalette([channel for colour in chosen.values() for channel in colour])
    return few


def _cell(colour: Colour) -> Colour:
    red, green, blue = colour
    return red >> 2, green >> 2, blue >> 2


def write(picture: Image.Image, path: Path) -> int:
    """Writes a small PNG and tells its size. Raises `ValueError` if it is not small enough."""
    made = io.BytesIO()
    reduced(picture).save(made, "PNG", optimize=True)
    if made.tell() > LARGEST:
        raise ValueError(f"{path.name} has {made.tell()} bytes; {LARGEST} are allowed")
    path.write_bytes(made.getvalue())
    return made.tell()


# --- the pictures --------------------------------------------------------------------------------------------


def overview(camera: Camera) -> Image.Image:
    """Three outputs of one content: the team's home, the brief of a KOL, the client's report on a phone."""
    home = wide(camera.take(Sight("internal/index.html", (1240, 1010))), 980)
    brief = wide(camera.paper(f"{PAPERS}/brief.pdf"), 440)
    phone = wide(camera.take(Sight(SHARE, (390, 786))), 310)
    desk = Image.new("RGB", (1600, 900), DESK)
    laid(desk, home, (40, 50), 10)
    laid(desk, brief, (780, 238))
    laid(desk, phone, (1250, 112), 26)
    return desk


def home(camera: Camera) -> Image.Image:
    return framed(wide(camera.take(Sight("internal/index.html", (1280, 980))), 1440))


def directory(camera: Camera) -> Image.Image:
    return wide(camera.take(Sight("internal/kols/index.html", (1280, 980), "dark")), 1440)


def profile(camera: Camera) -> Image.Image:
    return framed(wide(camera.take(Sight("internal/kols/nadhira-pramesti/index.html", (1280, 980))), 1440))


def timeline(camera: Camera) -> Image.Image:
    sight = Sight(f"internal/{CAMPAIGN}/index.html", (820, 772), heading="timeline")
    return framed(wide(camera.take(sight), 1440))


def evaluation(camera: Camera) -> Image.Image:
    sight = Sight(f"internal/{CAMPAIGN}/evaluation/index.html", (1280, 1180))
    return framed(wide(camera.take(sight), 1440))


def share(camera: Camera) -> Image.Image:
    return framed(wide(camera.take(Sight(SHARE, (1280, 880))), 1440))


def phone(camera: Camera) -> Image.Image:
    sights = [Sight(SHARE, (390, 786)), Sight(SHARE, (390, 786), heading="goals", room=20)]
    return side_by_side([wide(camera.take(sight), 480) for sight in sights], 48, 28)


def papers(camera: Camera) -> Image.Image:
    pages = [camera.paper(f"{PAPERS}/{name}.pdf") for name in ("brief", "agreement")]
    return side_by_side([wide(page, 700) for page in pages], 40)


PICTURES: Mapping[str, Callable[[Camera], Image.Image]] = {
    "overview": overview,
    "home": home,
    "directory": directory,
    "profile": profile,
    "timeline": timeline,
    "evaluation": evaluation,
    "share": share,
    "phone": phone,
    "brief-agreement": papers,
}


def main() -> None:
    parser = argparse.ArgumentParser(description="Photograph the built sample for the READMEs.")
    parser.add_argument("--dist", type=Path, default=ROOT / "dist")
    parser.add_argument("--out", type=Path, default=ROOT / "docs/images")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(PICTURES))
    given = parser.parse_args()
    if unknown := sorted(set(given.names) - set(PICTURES)):
        parser.error(f"no such picture: {', '.join(unknown)}")
    if not (given.dist / "internal/index.html").is_file():
        parser.error(f"{given.dist} is not there; run `kolsite build` first")
    given.out.mkdir(parents=True, exist_ok=True)
    with camera(given.dist) as eye:
        for name in given.names or PICTURES:
            path = given.out / f"{name}.png"
            print(f"{path.name}: {write(PICTURES[name](eye), path) // 1000} kB")


if __name__ == "__main__":
    main()
