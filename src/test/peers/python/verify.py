import json
import sys

import jwt


def verdict(token, secret):
    try:
        claims = jwt.decode(token, secret, algorithms=["HS256"])
        return json.dumps({"accepted": True, "claims": claims})
    except Exception:
        return json.dumps({"accepted": False})


secret, *tokens = sys.stdin.buffer.read().decode("utf-8").removesuffix("\n").split("\n")
for token in tokens:
    print(verdict(token, secret))
