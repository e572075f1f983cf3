#!/usr/bin/env python3
"""Checks an export of a Waymark ledger, with nothing but Python: check.py EXPORT. Prints size and root of its Merkle tree,
to be compared with a signed checkpoint. Written from ledger-format.md."""
import base64, hashlib, json, struct, sys
from datetime import datetime


def sha(data):
    return hashlib.sha256(data).digest()


def number(value):
    return struct.pack(">q", value)


def field(data):
    return struct.pack(">i", len(data)) + data


def text(value):
    return field(value.encode())


def time(value):
    at = datetime.fromisoformat(value.replace("Z", "+00:00"))
    return number(int(at.timestamp()) * 1000 + at.microsecond // 1000)


def utf16(value):
    return value.encode("utf-16-be")


def metadata(pairs, salt=b""):
    keys = sorted(pairs, key=utf16)
    return sha(salt + number(len(keys)) + b"".join(text(key) + text(pairs[key]) for key in keys))


def payload(value, salt=b""):
    return sha(salt + value.encode())


def event(fields, position, redacted, attested):
    hashes = {}
    for part, derive in (("metadata", metadata), ("payload", payload)):
        hashes[part] = bytes.fromhex(fields[part + "Hash"])
        if fields[part + "Salt"] is None:
            redacted[f"{position}:{part}"] = derive(fields[part]).hex()
        elif derive(fields[part], bytes.fromhex(fields[part + "Salt"])) != hashes[part]:
            sys.exit(f"position {position}: the {part} was altered")
    if "file" in fields["metadata"]:
        files[position] = fields["metadata"]["file"]
    if "erases" in fields["metadata"] and int(fields["metadata"]["erases"]) < position:
        erased.add(int(fields["metadata"]["erases"]))
    attestation = fields["metadata"].get("redacts")
    if attestation and int(attestation.split(":")[0]) < position:
        part, replacement = attestation.rsplit(":", 1)
        attested.setdefault(part, []).append(replacement)
    tags = sorted(fields["tags"], key=utf16)
    derived = sha(
        text(fields["id"]) + text(fields["type"]) + text(fields["version"]) + time(fields["decidedAt"])
        + number(len(tags)) + b"".join(text(tag) for tag in tags) + field(hashes["metadata"]) + field(hashes["payload"]))
    if derived.hex() != fields["hash"]:
        sys.exit(f"position {position}: the envelope was altered")
    return derived


def root(leaves):
    if len(leaves) < 2:
        return leaves[0] if leaves else sha(b"")
    split = 1 << ((len(leaves) - 1).bit_length() - 1)
    return sha(b"\x01" + root(leaves[:split]) + root(leaves[split:]))


lines = open(sys.argv[1], "rb").read().splitlines(keepends=True)
if sha(b"".join(lines[:-1])).hex() != json.loads(lines[-1])["sha256"]:
    sys.exit("the file was altered or cut off")
previous, position, last, leaves, redacted, attested = bytes(32), 0, number(0), [], {}, {}
files, erased, there = {}, set(), set()
for line in lines[1:-1]:
    commit = json.loads(line)
    if "file" in commit:
        content = base64.b64decode(commit["bytes"], validate=True)
        reference = f"{commit['file']}:{len(content)}"
        if sha(content).hex() != commit["file"].split("/")[1] or len(content) != commit["size"]:
            sys.exit(f"file {commit['file']}: the bytes were altered")
        if reference not in files.values() or reference in there:
            sys.exit(f"file {commit['file']}: no event before it attaches it, or it is there twice")
        there.add(reference)
        continue
    if (commit["number"], commit["position"], commit["prev"]) != (len(leaves), position, previous.hex()):
        sys.exit(f"position {position}: something is missing, inserted or in another order")
    if time(commit["recordedAt"]) < last:
        sys.exit(f"position {position}: the time goes back")
    last = time(commit["recordedAt"])
    hashes = [event(fields, position + i, redacted, attested) for i, fields in enumerate(commit["events"])]
    previous = sha(text("waymark-ledger-2") + field(previous) + number(len(leaves)) + number(position) + last
                   + number(len(hashes)) + b"".join(field(each) for each in hashes))
    if previous.hex() != commit["hash"]:
        sys.exit(f"position {position}: the commit was altered")
    leaves.append(sha(b"\x00" + previous))
    position += len(hashes)
for part, replacement in redacted.items():
    if replacement not in attested.get(part, []):
        sys.exit(f"{part}: replaced, and no later event attests it")
for attached, reference in files.items():
    if attached not in erased and reference not in there:
        sys.exit(f"position {attached}: the bytes of its file are missing")
print(len(leaves))
print(base64.b64encode(root(leaves)).decode())
