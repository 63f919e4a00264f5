"""What can go wrong in a way that stops the program."""


class CuttingsError(Exception):
    """A fault that the user can mend; its text is one line that says where, what, and how to mend it."""


def as_cuttings_error(error: OSError) -> CuttingsError:
    """What the operating system refused, as one line."""
    where = error.filename2 or error.filename or "files"
    return CuttingsError(f"{where}: {error.strerror or error}. Mend that and run again.")
