"""An address -> its bytes: the only place where the program goes out into the network.

It does so only for an address that a person typed, only to public hosts, and asks robots.txt first.
Each hop of a redirect is judged anew, and the connection goes to the very address that was judged,
so that a name cannot be pointed elsewhere in between.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import SplitResult, urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from assistant.errors import CorpusError

AGENT = "article-assistant"
LARGEST = 20_000_000  # bytes; a long report as PDF
PATIENCE = 20.0  # seconds for each answer of a host
DEADLINE = 60.0  # seconds for all of it
MOST_HOPS = 5
CHUNK = 65_536

_NAT64 = ipaddress.ip_network("64:ff9b::/96")  # RFC 6052: an IPv4 address in its last 32 bits
_MOVED = frozenset({301, 302, 303, 307, 308})
_FOUND = 200
_MISSING = range(400, 500)  # a host without robots.txt allows everything (RFC 9309, 2.3.1.3)
_ENDINGS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/pdf": ".pdf",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/json": ".json",
    "application/ld+json": ".json",
    "application/rss+xml": ".rss",
    "application/rdf+xml": ".rss",
    "application/atom+xml": ".atom",
    "application/xml": ".xml",
    "text/xml": ".xml",
    "application/epub+zip": ".epub",
    "application/zip": ".zip",
    "message/rfc822": ".eml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}

Resolve = Callable[[str, int], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave: where it stood in the end, its bytes, the ending for its type."""

    url: str
    raw: bytes
    ending: str


@dataclass(frozen=True, slots=True)
class _Reply:
    status: int
    location: str | None
    type: str
    raw: bytes


def resolve(host: str, port: int) -> Sequence[str]:
    """The network addresses of a host.

    Raises:
        OSError: It has none.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def is_public(address: str) -> bool:
    """Whether an address is one of the open internet, not of this machine or its network."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFF_FFFF)
        if inner is not None:
            return is_public(str(inner))
    return ip.is_global and not ip.is_multicast


def fetch(
    url: str, resolver: Resolve = resolve, allowed: Callable[[str], bool] = is_public
) -> Fetched:
    """Fetch a page that a person asked for.

    Args:
        url: Its address, http or https.
        resolver: In place of the system's.
        allowed: Which network addresses may be gone to.

    Raises:
        CorpusError: It may not or cannot be fetched.
    """
    end = time.monotonic() + DEADLINE
    here = url
    for _hop in range(MOST_HOPS + 1):
        parts = _checked(here)
        robots = parts._replace(path="/robots.txt", query="", fragment="")
        if not _welcome(here, _reply(robots, url, resolver, allowed, end)):
            raise CorpusError(f"The site of {url} does not want programs there (robots.txt).")
        reply = _reply(parts, url, resolver, allowed, end)
        if reply.status in _MOVED and reply.location:
            here = urljoin(here, reply.location)
        elif reply.status == _FOUND:
            kind = reply.type.partition(";")[0].strip().lower()
            return Fetched(here, reply.raw, _ENDINGS.get(kind, ".html"))
        else:
            raise CorpusError(f"{url} answers with status {reply.status}; check the address.")
    raise CorpusError(f"{url} leads on more than {MOST_HOPS} times; find its real address.")


def _checked(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 - it says whether the number is one
    except ValueError as error:
        raise CorpusError(f"{url} is not an address; check how it is written.") from error
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.username is not None:
        raise CorpusError(f"{url} is not a plain http or https address; it is not fetched.")
    return parts


def _welcome(url: str, robots: _Reply) -> bool:
    if robots.status in _MISSING or robots.status in _MOVED:
        return True
    if robots.status != _FOUND:
        return False
    rules = RobotFileParser()
    rules.parse(robots.raw.decode("utf-8", "replace").splitlines())
    return rules.can_fetch(AGENT, url)


def _reply(
    parts: SplitResult,
    asked: str,
    resolver: Resolve,
    allowed: Callable[[str], bool],
    end: float,
) -> _Reply:
    host = str(parts.hostname)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    try:
        addresses = resolver(host, port)
        bad = [address for address in addresses if not allowed(address)]
        if bad or not addresses:
            raise CorpusError(
                f"{asked} leads to {host}, which is not on the open internet; it is not fetched."
            )
        with socket.create_connection((addresses[0], port), timeout=PATIENCE) as plain:
            connection = http.client.HTTPConnection(host, port, timeout=PATIENCE)
            connection.sock = _secured(plain, host) if parts.scheme == "https" else plain
            target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
            headers = {"User-Agent": AGENT, "Accept-Encoding": "identity"}
            connection.request("GET", target, headers=headers)
            answer = connection.getresponse()
            raw = _body(answer, asked, end)
            return _Reply(
                answer.status,
                answer.getheader("Location"),
                answer.getheader("Content-Type", ""),
                raw,
            )
    except (OSError, http.client.HTTPException, UnicodeError) as error:
        raise CorpusError(
            f"{asked} cannot be fetched ({error or type(error).__name__}); "
            f"check the address and the network."
        ) from error


def _secured(plain: socket.socket, host: str) -> ssl.SSLSocket:
    return ssl.create_default_context().wrap_socket(plain, server_hostname=host)


def _body(answer: http.client.HTTPResponse, asked: str, end: float) -> bytes:
    pieces: list[bytes] = []
    size = 0
    while piece := answer.read1(CHUNK):
        pieces.append(piece)
        size += len(piece)
        if size > LARGEST:
            raise CorpusError(f"{asked} has more than {LARGEST:,} bytes; save it yourself.")
        if time.monotonic() > end:
            raise CorpusError(f"{asked} takes more than {DEADLINE:.0f} seconds; try again later.")
    return b"".join(pieces)
