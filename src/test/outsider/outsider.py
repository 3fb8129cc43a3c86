#!/usr/bin/env python3
"""An outsider: applies for something, then believes the public log nothing that it cannot compute.

Standard library only; no code is shared with the portal. Written from the public specifications alone (RFC 6962, RFC 8032, C2SP
tlog-tiles, tlog-checkpoint, tlog-proof, signed-note, tlog-cosignature) and docs/public-log.md.

    outsider.py http://localhost:8080
"""
import base64
import gzip
import hashlib
import html
import http.cookiejar
import json
import re
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid


class Refused(Exception):
    """Something is not as it must be."""


def check(holds, what):
    if not holds:
        raise Refused(what)
    return True


# --- Ed25519, RFC 8032, section 5.1 ----------------------------------------------------------------------------------------------

P = 2 ** 255 - 19
ORDER = 2 ** 252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)


def x_of(y, sign):
    if y >= P:
        return None
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    if x2 == 0:
        return None if sign else 0
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - x2) % P:
        return None
    return P - x if x & 1 != sign else x


def point(encoded):
    y = int.from_bytes(encoded, "little")
    sign = y >> 255
    y &= (1 << 255) - 1
    x = x_of(y, sign)
    return None if x is None else (x, y, 1, x * y % P)


def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(n, p):
    q = (0, 1, 1, 0)
    while n:
        if n & 1:
            q = add(q, p)
        p = add(p, p)
        n >>= 1
    return q


def same(p, q):
    return (p[0] * q[2] - q[0] * p[2]) % P == 0 and (p[1] * q[2] - q[1] * p[2]) % P == 0


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE = (x_of(BASE_Y, 0), BASE_Y, 1, x_of(BASE_Y, 0) * BASE_Y % P)


