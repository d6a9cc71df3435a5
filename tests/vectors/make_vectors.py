#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the test vectors beside it, from Python's standard library alone: a second implementation of the protocol's
arithmetic, so that the C++ core and other clients are checked against something they do not share code with.

usage: make_vectors.py        (rewrites *.json in this folder; the tests read those files, not this script)
"""
import hashlib
import hmac
import json
import pathlib
import uuid

HERE = pathlib.Path(__file__).parent
NS = uuid.uuid5(uuid.NAMESPACE_DNS, "wellpulse.dev")
KEY = bytes(range(32))


def utf16_order(text):
    return text.encode("utf-16-be")


def canonical(value):
    """RFC 8785 for strings, integers, booleans, null, arrays and objects."""
    if isinstance(value, dict):
        members = (canonical(k) + ":" + canonical(value[k]) for k in sorted(value, key=utf16_order))
        return "{" + ",".join(members) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def seal(event, key=KEY):
    text = canonical(event)
    digest = hashlib.sha256(b"wellpulse-event-1\0" + text.encode()).digest()
    signature = hmac.new(key, digest, hashlib.sha256).hexdigest()
    return {**event, "hash": digest.hex(), "signature": signature}, text


def production_id(tenant, well, date):
    return str(uuid.uuid5(NS, f"{tenant}/{well}/{date}"))


def event(seq, prev, kind, payload, base=None, group=None):
    well, date = "0199f3a2-0000-7000-8000-000000000001", "2025-10-20"
    return {
        "v": 1, "id": f"0199f3a2-1111-7000-8000-{seq:012d}", "tenantId": "acme",
        "deviceId": "0199f3a2-2222-7000-8000-000000000002", "userId": "0199f3a2-3333-7000-8000-000000000003",
        "deviceSeq": seq, "prevHash": prev, "hlc": f"{1760970600123 + seq:016d}-0000",
        "timestamp": "2025-10-20T14:30:00.123Z", "eventType": kind, "schemaVersion": 1,
        "aggregateType": "PRODUCTION", "aggregateId": production_id("acme", well, date), "base": base,
        "group": group, "payload": payload,
    }


def events():
    payloads = [
        ("PRODUCTION_CREATED", {"wellId": "0199f3a2-0000-7000-8000-000000000001", "productionDate": "2025-10-20",
                                "oilVolume": "42.50", "gasVolume": None, "waterVolume": "8.20",
                                "entryMethod": "ELECTRON", "provenance": {"oilVolume": "MEASURED",
                                                                          "waterVolume": "CARRIED"}}),
        ("PRODUCTION_UPDATED", {"changes": {"oilVolume": {"from": "42.50", "to": "43.10"}}}),
        ("PRODUCTION_UPDATED", {"changes": {"notes": {
            "from": None, "to": "tab\t quote\" back\\ newline\n bell\u0007 eur\u20ac \U0001f6e2 ñ \u2028"}}}),
        ("PRODUCTION_DELETED", {"reason": "wrong well"}),
    ]
    previous, out = "0" * 64, []
    for seq, (kind, payload) in enumerate(payloads, start=1):
        sealed, text = seal(event(seq, previous, kind, payload, base=seq if seq > 1 else None))
        previous = sealed["hash"]
        out.append({"event": sealed, "canonical": text})
    return {"deviceKey": KEY.hex(), "chain": out}


def canonical_cases():
    values = [None, True, False, 0, -1, 9007199254740991, -9007199254740991, "", "\"\\\b\f\n\r\t\u0001\u001f\u007f/",
              [], {}, [1, [2, {"b": 1, "a": [None]}]], {"\ufb33": "Hebrew", "\U0001f600": "smile", "\u20ac": "euro",
                                                          "\r": "return", "1": "one", "\u0080": "control", "ö": "o"}]
    return [{"value": value, "canonical": canonical(value)} for value in values]


def feed():
    previous, rows = bytes(32), []
    for seq, disposition in enumerate(["APPLIED", "MERGED", "UNCHANGED", "SUPERSEDED", "CONFLICT"], start=1):
        digest = hashlib.sha256(str(seq).encode()).digest()
        previous = hashlib.sha256(previous + digest + str(seq).encode() + disposition.encode()).digest()
        rows.append({"seq": seq, "hash": digest.hex(), "disposition": disposition, "feedHash": previous.hex()})
    return rows


def ids():
    cases = [("acme", "0199f3a2-0000-7000-8000-000000000001", "2025-10-20"), ("t", "w", "2024-02-29")]
    return {"namespace": str(NS),
            "production": [{"tenantId": t, "wellId": w, "date": d, "aggregateId": production_id(t, w, d)}
                           for t, w, d in cases]}


def view():
    rows = [{"aggregateType": "PRODUCTION", "aggregateId": production_id("acme", "w", "2025-10-20"), "revision": 3,
             "fields": {"wellId": "w", "productionDate": "2025-10-20", "oilVolume": "43.10"}},
            {"aggregateType": "WELL", "aggregateId": "0199f3a2-0000-7000-8000-000000000001", "revision": 1,
             "fields": {"name": "Acme Well #1", "api": "42-165-12345", "routeOrder": 1}}]
    rows.sort(key=lambda r: (r["aggregateType"], r["aggregateId"]))
    text = "".join(canonical(r) + "\n" for r in rows)
    return {"rows": rows, "viewHash": hashlib.sha256(text.encode()).hexdigest()}


for name, content in {"events": events(), "canonical": canonical_cases(), "feed": feed(), "ids": ids(),
                      "view": view()}.items():
    (HERE / f"{name}.json").write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n")
