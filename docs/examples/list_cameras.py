#!/usr/bin/env python3
"""A tool in Python, with nothing but its standard library: prints every camera it may see as tab-separated lines.

Pages follow each other by their cursors. Beyond the minute's budget (429), or when the hub is not able to answer now (503),
it waits as long as the hub says; a token that has ended is replaced.
Settings: HUB, CLIENT_ID, CLIENT_SECRET, PAGE; TOKEN_URL unless tokens come from the hub's own address.
"""
import json
import os
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

HUB = os.environ.get("HUB", "http://localhost:4000")
TOKEN_URL = os.environ.get("TOKEN_URL", HUB + "/auth/realms/camera-hub/protocol/openid-connect/token")
CREDENTIALS = {
    "grant_type": "client_credentials",
    "client_id": os.environ.get("CLIENT_ID", "demo-tool"),
    "client_secret": os.environ.get("CLIENT_SECRET", "demo-tool-secret"),
}
PAGE = int(os.environ.get("PAGE", "100"))
QUERY = """query ($first: Int, $after: String) { cameras(first: $first, after: $after) {
  nodes { code name status statusReason facility { name } } pageInfo { hasNextPage endCursor } } }"""


def sign_in():
    body = urllib.parse.urlencode(CREDENTIALS).encode()
    with urllib.request.urlopen(urllib.request.Request(TOKEN_URL, body), timeout=30) as answer:
        return json.load(answer)["access_token"]


class Hub:
    def __init__(self):
        self.token = sign_in()

    def ask(self, query, variables):
        body = json.dumps({"query": query, "variables": variables}).encode()
        signed_in = False
        while True:
            headers = {"content-type": "application/json", "authorization": "Bearer " + self.token}
            try:
                with urllib.request.urlopen(urllib.request.Request(HUB + "/graphql", body, headers), timeout=30) as answer:
                    result = json.load(answer)
            except urllib.error.HTTPError as error:
                if error.code in (429, 503):
                    seconds = int(error.headers.get("retry-after", "1"))
                    print(f"{error.code}: waiting {seconds} s", file=sys.stderr, flush=True)
                    time.sleep(seconds)
                    continue
                if error.code == 401 and not signed_in:
                    self.token, signed_in = sign_in(), True
                    continue
                result = json.load(error)
            if "errors" in result:
                raise SystemExit("\n".join(f"{e['extensions']['code']}: {e['message']}" for e in result["errors"]))
            return result["data"]


def cameras(hub):
    after = None
    while True:
        page = hub.ask(QUERY, {"first": PAGE, "after": after})["cameras"]
        yield from page["nodes"]
        if not page["pageInfo"]["hasNextPage"]:
            return
        after = page["pageInfo"]["endCursor"]


if __name__ == "__main__":
    for camera in cameras(Hub()):
        print(camera["code"], camera["status"], camera["statusReason"] or "", camera["name"], camera["facility"]["name"], sep="\t")
