"""A page that Safari saved as one file is read with its address; what holds no page is refused."""

from __future__ import annotations

import plistlib

import pytest

from cuttings.read.containers.safari_pages import read_webarchive
from cuttings.read.parsed import Refusal

TEXT = "The quarry will shut within a year, said Orla Venning of Sølvik."
PAGE = f"<html><body><article><h1>Quarry to shut</h1><p>{TEXT}</p></article></body></html>"
ADDRESS = "https://vale.example/quarry"


def saved(content: bytes, form: plistlib.PlistFormat = plistlib.FMT_BINARY, **more: object) -> bytes:
    """What Safari writes for a page at `ADDRESS`."""
    main = {"WebResourceData": content, "WebResourceURL": ADDRESS, "WebResourceMIMEType": "text/html", **more}
    return plistlib.dumps({"WebMainResource": main, "WebSubresources": [{"WebResourceData": b"\x89PNG"}]}, fmt=form)


@pytest.mark.parametrize(
    "data",
    [
        saved(PAGE.encode()),
        saved(PAGE.encode(), plistlib.FMT_XML),
        saved(PAGE.encode("latin-1"), WebResourceTextEncodingName="ISO-8859-1"),
        saved(PAGE.encode(), WebResourceTextEncodingName="no-such"),
    ],
)
def test_a_page_that_safari_saved_is_read(data: bytes) -> None:
    parsed = read_webarchive(data)
    assert parsed.text == f"Quarry to shut\n\n{TEXT}"
    assert (parsed.given.title, parsed.given.url, parsed.given.published) == ("Quarry to shut", ADDRESS, None)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"bplist00 and no more", "damaged"),
        (saved(PAGE.encode())[:-40], "damaged"),
        (b"A text.", "damaged"),
        (plistlib.dumps({"a": 1}), "no page in this file"),
        (plistlib.dumps(["a"]), "no page in this file"),
        (
            b'<?xml version="1.0"?><!DOCTYPE p [<!ENTITY a "b">]><plist><string>&a;</string></plist>',
            "declares entities",
        ),
        (saved(b""), "no article text"),
    ],
)
def test_what_holds_no_page_is_refused(data: bytes, says: str) -> None:
    with pytest.raises(Refusal, match=says):
        read_webarchive(data)
