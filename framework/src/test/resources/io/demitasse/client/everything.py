"""An app of Python's Gradio with one endpoint for each thing that the Java client has to know."""

import threading
import time

import gradio as gr

gates = {}


def gate(name):
    return gates.setdefault(name, threading.Event())


def greet(name: str, punctuation: str = "!"):
    return f"Hello, {name}{punctuation}"


def quote(income: float, purpose: str):
    return income / 10, purpose == "car"


def count(n):
    for i in range(int(n)):
        yield str(i)


def prefixes(text):
    for i in range(len(text)):
        yield text[: i + 1], {"letters": list(text[: i + 1]), "size": i + 1}


def increment(n):
    return n + 1, n + 1


def steps(text, progress=gr.Progress()):
    progress(0, desc="Starting")
    for _ in progress.tqdm(range(3), desc="Reading", unit="pages"):
        time.sleep(0.05)
    return text.upper()


def news(text):
    gr.Info("something to know", title="News")
    gr.Warning("have a look")
    return text


def refuse(text):
    raise gr.Error(f"'{text}' is not liked", title="No")


def crash(text):
    raise RuntimeError("secret")


def wait(name):
    gate(name).wait(30)
    return "done"


def endless(name):
    try:
        i = 0
        while True:
            yield i
            i += 1
            time.sleep(0.02)
    finally:
        gate(name).set()


def stopped(name):
    return gate(name).wait(10)


def let(name):
    gate(name).set()
    return name


def read(file):
    with open(file, "rb") as content:
        return len(content.read())


def echo(file):
    return file


def all_files(files):
    return files


def paint(picture):
    return picture.rotate(180)


def no_longer(text):
    return text


def check(text):
    return gr.validate(len(text) > 3, "too short")


def huge(size):
    return "é" * int(size)


def anything(value):
    return value


def who(request: gr.Request):
    return request.headers.get("x-demo", "nobody")


with gr.Blocks() as demo:
    text, second, out = gr.Textbox(label="Text"), gr.Textbox("!", label="Second"), gr.Textbox(label="Out")
    number, truth, json = gr.Number(label="Number"), gr.Checkbox(label="Truth"), gr.JSON(label="Data")
    file, files, picture = gr.File(label="File"), gr.File(file_count="multiple", label="Files"), gr.Image(type="pil")
    rate, copy = gr.Number(label="Rate"), gr.File(label="Copy")
    state = gr.State(0)

    gr.on(None, greet, [text, second], out, api_name="greet", api_description="Says hello.")
    gr.on(None, quote, [number, text], [rate, truth], api_name="quote")
    gr.on(None, count, number, out, api_name="count")
    gr.on(None, prefixes, text, [out, json], api_name="prefixes")
    gr.on(None, increment, state, [state, number], api_name="increment")
    gr.on(None, steps, text, out, api_name="steps")
    gr.on(None, news, text, out, api_name="news")
    gr.on(None, refuse, text, out, api_name="refuse")
    gr.on(None, crash, text, out, api_name="crash")
    gr.on(None, wait, text, out, api_name="wait", concurrency_limit=1)
    gr.on(None, endless, text, number, api_name="endless")
    gr.on(None, endless, text, number, api_name="narrow", concurrency_limit=1)
    gr.on(None, stopped, text, truth, api_name="stopped", concurrency_limit=None)
    gr.on(None, let, text, out, api_name="let", queue=False)
    gr.on(None, read, file, number, api_name="read")
    gr.on(None, echo, file, copy, api_name="echo")
    gr.on(None, all_files, files, files, api_name="all_files")
    gr.on(None, paint, picture, picture, api_name="paint")
    gr.on(None, no_longer, text, out, api_name="checked", validator=check)
    gr.on(None, huge, number, out, api_name="huge")
    gr.on(None, anything, json, json, api_name="anything")
    gr.on(None, who, None, out, api_name="who")
    gr.on(None, greet, [text, second], out, api_name="quiet", api_visibility="undocumented")
    gr.on(None, greet, [text, second], out, api_name="secret", api_visibility="private")

demo.queue(default_concurrency_limit=4, max_size=4)
demo.launch(server_name="127.0.0.1", prevent_thread_lock=True, max_file_size="1mb", quiet=True)
print("READY", demo.local_url, flush=True)
demo.block_thread()
