"""What Gradio's own tests of its Python client ask for, asked of apps declared in Java."""

import os
import secrets
import time
from concurrent.futures import CancelledError
from pathlib import Path

import gradio_client
import httpx
import pytest
from gradio_client import Client, handle_file
from gradio_client.utils import ProgressUnit, QueueError, Status

URL = os.environ["DEMITASSE_URL"]
SMALL = os.environ["DEMITASSE_SMALL_URL"]
PRIVATE = os.environ["DEMITASSE_PRIVATE_URL"]
ANN = ("ann", "se:cret é")
TODAY = gradio_client.__version__.startswith("2.")


def connect(demo, url=URL, **options):
    return Client(url + demo + "/", verbose=False, **options)


def info(demo):
    return connect(demo).view_api(return_format="dict", print_info=False)


class TestPredict:
    def test_predicts_by_place_and_by_name(self):
        client = connect("greeter")
        assert client.predict("Ada", 3, api_name="/predict") == "Hello, Ada!!!"
        assert client.predict(name="Ada", enthusiasm=2, api_name="/predict") == "Hello, Ada!!"

    def test_the_only_endpoint_needs_no_name_and_defaults_fill_in(self):
        assert connect("greeter").predict("Ada") == "Hello, Ada!"

    def test_predicts_by_number(self):
        assert connect("greeter").predict("Ada", 1, fn_index=0) == "Hello, Ada!"

    def test_arguments_by_name_and_by_place_mix(self):
        client = connect("calculator")
        assert client.predict(num1=3, operation="add", num2=3, api_name="/predict") == 6
        assert client.predict(33, operation="add", num2=3, api_name="/predict") == 36

    def test_declared_values_are_defaults(self):
        client = connect("defaults")
        assert client.predict(num2=10, api_name="/predict") == 20
        assert client.predict(num2=33, operation="multiply", api_name="/predict") == 330

    def test_what_has_no_default_is_required(self):
        with pytest.raises(TypeError, match="No value provided for required argument: punctuation"):
            connect("hello").predict(name="Alice", api_name="/greet")

    def test_an_argument_that_is_unknown_is_refused(self):
        with pytest.raises(TypeError, match="nobody"):
            connect("hello").predict("a", "b", nobody="c", api_name="/greet")

    def test_an_app_error_is_told(self):
        with pytest.raises(Exception, match="Cannot divide by zero!"):
            connect("calculator").predict(1, "divide", 0, api_name="/predict")

    def test_a_bug_is_told_without_its_text(self):
        with pytest.raises(Exception) as told:
            connect("talk").predict("x", api_name="/bug")
        assert "secret" not in str(told.value)

    def test_a_loop_over_a_refused_call_ends(self):
        assert list(connect("calculator").submit("foo", "add", 4, fn_index=0)) == []

    def test_a_refused_value_is_told_with_its_name(self):
        with pytest.raises(Exception, match="num1"):
            connect("calculator").submit("foo", "add", 9, fn_index=0).result()

    @pytest.mark.skipif(not TODAY, reason="workers of 1.x wait for one another")
    def test_more_jobs_than_workers_all_complete(self):
        client = connect("calculator", max_workers=2)
        jobs = [client.submit(i, "add", 1, api_name="/predict") for i in range(6)]
        assert [job.result(timeout=20) for job in jobs] == list(range(1, 7))

    def test_two_thousand_endpoints_load_quickly(self):
        start = time.monotonic()
        client = connect("endpoints")
        assert time.monotonic() - start < 5
        assert client.predict("x", api_name="/f1999") == "x-1999"

    def test_null_comes_as_none(self):
        assert connect("odd").predict(api_name="/nothing") == ("Réveillé.\n", None)

    def test_a_line_end_of_unicode_breaks_no_message(self):
        assert connect("odd").predict(api_name="/next_line") == "before\x85after"

    def test_a_result_of_many_lines_and_kilobytes(self):
        assert connect("long").predict(api_name="/predict") == "\ta\nb" * 90000

    @pytest.mark.skipif(not TODAY, reason="since 2.0")
    def test_what_an_event_says_is_forwarded(self):
        client = connect("odd")
        number = next(e.fn_index for e in client.endpoints.values() if e.api_name == "/select")
        fn = client.endpoints[number].make_end_to_end_fn(client.new_helper(number))
        assert fn(event_data={"label": "foo", "chosen": True}, api_name="/select") == "footrue"

    def test_waiting_calls_are_answered_together(self):
        client = connect("odd")
        jobs = [client.submit(str(i), api_name="/batch") for i in range(4)]
        assert [job.result().split(" of ")[0] for job in jobs] == ["0", "1", "2", "3"]

    @pytest.mark.skipif(not TODAY, reason="since 2.0")
    def test_headers_reach_the_function(self):
        assert connect("odd").predict("x-gradio-user", api_name="/headers") == "api"
        client = connect("odd", headers={"X-Mine": "yes"})
        assert client.predict("x-mine", api_name="/headers") == "yes"


