"""The formulas, and what they add up to. Pure: no files, no clock, no language; `now` is an argument."""
