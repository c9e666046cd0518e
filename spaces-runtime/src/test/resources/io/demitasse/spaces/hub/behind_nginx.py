"""Calls and uploads through nginx: names below localhost are of this machine, which Python does not know by itself."""

import socket

usual = socket.getaddrinfo
socket.getaddrinfo = lambda host, *rest, **more: usual(
    "127.0.0.1" if str(host).endswith(".localhost") else host, *rest, **more
)

from gradio_client import Client
from huggingface_hub import HfApi

client = Client("ann/greeter", verbose=False)
print(client.predict("Ada", 3, api_name="/predict"))
print(client.config["root"])

api = HfApi()
api.upload_file(path_or_fileobj=b"0" * 20_000_000, path_in_repo="large.bin", repo_id="ann/evil", repo_type="space")
assert api.hf_hub_download("ann/evil", "large.bin", repo_type="space")
print("uploaded")
