"""What can go wrong in a way that stops the program."""


class CuttingsError(Exception):
    """A fault that the user can mend; its text is one line that says where, what, and how to mend it."""
