"""Defines the errors that stop the program."""


class CuttingsError(Exception):
    """An error that the user can mend; its text is one line that says where it is, what it is, and how to mend it."""


def as_cuttings_error(error: OSError) -> CuttingsError:
    """The error of the operating system as a `CuttingsError`, which names the file."""
    where = error.filename2 or error.filename or "files"
    return CuttingsError(f"{where}: {error.strerror or error}. Mend that and run again.")
