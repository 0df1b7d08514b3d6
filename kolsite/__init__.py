"""kolsite turns the files of a KOL team into a site for the team, briefs for KOLs and results for clients."""

__version__ = "0.1.0"
