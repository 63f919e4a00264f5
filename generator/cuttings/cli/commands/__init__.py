"""What the commands do: a module for each, with a function `run` that takes the options and returns the notices."""
