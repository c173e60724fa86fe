"""Fetching goes only where a person sent it, and never to this machine or its network."""

import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from assistant.corpus import fetch as module
from assistant.corpus.fetch import Fetched, fetch, is_public
from assistant.errors import CorpusError
from tests.corpus import files

HERE = ["127.0.0.1"]


class _Site(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        status, headers, body = {
            "/robots.txt": (200, {}, b"User-agent: *\nDisallow: /private\n"),
            "/story": (200, {"Content-Type": "text/html; charset=utf-8"}, files.page()),
            "/paper": (200, {"Content-Type": "application/pdf"}, files.pdf()),
            "/moved": (302, {"Location": "/story"}, b""),
            "/round": (302, {"Location": "/round"}, b""),
            "/inside": (302, {"Location": "http://inside.example/story"}, b""),
            "/file": (302, {"Location": "file:///etc/passwd"}, b""),
            "/large": (200, {"Content-Type": "text/plain"}, b"x" * 3_000_000),
        }.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        """Stay silent."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    """A site on this machine, to which tests alone may go."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Site)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://site.example:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def _go(url: str) -> Fetched:
    """Fetch with every name leading to this machine, and only `inside.example` forbidden."""

    def resolver(host: str, _port: int) -> list[str]:
        return ["10.0.0.1"] if host == "inside.example" else HERE

    return fetch(url, resolver, lambda address: address in HERE)


def test_a_page_and_a_pdf(site: str) -> None:
    """The bytes, and the ending for their type."""
    assert _go(f"{site}/story") == Fetched(f"{site}/story", files.page(), ".html")
    assert _go(f"{site}/paper").ending == ".pdf"


def test_a_redirect_is_followed(site: str) -> None:
    """And the address is that of the end."""
    assert _go(f"{site}/moved").url == f"{site}/story"


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/private/a", r"does not want programs there \(robots\.txt\)"),
        ("/nothing", "answers with status 404"),
        ("/round", "leads on more than 5 times"),
        ("/inside", "leads to inside.example, which is not on the open internet"),
        ("/file", "is not a plain http or https address"),
    ],
)
def test_where_it_does_not_go(site: str, path: str, says: str) -> None:
    """Each in a sentence."""
    with pytest.raises(CorpusError, match=says):
        _go(f"{site}{path}")


def test_a_page_without_end(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading stops at the limit."""
    monkeypatch.setattr(module, "LARGEST", 1_000_000)
    with pytest.raises(CorpusError, match="more than 1,000,000 bytes"):
        _go(f"{site}/large")


@pytest.mark.parametrize(
    "url",
    [
        "ftp://example.org/a",
        "file:///etc/passwd",
        "http://",
        "http://a:b@example.org/",
        "http://x:y/",
    ],
)
def test_addresses_that_are_none(url: str) -> None:
    """Only plain http and https, without a name and password in them."""
    with pytest.raises(CorpusError, match="address"):
        _go(url)


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1/a", "http://[::1]/a", "http://2130706433/", "http://169.254.169.254/latest"],
)
def test_this_machine_by_any_name(url: str) -> None:
    """As it is for people, with nothing replaced."""
    with pytest.raises(CorpusError, match="not on the open internet"):
        fetch(url)


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.215.14", True),
        ("2606:2800:21f:cb07:6820:80da:af6b:8b2c", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),  # noqa: S104 - judged, not bound
        ("224.0.0.1", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("::ffff:127.0.0.1", False),
        ("2002:7f00:1::", False),
        ("64:ff9b::7f00:1", False),
    ],
)
def test_public_addresses(address: str, public: bool) -> None:
    """Also where an IPv4 address hides in an IPv6 one."""
    assert is_public(address) is public


def test_a_name_with_one_bad_address() -> None:
    """All of a host's addresses must be public, not just the first."""

    def resolver(_host: str, _port: int) -> list[str]:
        return ["93.184.215.14", "10.0.0.1"]

    with pytest.raises(CorpusError, match="not on the open internet"):
        fetch("http://site.example/", resolver)


def test_a_host_that_does_not_answer() -> None:
    """The reason of the system is told."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        with pytest.raises(CorpusError, match=r"cannot be fetched .* check the address"):
            _go(f"http://site.example:{port}/")
