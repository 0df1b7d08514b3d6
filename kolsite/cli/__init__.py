"""The door for the shell: `kolsite new`, `import`, `check`, `build`, `serve`, `brief`, `schema`, `doctor`.

Exit codes: 0 all is well; 1 there are errors in the content; 2 the command is wrong; 3 the machine lacks something.
The only room that imports click and rich; everything else is imported when a command needs it.
"""

from __future__ import annotations

import click

from kolsite import __version__
from kolsite.cli.building import brief, build, serve
from kolsite.cli.checking import check, doctor, schema
from kolsite.cli.starting import import_, new


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kolsite")
def main() -> None:
    """Campaign portfolios, briefs and client results from Markdown, YAML and CSV."""


for command in (new, import_, check, build, serve, brief, schema, doctor):
    main.add_command(command)
