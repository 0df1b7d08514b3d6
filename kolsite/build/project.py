"""A site on disk: where its content, templates and outputs are, told from the place of its configuration file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Project:
    """The folders of a site. `work` holds what is not published: builds under way and what earlier ones noted."""

    root: Path
    content: Path
    dist: Path

    @property
    def templates(self) -> Path | None:
        """The site's own templates, which go before kolsite's."""
        own = self.root / "templates"
        return own if own.is_dir() else None

    @property
    def work(self) -> Path:
        return self.root / ".kolsite"


def project_of(config_file: Path, content: str = "content", dist: str = "dist") -> Project:
    """The project of a configuration file (`site_config.yml`)."""
    root = config_file.resolve().parent
    return Project(root, root / content, root / dist)
