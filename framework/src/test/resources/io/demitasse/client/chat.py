"""A chat, whose messages stream."""

import time

import gradio as gr


def answer(message, history):
    text = f"{len(history)}: "
    for letter in message:
        text += letter
        time.sleep(0.01)
        yield text


demo = gr.ChatInterface(answer)
demo.launch(server_name="127.0.0.1", prevent_thread_lock=True, quiet=True)
print("READY", demo.local_url, flush=True)
demo.block_thread()
