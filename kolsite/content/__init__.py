"""From files to one linked catalog: read, merge, parse, link; every mistake collected with its file and line."""
