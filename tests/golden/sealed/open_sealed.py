#!/usr/bin/env python3
"""Opens and seals sealed files of Lepik with other libraries than the program's own: libsodium and the reference Argon2.

    pip install pynacl argon2-cffi
    python open_sealed.py open FILE PASSPHRASE
    python open_sealed.py seal FILE PASSPHRASE [MEMORY_KIB PASSES LANES]

Both write to the standard output. The format is described in src/format/sealed.rs.
"""

import base64
import json
import os
import sys
import unicodedata

from argon2.low_level import ARGON2_VERSION, Type, hash_secret_raw
from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_decrypt as decrypt,
    crypto_aead_xchacha20poly1305_ietf_encrypt as encrypt,
)

# The second recommendation of RFC 9106 section 4.
COSTS = {"memory_kib": 65536, "passes": 3, "lanes": 4}


def to_text(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def to_bytes(text):
    data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    assert to_text(data) == text, "not the one way to write these bytes"
    return data


def associated_data(kdf, nonce):
    """Everything but the data, in this order and without white space."""
    header = {
        "format": "lepik-sealed",
        "version": 1,
        "kdf": {
            "name": "argon2id",
            "memory_kib": kdf["memory_kib"],
            "passes": kdf["passes"],
            "lanes": kdf["lanes"],
            "salt": kdf["salt"],
        },
        "cipher": "xchacha20-poly1305",
        "nonce": nonce,
    }
    return json.dumps(header, separators=(",", ":"))


def key(passphrase, kdf):
    assert ARGON2_VERSION == 0x13
    return hash_secret_raw(
        secret=unicodedata.normalize("NFC", passphrase).encode("utf-8"),
        salt=to_bytes(kdf["salt"]),
        time_cost=kdf["passes"],
        memory_cost=kdf["memory_kib"],
        parallelism=kdf["lanes"],
        hash_len=32,
        type=Type.ID,
    )


def open_sealed(text, passphrase):
    file = json.loads(text)
    kdf, nonce = file["kdf"], file["nonce"]
    assert file["format"] == "lepik-sealed" and file["version"] == 1, "not a sealed file of version 1"
    assert kdf["name"] == "argon2id" and file["cipher"] == "xchacha20-poly1305", "another cipher"
    assert kdf["memory_kib"] <= 262144 and kdf["passes"] <= 10 and kdf["lanes"] <= 4, "too costly"
    header = associated_data(kdf, nonce).encode("ascii")
    return decrypt(to_bytes(file["data"]), header, to_bytes(nonce), key(passphrase, kdf))


def seal(data, passphrase, costs):
    kdf = {**costs, "salt": to_text(os.urandom(16))}
    nonce = to_text(os.urandom(24))
    header = associated_data(kdf, nonce)
    sealed = encrypt(data, header.encode("ascii"), to_bytes(nonce), key(passphrase, kdf))
    return header[:-1] + ',"data":"' + to_text(sealed) + '"}\n'


if __name__ == "__main__":
    _, deed, name, passphrase, *costs = sys.argv
    with open(name, "rb") as file:
        content = file.read()
    if deed == "open":
        sys.stdout.buffer.write(open_sealed(content.decode("utf-8-sig"), passphrase))
    elif deed == "seal":
        costs = dict(zip(COSTS, map(int, costs))) if costs else COSTS
        sys.stdout.buffer.write(seal(content, passphrase, costs).encode("ascii"))
    else:
        sys.exit(__doc__)