def is_signed(key, message, signature):
    if len(key) != 32 or len(signature) != 64:
        return False
    a, r = point(key), point(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= ORDER:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % ORDER
    return same(times(s, BASE), add(r, times(k, a)))


# --- signed notes ----------------------------------------------------------------------------------------------------------------

class Key:
    def __init__(self, vkey):
        self.name, key_id, key = vkey.split("+", 2)
        typed = base64.b64decode(key, validate=True)
        self.id, self.type, self.key = bytes.fromhex(key_id), typed[0], typed[1:]
        check(hashlib.sha256(self.name.encode() + b"\n" + typed).digest()[:4] == self.id, "the id of a key is not its own")


def note(text):
    """The text, and the signatures: name, id, bytes."""
    end = text.rfind("\n\n")
    check(end > 0 and text.endswith("\n"), "no note")
    signatures = []
    for line in text[end + 2:-1].split("\n"):
        parts = line.split(" ")
        check(len(parts) == 3 and parts[0] == "\u2014", "no signature: " + line)
        raw = base64.b64decode(parts[2], validate=True)
        check(base64.b64encode(raw).decode() == parts[2] and len(raw) > 4, "no signature: " + line)
        signatures.append((parts[1], raw[:4], raw[4:]))
    return text[:end + 1], signatures


def signers(text, signatures, key):
    """How often a key has signed; each line that says it is by it must be true."""
    count = 0
    for name, key_id, raw in signatures:
        if name != key.name or key_id != key.id:
            continue
        message = text
        if key.type == 4:
            message = "cosignature/v1\ntime %d\n%s" % (int.from_bytes(raw[:8], "big"), text)
            raw = raw[8:]
        check(is_signed(key.key, message.encode(), raw), "a false signature by " + name)
        count += 1
    return count


def checkpoint(text, key):
    """Size and root of a checkpoint that the log has signed."""
    body, signatures = note(text)
    check(signers(body, signatures, key) >= 1, "the log has not signed it")
    lines = body.split("\n")
    check(lines[0] == key.name, "another log")
    check(re.fullmatch("0|[1-9][0-9]*", lines[1]), "no size")
    return int(lines[1]), base64.b64decode(lines[2], validate=True)


# --- trees, RFC 6962, section 2.1 ------------------------------------------------------------------------------------------------

def leaf_hash(entry):
    return hashlib.sha256(b"\0" + entry).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


def split(n):
    k = 1
    while k * 2 < n:
        k *= 2
    return k


def root_of(leaves):
    if not leaves:
        return hashlib.sha256(b"").digest()
    level = list(leaves)
    while len(level) > 1:
        level = [node_hash(level[i], level[i + 1]) if i + 1 < len(level) else level[i] for i in range(0, len(level), 2)]
    return level[0]


def included(leaf, index, size, path, root):
    check(index < size, "beyond the end")
    at, last, now = index, size - 1, leaf
    for beside in path:
        check(last > 0, "a path too long")
        if at & 1 or at == last:
            now = node_hash(beside, now)
            while not at & 1 and at:
                at >>= 1
                last >>= 1
        else:
            now = node_hash(now, beside)
        at >>= 1
        last >>= 1
    check(last == 0, "a path too short")
    check(now == root, "not included")


def consistency_path(m, low, high, root_between, known=True):
    """The way from the tree of m entries to the tree of those from low to high; root_between(low, high) knows the roots."""
    if m == high:
        return [] if known else [root_between(low, high)]
    k = low + split(high - low)
    if m <= k:
        return consistency_path(m, low, k, root_between, known) + [root_between(k, high)]
    return consistency_path(m, k, high, root_between, False) + [root_between(low, k)]


def consistent(m, first, n, second, path):
    """RFC 9162, section 2.1.4.2."""
    if m == n:
        check(first == second and not path, "two roots of one size")
        return
    path = list(path)
    if m & (m - 1) == 0:
        path.insert(0, first)
    fn, sn = m - 1, n - 1
    while fn & 1:
        fn >>= 1
        sn >>= 1
    check(path, "no path")
    old = new = path[0]
    for beside in path[1:]:
        check(sn > 0, "a path too long")
        if fn & 1 or fn == sn:
            old, new = node_hash(beside, old), node_hash(beside, new)
            while not fn & 1 and fn:
                fn >>= 1
                sn >>= 1
        else:
            new = node_hash(new, beside)
        fn >>= 1
        sn >>= 1
    check(old == first and new == second and sn == 0, "not the earlier log with entries added")


# --- tiles -----------------------------------------------------------------------------------------------------------------------

def tile_path(level, index, width):
    groups = ["%03d" % (index % 1000)]
    while index >= 1000:
        index //= 1000
        groups.insert(0, "x%03d" % (index % 1000))
    return "tile/%s/%s%s" % (level, "/".join(groups), "" if width == 256 else ".p/%d" % width)


def entries(browser, size):
    for index in range((size + 255) // 256):
        width = min(256, size - index * 256)
        raw = browser.get("/log/" + tile_path("entries", index, width))
        at = 0
        for _ in range(width):
            length = int.from_bytes(raw[at:at + 2], "big")
            check(at + 2 + length <= len(raw), "a bundle ends within an entry")
            yield raw[at + 2:at + 2 + length]
            at += 2 + length


def leaves_in_tiles(browser, size):
    for index in range((size + 255) // 256):
        width = min(256, size - index * 256)
        raw = browser.get("/log/" + tile_path(0, index, width))
        check(len(raw) == 32 * width, "a tile of another length")
        yield from (raw[i:i + 32] for i in range(0, len(raw), 32))


class Tiles:
    """The roots of parts of the tree as the log's own tiles have them, each read at the level that has them."""

    def __init__(self, browser, size):
        self.browser, self.size, self.read, self.levels = browser, size, {}, set()

    def node(self, level, index):
        tile = index // 256
        if (level, tile) not in self.read:
            width = min(256, (self.size >> 8 * level) - tile * 256)
            raw = self.browser.get("/log/" + tile_path(level, tile, width))
            check(len(raw) == 32 * width, "a tile of another length")
            self.read[level, tile] = raw
            self.levels.add(level)
        at = index % 256 * 32
        return self.read[level, tile][at:at + 32]

    def between(self, low, high):
        count = high - low
        if count & (count - 1) == 0 and low % count == 0:
            height = count.bit_length() - 1
            level = height // 8
            first, nodes = low >> 8 * level, 1 << height - 8 * level
            return self.joined([self.node(level, first + i) for i in range(nodes)])
        k = low + split(count)
        return node_hash(self.between(low, k), self.between(k, high))

    @staticmethod
    def joined(nodes):
        while len(nodes) > 1:
            nodes = [node_hash(nodes[i], nodes[i + 1]) for i in range(0, len(nodes), 2)]
        return nodes[0]


# --- a browser -------------------------------------------------------------------------------------------------------------------

class Browser:
    def __init__(self, base):
        self.base = base.rstrip("/")
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))

    def send(self, path, data=None, headers=None):
        request = urllib.request.Request(self.base + path, data, dict({"Accept-Encoding": "gzip"}, **(headers or {})))
        with self.opener.open(request, timeout=60) as answer:
            body = answer.read()
            return gzip.decompress(body) if answer.headers.get("Content-Encoding") == "gzip" else body

    def get(self, path):
        return self.send(path)

    def page(self, path):
        return self.get(path).decode()

    def form(self, page_path, action, **fields):
        page = self.page(page_path)
        token = re.search(r'name="_csrf" value="([^"]+)"', page)
        check(token, "no form on " + page_path)
        data = urllib.parse.urlencode(dict(fields, _csrf=html.unescape(token.group(1)))).encode()
        return self.send(action, data).decode()


def apply(browser):
    """Signs in as somebody of the demonstration, makes a key for a program, and lets the program apply; gives the id."""
    people = re.findall(r'name="person" value="([^"]+)"> <span>([^<]*)', browser.page("/sign-in"))
    check(people, "nobody to sign in as")
    person = next((value for value, name in people if "Вербозілля" in html.unescape(name)), people[0][0])
    browser.form("/sign-in", "/sign-in", person=html.unescape(person))
    made = browser.form("/my/programs", "/my/programs", name="Outsider", days="30")
    key = re.search(r'class="code"><b>([^<]+)</b>', made)
    check(key, "no key for a program")
    body = {"service": "residence", "language": "uk", "answers": {
        "applicant": {"last": "Левченко", "first": "Оксана", "middle": "Ігорівна"}, "born": "1990-06-05", "identityDocument": "АА 123456",
        "address": "вулиця Ярославська, 7", "basis": "owner", "registeredElsewhere": False, "phone": "+380501112233"}}
    try:
        answer = browser.send("/api/applications", json.dumps(body).encode(), {
            "Authorization": "Bearer " + html.unescape(key.group(1)), "Content-Type": "application/json", "Idempotency-Key": str(uuid.uuid4())})
    except urllib.error.HTTPError as refused:
        raise Refused("the application was refused: %s" % refused.read().decode()) from None
    return json.loads(answer)


def files_of(browser, case_id):
    """The addresses of the files of its first entry, once it has a place."""
    for _ in range(300):
        page = browser.page("/status/%s/log" % case_id)
        proofs = re.findall(r'href="([^"]+)\.tlog-proof"', page)
        if proofs:
            return html.unescape(proofs[0])
        time.sleep(0.2)
    raise Refused("the entry has no place after a minute")


def must_refuse(what, action):
    try:
        action()
    except (Refused, ValueError):
        return
    raise Refused("a flipped bit passed: " + what)


def main(base):
    browser = Browser(base)
    lines = browser.page("/log/key").split("\n")
    log = Key(lines[1])
    check(lines[0] == log.name, "origin and key differ")
    earlier_size, earlier_root = checkpoint(browser.page("/log/checkpoint"), log)
    print("before:", earlier_size, "entries")

    receipt = apply(browser)
    prefix = files_of(browser, receipt["id"])

    size, root = checkpoint(browser.page("/log/checkpoint"), log)
    everything = list(entries(browser, size))
    leaves = [leaf_hash(entry) for entry in everything]
    check(root_of(leaves) == root, "the entries do not lead to the root")
    print("root recomputed from", size, "entries")
    tiles = list(leaves_in_tiles(browser, size))
    check(tiles == leaves, "tiles and entries differ")

    proof = browser.page(prefix + ".tlog-proof")
    head, signed = proof.split("\n\n", 1)
    first, extra, index, *path = head.split("\n")
    check(first == "c2sp.org/tlog-proof@v1" and extra.startswith("extra ") and index.startswith("index "), "no tlog-proof")
    entry, index = base64.b64decode(extra[6:], validate=True), int(index[6:])
    path = [base64.b64decode(line, validate=True) for line in path]
    proven_size, proven_root = checkpoint(signed, log)
    included(leaf_hash(entry), index, proven_size, path, proven_root)
    if index < size:
        check(everything[index] == entry, "another entry is at its place")
    said = json.loads(entry)
    check(said["kind"] == "case.received" and said["facts"]["service"] == "residence", "the entry is of something else")
    check(receipt["number"] not in entry.decode() and "Левченко" not in entry.decode(), "the entry names somebody")
    print("included: entry", index, "of", proven_size)

    text, signatures = note(browser.page(prefix + ".promise"))
    check(signers(text, signatures, log) == 1, "the log has not signed the promise")
    check(text.split("\n")[2] == "leaf " + base64.b64encode(leaf_hash(entry)).decode(), "the promise is of another entry")
    opening = json.loads(browser.get(prefix + ".opening.json"))
    for name, commitment in said["commitments"].items():
        of = opening[name]
        check(len(base64.b64decode(of["nonce"], validate=True)) == 32, "a nonce of another length: its border could be anywhere")
        check(base64.b64encode(hashlib.sha256(base64.b64decode(of["nonce"]) + of["content"].encode()).digest()).decode() == commitment,
              "the opening does not fit: " + name)
    check(opening["case"]["content"] == receipt["number"], "the entry is of another case")
    print("promise and opening fit")

    check(size > earlier_size, "the log has not grown")
    check(earlier_size > 0, "the log was empty: there was nothing to be consistent with")
    upper = Tiles(browser, size)
    way = consistency_path(earlier_size, 0, size, upper.between)
    consistent(earlier_size, earlier_root, size, root, way)
    must_refuse("consistency", lambda: consistent(earlier_size, root, size, root, way))
    for i, step in enumerate(way):
        spoiled = way[:i] + [bytes([step[0] ^ 1]) + step[1:]] + way[i + 1:]
        must_refuse("consistency path", lambda: consistent(earlier_size, earlier_root, size, root, spoiled))
    check(upper.between(0, size) == root, "the tiles of hashes do not lead to the root")
    print("consistent: from", earlier_size, "to", size, "by tiles of levels", sorted(upper.levels))

    witnesses = [Key(line) for line in browser.page("/log/witnesses").split("\n") if line]
    body, signatures = note(signed)
    names = [key.name for key in witnesses if key.type == 4 and signers(body, signatures, key)]
    print("cosigned by", ", ".join(names) or "nobody yet")

    must_refuse("note", lambda: checkpoint(signed.replace("\n%d\n" % proven_size, "\n%d\n" % (proven_size + 1)), log))
    must_refuse("entry", lambda: included(leaf_hash(entry[:-1] + bytes([entry[-1] ^ 1])), index, proven_size, path, proven_root))
    for i, step in enumerate(path):
        spoiled = path[:i] + [bytes([step[0] ^ 1]) + step[1:]] + path[i + 1:]
        must_refuse("path", lambda: included(leaf_hash(entry), index, proven_size, spoiled, proven_root))
    spoiled = everything[:index] + [everything[index] + b" "] + everything[index + 1:]
    check(root_of([leaf_hash(one) for one in spoiled]) != root, "a changed entry leads to the same root")
    print("the outsider is content")


if __name__ == "__main__":
    # the example of signed-note, so that a wrong Ed25519 here is not taken for a wrong log
    example = Key("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")
    check(signers(*note("This is an example message.\n\n\u2014 example.com/foo "
                        "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n"), example) == 1,
          "this program cannot check signatures")
    for leaves_count in range(1, 20):
        tree = [leaf_hash(bytes([i])) for i in range(leaves_count)]
        for smaller in range(1, leaves_count + 1):
            consistent(smaller, root_of(tree[:smaller]), leaves_count, root_of(tree), consistency_path(
                smaller, 0, leaves_count, lambda low, high: root_of(tree[low:high])))
    try:
        if len(sys.argv) > 1:
            main(sys.argv[1])
        else:
            print("this program is in order")
    except Refused as refused:
        sys.exit("REFUSED: %s" % refused)
