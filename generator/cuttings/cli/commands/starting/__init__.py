"""The commands of a beginner: make an archive, add articles, build and see the site."""
