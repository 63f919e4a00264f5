"""Files on disk: their formats, and how one is written as a whole or not at all."""
