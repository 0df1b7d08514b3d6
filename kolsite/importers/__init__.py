"""From the lists and exports of others to content files: what can be read is written, the rest is told why not."""
