"""Opens documents that are ZIP archives of XML, within bounds, and refuses those that are damaged or encrypted."""

from __future__ import annotations

from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from cuttings.read.limits import (
    MAX_PACKAGE_ELEMENTS,
    MAX_PACKAGE_PART_BYTES,
    MAX_PACKAGE_PARTS,
    MAX_PACKAGE_UNPACKED_BYTES,
)
from cuttings.read.parsed import Refusal
from cuttings.read.unpacking import UnpackingError, Unread, open_zip, unpack

_OLE_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # files of Word 97 to 2003, and encrypted ones of later versions
_OLE_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_TAKE_PASSWORD_AWAY = "Open it with its password, take the password away, and save it again."


class Package:
    """The parts of a document; `kind` is what it is called in refusals, `mend` how to mend one that is damaged."""

    def __init__(self, data: bytes, kind: str, mend: str) -> None:
        """Open `data`; raises `Refusal` if it is not a package, is encrypted or has too many parts."""
        self.kind, self._mend = kind, mend
        self._left = MAX_PACKAGE_UNPACKED_BYTES
        if data.startswith(_OLE_MARK):
            if _OLE_ENCRYPTED in data:
                raise self.encrypted()
            raise Refusal(
                f"This is not {kind}, but a file of Word 97 to 2003.", "Open it in Word and save it as .docx."
            )
        try:
            self._archive = open_zip(data)
        except UnpackingError:
            raise Refusal(f"This is not {kind}, or it is damaged.", mend) from None
        if len(self._archive.namelist()) > MAX_PACKAGE_PARTS:
            raise Refusal(f"It has more than {MAX_PACKAGE_PARTS:,} parts, unlike {kind}.", mend)
        self.names = frozenset(self._archive.namelist())

    def encrypted(self) -> Refusal:
        """The refusal of a package that only a password opens."""
        return Refusal("The file is protected by a password.", _TAKE_PASSWORD_AWAY)

    def damaged(self, why: str) -> Refusal:
        """The refusal of a package that cannot be read; `why` is a word or two for it."""
        return Refusal(f"This is not {self.kind}, or it is damaged ({why}).", self._mend)

    def read(self, name: str) -> bytes:
        """The bytes of the part `name`, none if there is no such part; raises `Refusal` if they are too many."""
        if name not in self.names:
            return b""
        largest = min(MAX_PACKAGE_PART_BYTES, self._left)
        try:
            data = unpack(self._archive, self._archive.getinfo(name), largest)
        except UnpackingError as unpacking:
            if unpacking.why is Unread.ENCRYPTED:
                raise self.encrypted() from None
            if unpacking.why is Unread.TOO_LARGE:
                what = f"Unpacked, its parts have more than {largest:,} bytes."
                raise Refusal(what, "Split it into articles, a file each.") from None
            raise self.damaged(f"{name}: {unpacking.error}") from None
        self._left -= len(data)
        return data

    def xml(self, name: str, may_have_doctype: bool = False) -> Element | None:
        """The root of the part `name`, None if there is no such part; raises `Refusal` if it declares entities.

        What may have a document type may still not declare entities.
        """
        data = self.read(name)
        return self.parsed(data, name, may_have_doctype) if data else None

    def parsed(self, data: bytes, name: str, may_have_doctype: bool = False) -> Element:
        """The root of `data`, the bytes of the part `name`, as `xml` returns it."""
        if data.count(b"/>") + data.count(b"</") > MAX_PACKAGE_ELEMENTS:
            what = f"{name} in it has more than {MAX_PACKAGE_ELEMENTS:,} elements."
            raise Refusal(what, "Split it into articles, a file each.")
        try:
            root: Element = fromstring(data, forbid_dtd=not may_have_doctype)
        except DefusedXmlException:
            raise self.damaged(f"{name} declares entities") from None
        except (ParseError, ValueError, LookupError):
            raise self.damaged(f"{name} is not XML") from None
        return root


def local_name(element: Element) -> str:
    """The name of `element` without its namespace, "" for a comment or an instruction."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def attribute(element: Element, name: str) -> str | None:
    """The value of the attribute `name` of `element` in whatever namespace, None without one."""
    return next((value for key, value in element.items() if key.rpartition("}")[2] == name), None)