class TestState:
    def test_state_is_kept_for_a_session(self):
        client = connect("increment")
        assert [client.predict(api_name="/increment_without_queue") for _ in range(3)] == [1, 2, 3]
        client.reset_session()
        assert client.predict(api_name="/increment_without_queue") == 1
        assert client.predict(api_name="/increment_with_queue") == 2
        client.reset_session()
        assert [client.predict(api_name="/increment_with_queue") for _ in range(2)] == [1, 2]

    def test_state_is_no_parameter(self):
        assert [p["component"] for p in info("state")["named_endpoints"]["/predict"]["parameters"]] == ["Textbox"]

    def test_layouts_are_no_results(self):
        client = connect("group")
        assert client.predict("Freddy", api_name="/greeting") == "Hello Freddy"
        assert client.predict(api_name="/show_group") == ()

    def test_states_are_no_results(self):
        client = connect("accordion")
        assert client.predict("Freddy", api_name="/greeting") == ("Hello Freddy", 1)
        assert client.predict("Abubakar", api_name="/greeting") == ("Hello Abubakar", 2)
        assert client.predict(api_name="/open") == 3
        assert client.predict(api_name="/close") == 4
        assert client.predict("Ali", api_name="/greeting") == ("Hello Ali", 5)


class TestVisibility:
    @pytest.mark.skipif(not TODAY, reason="since 2.0")
    def test_private_is_refused_by_number(self):
        with pytest.raises(ValueError):
            connect("increment").submit(1, fn_index=2)

    @pytest.mark.parametrize("route", ["queue/join", "run/hidden", "api/hidden", "call/hidden", "call/v2/hidden"])
    def test_private_is_not_there(self, route):
        body = {"data": [None], "fn_index": 2, "session_hash": "abc"}
        answer = httpx.post(URL + "increment/gradio_api/" + route, json=body)
        assert answer.status_code == 404
        assert isinstance(answer.json()["detail"], str)

    def test_undocumented_can_be_called_and_is_not_listed(self):
        assert connect("increment").predict(api_name="/secret") == 42
        assert list(info("increment")["named_endpoints"]) == ["/increment_with_queue", "/increment_without_queue"]
        all_of_them = httpx.get(URL + "increment/gradio_api/info?all_endpoints=True").json()["named_endpoints"]
        assert list(all_of_them) == ["/increment_with_queue", "/increment_without_queue", "/secret"]


