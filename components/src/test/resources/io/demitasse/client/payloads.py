# One endpoint for each component, which gives back what it gets, as PayloadDemos has them in Java.
import gradio as gr


def same(value):
    return value


with gr.Blocks() as demo:
    def echo(name, component, run=same):
        gr.on([], run, component, component, api_name=name)

    echo("textbox", gr.Textbox(label="value"))
    echo("number", gr.Number(label="value"))
    echo("slider", gr.Slider(0, 10, label="value"))
    echo("radio", gr.Radio(["a", "b"], label="value"))
    echo("checkbox", gr.Checkbox(label="value"))
    echo("checkboxes", gr.CheckboxGroup(["a", "b"], label="value"))
    echo("dropdown", gr.Dropdown(["a", "b"], label="value"))
    echo("multiselect", gr.Dropdown(["a", "b"], multiselect=True, label="value"))
    echo("markdown", gr.Markdown(label="value"))
    echo("html", gr.HTML(label="value"))
    echo("label", gr.Label(label="value"), lambda _: {"cat": 0.9, "dog": 0.1})
    echo("chatbot", gr.Chatbot(label="value"))
    echo("multimodal", gr.MultimodalTextbox(label="value"))
    echo("json", gr.JSON(label="value"))
    echo("image", gr.Image(type="filepath", label="value"))
    echo("file", gr.File(label="value"))
    echo("files", gr.File(file_count="multiple", label="value"))
    echo("browserstate", gr.BrowserState("x"))
    echo("timer", gr.Timer(2))
    state = gr.State(3)
    gr.on([], lambda kept: (kept + 1, kept), state, [state, gr.Number(label="value")], api_name="state")

demo.launch(prevent_thread_lock=True, quiet=True, server_name="127.0.0.1")
print("READY " + demo.local_url, flush=True)
demo.block_thread()
