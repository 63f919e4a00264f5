"""How text is cut, quoted, grouped and sorted for pages."""