class TestStreams:
    def test_each_result_is_an_output(self):
        client = connect("count")
        job = client.submit(3, api_name="/count")
        while not job.done():
            time.sleep(0.05)
        assert job.outputs() == ["0", "1", "2"]
        assert list(client.submit(3, api_name="/count")) == ["0", "1", "2"]

    def test_what_is_appended_adds_up(self):
        job = connect("talk").submit("a b c", api_name="/append")
        assert job.result() == "a b c "
        assert job.outputs() == ["a ", "a b ", "a b c "]

    def test_one_of_several_outputs_at_a_time(self):
        job = connect("talk").submit("x", api_name="/one_of_two")
        assert job.result() == ("xx", 2)
        assert job.outputs() == [("x", None), ("x", 1), ("xx", 2)]

    def test_trees_are_told_by_their_differences(self):
        job = connect("grow").submit(1, api_name="/predict")
        assert job.result() == {"list": [1, "a"], "more": {"deep": False}}
        assert job.outputs()[0] == {"list": ["a", "b", "c", "d"], "name": "x"}
        assert job.outputs()[1] == {"list": ["a"], "name": "xy", "more": {"deep": True}}

    def test_a_call_may_fail_on_its_way(self):
        job = connect("talk").submit("x", api_name="/breaks")
        with pytest.raises(Exception, match="as far as it goes"):
            job.result()
        assert job.outputs() == ["x"]

    def test_progress_is_told(self):
        job = connect("progress").submit("hello", api_name="/predict")
        seen = []
        while not job.done():
            seen.append(job.status())
            time.sleep(0.02)
        assert any(s.code == Status.PROGRESS for s in seen)
        progress = [p for s in seen if s.progress_data for p in s.progress_data]
        assert ProgressUnit(index=None, length=None, unit="steps", progress=0.0, desc="Starting...") in progress
        steps = [ProgressUnit(index=i, length=20, unit="steps", progress=None, desc=None) for i in range(20)]
        assert sum(step in progress for step in steps) > 5
        assert ProgressUnit(index=1, length=2, unit="letters", progress=None, desc="letters") in progress
        assert job.result() == "hello done"

    def test_statuses_come_in_their_order(self):
        job = connect("calculator").submit(5, "add", 4, api_name="/predict")
        seen = []
        while not job.done():
            time.sleep(0.05)
            seen.append(job.status())
        assert [s.code for s in seen] == sorted(s.code for s in seen)

    def test_toasts_are_logs(self):
        job = connect("long").submit(api_name="/predict")
        logs = []
        while not job.done():
            logs.append(getattr(job.status(), "log", None))
        assert job.result().startswith("\ta")

    def test_a_call_that_waits_too_long(self):
        job = connect("cancel").submit(api_name="/long")
        with pytest.raises(Exception) as waited:
            job.result(timeout=0.05)
        assert "Timeout" in type(waited.value).__name__
        job.cancel()

    def test_a_call_that_runs_is_cancelled(self):
        client = connect("cancel")
        start = time.monotonic()
        job = client.submit(api_name="/iterate")
        while len(job.outputs()) < 2:
            time.sleep(0.05)
        job.cancel()
        with pytest.raises(Exception):
            job.result()
        assert time.monotonic() - start < 9
        assert job.status().code == Status.CANCELLED
        assert all(o in [0, 1, 2, 3] for o in job.outputs())
        # Its place is free again.
        assert list(connect("count").submit(2, api_name="/count")) == ["0", "1"]

    def test_a_call_after_a_cancelled_one_starts_afresh(self):
        client = connect("yield")
        first = client.submit("abcdefefadsadfs", api_name="/predict")
        while len(first.outputs()) < 2:
            time.sleep(0.05)
        first.cancel()
        second = client.submit("abcd", api_name="/predict")
        while not second.done():
            time.sleep(0.05)
        assert second.status().code == Status.FINISHED
        assert second.outputs() == ["a", "ab", "abc", "abcd"]

    def test_a_full_queue_is_told(self):
        client = connect("slow", SMALL)
        jobs = [client.submit(name, api_name="/predict") for name in ("Freddy", "Abubakar", "Pete", "Ann")]
        with pytest.raises(QueueError):
            for job in jobs:
                job.result()


class TestValues:
    def test_values_go_there_and_back(self):
        client = connect("values")
        values = (True, ["a"], "x", ["p", "q"], {"deep": [1, None, {"er": "ü"}]})
        assert client.predict(*values, api_name="/echo") == values

    def test_a_label_has_shares(self):
        assert connect("values").predict(api_name="/label") == {
            "label": "cat",
            "confidences": [{"label": "cat", "confidence": 0.9}, {"label": "dog", "confidence": 0.1}],
        }

    def test_a_choice_that_is_none_is_refused(self):
        with pytest.raises(Exception, match="one"):
            connect("values").predict(True, ["a"], "nothing", [], None, api_name="/echo")

    def test_records_are_objects(self):
        client = connect("records")
        result = client.predict("tea", 2, True, api_name="/predict")
        assert result == ("2 tea, wrapped", [1, 2])
        with pytest.raises(Exception, match="10"):
            client.predict("tea", 10, True, api_name="/predict")

    @pytest.mark.skipif(not TODAY, reason="since 2.0")
    def test_a_validator_speaks_of_its_parameter(self):
        from gradio_client.exceptions import ValidationError

        with pytest.raises(ValidationError, match="1 parameter\\(s\\) failed validation:\n- to: This has to be later."):
            connect("rules").predict(2, 1, api_name="/go")
        assert connect("rules").predict(1, 2, api_name="/go") == "fine"

    def test_a_limit_of_a_component_is_told(self):
        with pytest.raises(Exception, match="to: .*101.*100"):
            connect("rules").predict(1, 101, api_name="/go")

    def test_an_update_changes_what_a_session_may_choose(self):
        client = connect("odd")
        update = client.predict("new", api_name="/change")
        assert update["__type__"] == "update"
        assert update["label"] == "Other label"
        assert client.predict("new", api_name="/choose") == "new"
        with pytest.raises(Exception, match="foo"):
            client.predict("foo", api_name="/choose")
        assert connect("odd").predict("foo", api_name="/choose") == "foo"


