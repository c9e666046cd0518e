"""What Gradio's own tests of its Python client ask for, asked of apps declared in Java."""

import os

import pytest
from gradio_client import Client

URL = os.environ["DEMITASSE_URL"]


def connect(demo, **options):
    return Client(URL + demo + "/", verbose=False, **options)


class TestPredict:
    def test_predicts_by_place_and_by_name(self):
        client = connect("greeter")
        assert client.predict("Ada", 3, api_name="/predict") == "Hello, Ada!!!"
        assert client.predict(name="Ada", enthusiasm=2, api_name="/predict") == "Hello, Ada!!"

    def test_a_default_fills_what_is_left_out(self):
        assert connect("greeter").predict("Ada") == "Hello, Ada!"

    def test_predicts_by_number(self):
        assert connect("greeter").predict("Ada", 1, fn_index=0) == "Hello, Ada!"
