"""An app behind a login."""

import gradio as gr

demo = gr.Interface(lambda file: file, gr.File(), gr.File(), api_name="echo")
demo.launch(server_name="127.0.0.1", prevent_thread_lock=True, auth=("ann", "se:cret é"), quiet=True)
print("READY", demo.local_url, flush=True)
demo.block_thread()