class TestChats:
    def test_messages_have_four_keys(self):
        history = [{"role": "user", "content": [{"text": "", "type": "text"}]}]
        text, chat = connect("chatbot").predict("Hello", history, api_name="/submit")
        assert text == ""
        assert chat == [
            {"role": "user", "content": [{"type": "text", "text": ""}], "metadata": None, "options": None},
            {"role": "user", "content": [{"type": "text", "text": "Hello"}], "metadata": None, "options": None},
            {"role": "assistant", "content": [{"type": "text", "text": "I love you"}], "metadata": None, "options": None},
        ]

    def test_a_history_goes_on(self):
        client = connect("chatbot")
        _, history = client.predict("hello", [], api_name="/submit")
        _, history = client.predict("hi", history, api_name="/submit")
        assert [m["content"][0]["text"] for m in history] == ["hello", "I love you", "hi", "I love you"]

    def test_a_chat_remembers_a_session(self):
        client = connect("chat")
        assert client.predict("one", api_name="/chat") == "0 kind one"
        assert client.predict("two", "cool", api_name="/chat") == "2 cool two"
        assert client.predict(message="three", tone="x", api_name="/chat") == "4 x three"
        assert list(client.submit("four", "x", api_name="/chat")) == ["6 ", "6 x ", "6 x four"]
        client.reset_session()
        assert client.predict("again", api_name="/chat") == "0 kind again"


class TestInfo:
    @pytest.mark.skipif(not TODAY, reason="1.x shows more")
    def test_the_description_of_a_function_is_exact(self):
        def number(name):
            return {
                "label": name,
                "parameter_name": name,
                "parameter_has_default": False,
                "parameter_default": None,
                "type": {"type": "number"},
                "python_type": {"type": "float", "description": ""},
                "component": "Number",
                "example_input": 3,
            }

        operations = ["add", "subtract", "multiply", "divide"]
        operation = {
            "label": "operation",
            "parameter_name": "operation",
            "parameter_has_default": False,
            "parameter_default": None,
            "type": {"enum": operations, "title": "Radio", "type": "string"},
            "python_type": {"type": "Literal['add', 'subtract', 'multiply', 'divide']", "description": ""},
            "component": "Radio",
            "example_input": "add",
        }
        returns = {
            "label": "output",
            "type": {"type": "number"},
            "python_type": {"type": "float", "description": ""},
            "component": "Number",
        }
        assert info("calculator") == {
            "named_endpoints": {
                "/predict": {
                    "parameters": [number("num1"), operation, number("num2")],
                    "returns": [returns],
                    "description": "",
                }
            },
            "unnamed_endpoints": {},
        }

    @pytest.mark.skipif(not TODAY, reason="1.x shows more")
    def test_layouts_do_not_appear(self):
        text = {"type": {"type": "string"}, "python_type": {"type": "str", "description": ""}, "component": "Textbox"}
        name = {
            "label": "name",
            "parameter_name": "name",
            "parameter_has_default": False,
            "parameter_default": None,
            "example_input": "Hello!!",
            **text,
        }
        assert info("group") == {
            "named_endpoints": {
                "/greeting": {"parameters": [name], "returns": [{"label": "greeting", **text}], "description": ""},
                "/show_group": {"parameters": [], "returns": [], "description": ""},
            },
            "unnamed_endpoints": {},
        }
        count = {
            "label": "count",
            "type": {"type": "number"},
            "python_type": {"type": "float", "description": ""},
            "component": "Number",
        }
        assert info("accordion")["named_endpoints"] == {
            "/greeting": {
                "parameters": [name],
                "returns": [{"label": "greeting", **text}, count],
                "description": "This is a greeting function.",
            },
            "/open": {"parameters": [], "returns": [count], "description": ""},
            "/close": {"parameters": [], "returns": [count], "description": ""},
        }

    def test_files_are_paths(self):
        endpoint = info("files")["named_endpoints"]["/predict"]
        many, one = endpoint["parameters"]
        assert many["type"]["type"] == "array"
        assert many["python_type"]["type"] == "list[filepath]"
        assert isinstance(many["example_input"][0], dict)
        assert one["python_type"]["type"] == "filepath"
        assert isinstance(one["example_input"], dict)
        assert [r["python_type"]["type"] for r in endpoint["returns"]] == ["list[filepath]", "filepath"]

    def test_every_type_has_a_name(self):
        text = connect("values").view_api(return_format="str", print_info=False)
        assert "list[Literal['a', 'b']]" in text
        assert "/echo" in text

    def test_chats_are_described(self):
        endpoint = info("chat")["named_endpoints"]["/chat"]
        assert [p["parameter_name"] for p in endpoint["parameters"]] == ["message", "tone"]
        assert endpoint["returns"][0]["label"] == "Response"
        assert list(info("chat")["named_endpoints"]) == ["/chat"]


