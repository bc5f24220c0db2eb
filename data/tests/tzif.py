"""Small TZif files for the tests, written by the layout of RFC 9636."""

import struct


def tzif(offsets: list[int], changes: list[tuple[int, int]], footer: str) -> bytes:
    """A version 2 file: offsets in seconds by type, changes as (Unix second, type), POSIX rule."""
    empty = struct.pack(">4sc15s6I", b"TZif", b"2", b"", 0, 0, 0, 0, 1, 1) + bytes(7)
    header = struct.pack(">4sc15s6I", b"TZif", b"2", b"", 0, 0, 0, len(changes), len(offsets), 2)
    body = b"".join(struct.pack(">q", moment) for moment, _ in changes)
    body += bytes(kind for _, kind in changes)
    body += b"".join(struct.pack(">iBB", offset, 0, 0) for offset in offsets) + b"A\0"
    return empty + header + body + b"\n" + footer.encode("ascii") + b"\n"
