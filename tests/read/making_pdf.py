"""Makes small PDFs, so that the tests need no program for it."""

from __future__ import annotations

from collections.abc import Sequence


def make_pdf(pages: Sequence[Sequence[str]], info: str = "") -> bytes:
    """A PDF with the given lines on its pages; `info` is the content of its information dictionary, `/Title (...)`."""
    objects = [b"", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>", f"<< {info} >>".encode("latin-1")]
    kids = []
    for lines in pages:
        drawn = "".join(f"({_escaped(line)}) Tj 0 -14 Td " for line in lines)
        stream = f"BT /F1 10 Tf 40 800 Td {drawn}ET".encode("latin-1")
        objects.append(b"<< /Length %d >> stream\n%s\nendstream" % (len(stream), stream))
        content = len(objects)
        page = (
            f"<< /Type /Page /Parent 2 0 R /Contents {content} 0 R /MediaBox [0 0 600 842] "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects.append(page.encode())
        kids.append(f"{len(objects)} 0 R")
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    return _file(objects)


def _escaped(line: str) -> str:
    return line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _file(objects: Sequence[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size %d /Root 1 0 R /Info 4 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
    return bytes(out)


def make_placed_pdf(parts: Sequence[tuple[float, float, float, str]]) -> bytes:
    """A PDF of one page with parts of text at places: (x, y, size in points, text), drawn in that order."""
    plain = make_pdf([["MARK"]])
    drawn = "".join(f"BT /F1 {size} Tf {x} {y} Td ({_escaped(text)}) Tj ET\n" for x, y, size, text in parts)
    stream = drawn.encode("latin-1")
    old = plain[plain.index(b"<< /Length") : plain.index(b"endstream")]
    body = plain.replace(old, b"<< /Length %d >> stream\n%s\n" % (len(stream), stream))
    chunks = [
        part.split(b" obj\n", 1)[1] for part in body[: body.index(b"xref\n")].split(b"\nendobj\n") if b" obj" in part
    ]
    return _file(chunks)
