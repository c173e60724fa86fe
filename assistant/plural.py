"""A number and what it counts, as one says it."""

from __future__ import annotations


def counted(number: int, thing: str) -> str:
    """`1 article`, `1,200 articles`: `thing` is one of them, and takes an s."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"
