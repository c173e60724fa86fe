"""Keeps gold cases off the network, without replacing anything of Python's."""

from __future__ import annotations

import ipaddress
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from assistant.errors import AssistantError

_EVENTS = {"socket.connect", "socket.sendto", "socket.getaddrinfo"}
_LOCAL = {"localhost", "", None}


class NetworkError(AssistantError):
    """Something reached for the network while a gold case ran."""


class _Gate:
    """Whether the network is shut. An audit hook (PEP 578) cannot be taken out again."""

    def __init__(self) -> None:
        self.shut = 0
        self._hooked = False

    def hook(self) -> None:
        """Listen, once a process."""
        if not self._hooked:
            sys.addaudithook(self._audit)
            self._hooked = True

    def _audit(self, event: str, args: tuple[Any, ...]) -> None:
        if not self.shut or event not in _EVENTS:
            return
        address = args[0] if event == "socket.getaddrinfo" else args[1]
        host = address[0] if isinstance(address, tuple) else address
        inside = not isinstance(address, tuple) and event != "socket.getaddrinfo"  # a Unix socket
        if not inside and not _is_local(host):
            raise NetworkError(
                f"A gold case reached for {host}, and the network is blocked while gold cases "
                f"run; use a model that is installed."
            )


_GATE = _Gate()


@contextmanager
def blocked() -> Iterator[None]:
    """Let nothing but loopback and Unix sockets through."""
    _GATE.hook()
    _GATE.shut += 1
    try:
        yield
    finally:
        _GATE.shut -= 1


def _is_local(host: object) -> bool:
    if isinstance(host, bytes):
        host = host.decode("ascii", "replace")
    if host in _LOCAL:
        return True
    try:
        return ipaddress.ip_address(str(host)).is_loopback
    except ValueError:
        return False
