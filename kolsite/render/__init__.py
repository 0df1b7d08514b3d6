"""Views become HTML, charts, timelines, calendars, tables and PDF."""
