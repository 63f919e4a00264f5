"""Files on disk: their formats, where they really are, and how one is written as a whole or not at all."""
