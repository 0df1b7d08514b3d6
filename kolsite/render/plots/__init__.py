"""The drawing table of the chart room: pen, colours, places for words, a module for each kind of picture.

Geometry is worked out once; `kolsite.render.charts` puts it in a web page or in a PDF.
"""
