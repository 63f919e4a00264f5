"""The files that come with the package: those of every site, those of a new project, and copies that need no plugin."""