class TestFiles:
    @pytest.mark.parametrize("name", ["plain.txt", "two words.txt", "Zoë.txt", "a+b.txt", "a,b;c.txt"])
    def test_files_go_there_and_back(self, tmp_path, name):
        sent = tmp_path / name
        sent.write_bytes(b"content of " + name.encode())
        client = connect("files", **({"download_files": tmp_path / "got"}))
        many, one = client.predict([handle_file(sent), handle_file(sent)], handle_file(sent), api_name="/predict")
        for got in [*many, one]:
            assert Path(got).name == name
            assert Path(got).read_bytes() == sent.read_bytes()

    @pytest.mark.skipif(not TODAY, reason="1.x does not encode addresses")
    @pytest.mark.parametrize("name", ["#1.txt", "50%.txt", "100%25.txt"])
    def test_names_that_addresses_must_encode(self, tmp_path, name):
        client = connect("files", download_files=tmp_path)
        assert Path(client.predict(name, api_name="/make")).read_text() == "made"

    def test_a_picture_keeps_its_name(self, tmp_path):
        sent = tmp_path / "dot.gif"
        sent.write_bytes(bytes.fromhex("47494638376101000100800000ffffffffffff2c00000000010001000002024401003b"))
        assert connect("picture").predict(handle_file(sent), api_name="/predict") == "dot.gif image/gif 1"

    def test_text_with_files(self, tmp_path):
        sent = tmp_path / "a.txt"
        sent.write_text("x")
        message = {"text": "hi", "files": [handle_file(sent)]}
        assert connect("values").predict(message, api_name="/count_files") == {"text": "hi", "files": 1}

    def test_a_file_that_is_too_large_is_not_sent(self, tmp_path):
        large = tmp_path / "large.bin"
        large.write_bytes(b"x" * (2 << 20))
        with pytest.raises(ValueError, match="exceeds the maximum file size"):
            connect("files", SMALL).predict(handle_file(large), api_name="/upload_1b")
        small = tmp_path / "small.bin"
        small.write_bytes(b"x")
        assert connect("files", SMALL).predict(handle_file(small), api_name="/upload_1b") == "small.bin 1"

    def test_a_file_of_another_is_not_given(self, tmp_path):
        sent = tmp_path / "mine.txt"
        sent.write_text("secret")
        client = connect("files")
        path = client.endpoints[1]._upload_file({"path": str(sent)}, data_index=0)["path"]
        address = URL + "files/gradio_api/file=" + path
        assert httpx.get(address, cookies=client.cookies).text == "secret"
        other = connect("files")
        assert httpx.get(address, cookies=other.cookies).status_code == 403
        assert httpx.get(address).status_code == 403
        body = {"data": [{"path": path, "meta": {"_type": "gradio.FileData"}}]}
        run = URL + "files/gradio_api/run/upload_1b"
        assert httpx.post(run, json=body, cookies=client.cookies).json()["data"] == ["mine.txt 6"]
        assert "no longer here" in httpx.post(run, json=body, cookies=other.cookies).json()["error"]

    def test_an_address_elsewhere_is_not_fetched(self):
        with pytest.raises(Exception, match="not fetched"):
            connect("files").predict(handle_file("http://127.0.0.1:1/a.txt"), api_name="/upload_1b")


