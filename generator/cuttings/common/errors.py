"""Defines the errors that stop the program."""

from __future__ import annotations

import errno

from cuttings.common.text import one_line

_MEND_BY_ERRNO = {  # what to do about an error of the operating system
    errno.ENOSPC: "Make room there, and run again.",
    errno.EDQUOT: "Make room there, and run again.",
    errno.EFBIG: "Allow larger files there, and run again.",
    errno.EACCES: "Give yourself the right to it, and run again.",
    errno.EPERM: "Give yourself the right to it, and run again.",
    errno.EROFS: "Choose a folder that can be written to, and run again.",
    errno.ENOENT: "If it was just moved or deleted, run again.",
    errno.EEXIST: "Move away the file that is in the place of a folder, and run again.",
    errno.ENOTDIR: "Move away the file that is in the place of a folder, and run again.",
    errno.EISDIR: "Move away the folder that is in the place of a file, and run again.",
    errno.EMFILE: "Allow more open files (`ulimit -n`), and run again.",
    errno.EIO: "Make sure that the disk is sound and has room, and run again.",
}


class CuttingsError(Exception):
    """An error that the user can mend; its text is one line that says where it is, what it is, and how to mend it."""


def as_cuttings_error(error: OSError, unnamed: str = "files") -> CuttingsError:
    """The error of the operating system as a `CuttingsError`, which names the file, or is about `unnamed`."""
    where = one_line(str(error.filename2 or error.filename or unnamed))
    mend = _MEND_BY_ERRNO.get(error.errno or 0, "Mend that and run again.")
    return CuttingsError(f"{where}: {error.strerror or error}. {mend}")
