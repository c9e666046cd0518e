"""An app of Python's Gradio that has another app do the work."""

import gradio as gr
from gradio_client import Client


def relay(url: str, text: str) -> str:
    return "Java says " + Client(url, verbose=False).predict(text, api_name="/predict")


with gr.Blocks() as demo:
    gr.api(relay, api_name="relay")

demo.launch(server_name="127.0.0.1", prevent_thread_lock=True, quiet=True)
print("READY", demo.local_url, flush=True)
demo.block_thread()