class TestLogin:
    def test_who_signs_in_can_call(self):
        client = connect("greeter", PRIVATE, auth=ANN)
        assert client.predict("Ada", 3, api_name="/predict") == "Hello, Ada!!!"
        assert connect("count", PRIVATE, auth=ANN).submit(3, api_name="/count").result(timeout=20) == "2"

    def test_who_signs_in_sends_and_gets_files(self, tmp_path):
        sent = tmp_path / "mine.txt"
        sent.write_text("secret")
        client = connect("files", PRIVATE, auth=ANN, download_files=tmp_path / "got")
        many, one = client.predict([handle_file(sent)], handle_file(sent), api_name="/predict")
        assert Path(one).read_text() == Path(many[0]).read_text() == "secret"
        path = client.endpoints[1]._upload_file({"path": str(sent)}, data_index=0)["path"]
        address = PRIVATE + "files/gradio_api/file=" + path
        assert httpx.get(address, cookies=client.cookies).text == "secret"
        assert httpx.get(address).status_code == 401
        assert httpx.get(address, cookies=connect("files", PRIVATE, auth=ANN).cookies).status_code == 403

    def test_who_does_not_cannot(self):
        with pytest.raises(Exception, match="(?i)auth|login|401"):
            connect("greeter", PRIVATE)
        with pytest.raises(Exception, match="(?i)auth|login|credentials"):
            connect("greeter", PRIVATE, auth=("ann", "wrong"))


class TestPlainHttp:
    def test_a_call_in_two_steps(self):
        base = URL + "talk/gradio_api/call/"
        event = httpx.post(base + "append", json={"data": ["a b"]}).json()["event_id"]
        text = httpx.get(base + "append/" + event).text
        assert text == (
            'event: generating\ndata: ["a "]\n\n'
            'event: generating\ndata: ["a b "]\n\n'
            'event: complete\ndata: ["a b "]\n\n'
        )
        assert httpx.get(base + "append/" + event).text == 'event: error\ndata: "404: Not Found"\n\n'

    def test_a_call_by_names(self):
        base = URL + "greeter/gradio_api/call/"
        event = httpx.post(base + "v2/predict", json={"name": "Ada"}).json()["event_id"]
        assert httpx.get(base + "v2/predict/" + event).text == 'event: complete\ndata: ["Hello, Ada!"]\n\n'
        assert httpx.post(base + "v2/predict", json={}).status_code == 422
        assert httpx.post(base + "v2/predict", json={"name": "x", "other": 1}).status_code == 422

    def test_a_call_that_fails(self):
        base = URL + "calculator/gradio_api/call/predict"
        event = httpx.post(base, json={"data": [1, "divide", 0]}).json()["event_id"]
        text = httpx.get(base + "/" + event).text
        assert text.startswith('event: error\ndata: {"error":"Cannot divide by zero!"')

    def test_a_session_keeps_state_between_calls(self):
        base = URL + "increment/gradio_api/"
        body = {"data": [], "session_hash": secrets.token_hex(8)}
        assert httpx.post(base + "run/increment_without_queue", json=body).json()["data"] == [None, 1]
        assert httpx.post(base + "api/increment_with_queue", json=body).json()["data"] == [None, 2]
        assert httpx.post(base + "run/increment_with_queue", json={"data": []}).json()["data"] == [None, 1]

    def test_run_tells_errors(self):
        answer = httpx.post(URL + "calculator/gradio_api/run/predict", json={"data": [1, "divide", 0]})
        assert answer.status_code == 500
        assert answer.json() == {"error": "Cannot divide by zero!", "duration": 10, "visible": True, "title": "Error"}

    def test_run_gives_the_first_of_many_results(self):
        answer = httpx.post(URL + "count/gradio_api/run/count", json={"data": [3]})
        assert answer.json()["data"] == ["0"]

    def test_small_questions(self):
        base = URL + "greeter/gradio_api/"
        assert httpx.get(base + "app_id").json() == {"app_id": httpx.get(URL + "greeter/config").json()["app_id"]}
        assert httpx.get(base + "queue/status").json()["msg"] == "estimation"
        assert httpx.get(base + "startup-events").json() in (True, False)
        assert httpx.get(base + "startup-events").json() is False
        assert httpx.post(base + "run/predict", json={"data": ["x", 1]}).status_code == 200
        summary = httpx.get(URL + "greeter/monitoring/summary").json()["functions"]["predict"]
        assert summary["success_rate"] == 1.0
        assert set(summary["process_time_percentiles"]) == {"50th", "90th", "99th"}
