"""Logos as SVG: redrawn from a short list of shapes, so that nothing in them can run or call out."""

from __future__ import annotations

from xml.etree import ElementTree

SVG = "{http://www.w3.org/2000/svg}"
SHAPES = {"svg", "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon", "title", "defs",
          "linearGradient", "radialGradient", "stop", "clipPath"}  # fmt: skip
ATTRIBUTES = {
    "viewBox", "width", "height", "d", "cx", "cy", "r", "rx", "ry", "x", "y", "x1", "y1", "x2", "y2", "points",
    "fill", "fill-rule", "fill-opacity", "clip-rule", "clip-path", "stroke", "stroke-width", "stroke-linecap",
    "stroke-linejoin", "stroke-opacity", "stroke-miterlimit", "transform", "opacity", "offset", "stop-color",
    "stop-opacity", "gradientUnits", "gradientTransform", "id",
}  # fmt: skip
BYTES = 200_000


class UnsafeDrawing(ValueError):
    """A drawing that cannot be shown as it is."""


def clean_svg(text: str) -> str:
    """The same drawing made of known shapes only. Raises `UnsafeDrawing` if it is no such drawing."""
    if len(text) > BYTES or "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise UnsafeDrawing("too large, or with a document type")
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        raise UnsafeDrawing(str(error)) from None
    if root.tag != f"{SVG}svg":
        raise UnsafeDrawing("not an svg")
    kept = _copied(root)
    if kept is None or "viewBox" not in kept.attrib:
        raise UnsafeDrawing("without a viewBox")
    kept.set("xmlns", SVG[1:-1])
    return ElementTree.tostring(kept, encoding="unicode")


def _copied(element: ElementTree.Element) -> ElementTree.Element | None:
    name = element.tag.removeprefix(SVG)
    if name not in SHAPES:
        return None
    kept = ElementTree.Element(name, {key: value for key, value in element.attrib.items() if _harmless(key, value)})
    kept.text = element.text if name == "title" else None
    for child in element:
        copied = _copied(child)
        if copied is not None:
            kept.append(copied)
    return kept


def _harmless(name: str, value: str) -> bool:
    return name in ATTRIBUTES and ("url(" not in value or value.strip().startswith("url(#"))
