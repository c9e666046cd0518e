"""Apps as the MCP SDK for Python sees them: the same tests for 1.x and 2.x."""

import asyncio
import base64
import contextlib
import os

import mcp
import pytest

URL = os.environ["DEMITASSE_URL"] + "tools/gradio_api/mcp"
NEW = hasattr(mcp, "Client")


@contextlib.asynccontextmanager
async def connected(url=URL):
    """A session, however the version at hand makes one."""
    if NEW:
        async with mcp.Client(url) as client:
            yield client
    else:
        from mcp.client.streamable_http import streamable_http_client

        async with streamable_http_client(url) as (read, write, _):
            async with mcp.ClientSession(read, write) as session:
                await session.initialize()
                yield session


def run(test):
    """Runs an asynchronous test to its end, within a minute."""

    def whole(*args):
        asyncio.run(asyncio.wait_for(test(*args), 60))

    whole.__name__ = test.__name__
    return whole


def failed(result):
    return result.is_error if NEW else result.isError


def schema(tool):
    return tool.input_schema if NEW else tool.inputSchema


def mime(content):
    return content.mime_type if NEW else content.mimeType


def texts(result):
    return [content.text for content in result.content if content.type == "text"]


@run
async def test_tools_are_listed_with_schemas():
    async with connected() as client:
        tools = {tool.name: tool for tool in (await client.list_tools()).tools}
        assert "hidden" not in tools and "unlisted" not in tools
        assert tools["letter_counter"].description == "Counts a letter in a text."
        assert schema(tools["letter_counter"])["required"] == ["text"]
        assert schema(tools["turn"])["properties"]["picture"]["type"] == "string"


@run
async def test_tools_are_called():
    async with connected() as client:
        result = await client.call_tool("letter_counter", {"text": "strawberry"})
        assert not failed(result)
        assert texts(result) == ["3"]
        assert texts(await client.call_tool("both", {"text": "a", "kind": "long"})) == ["along", '{"kind":"long"}']


@run
async def test_a_picture_goes_in_and_comes_back():
    pixel = (
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
    )
    async with connected() as client:
        result = await client.call_tool("turn", {"picture": "data:image/png;base64," + pixel})
        image, address = result.content
        assert image.type == "image" and mime(image) == "image/png"
        assert base64.b64decode(image.data).startswith(b"\x89PNG")
        url = address.text.removeprefix("Image URL: ")
        assert texts(await client.call_tool("size", {"picture": url})) == ["1 image/png"]


@run
async def test_a_picture_of_more_than_a_megabyte_comes_back():
    async with connected() as client:
        result = await client.call_tool("noise", {})
        assert len(base64.b64decode(result.content[0].data)) > 1 << 20


@run
async def test_a_large_picture_comes_as_its_address_where_progress_is_told():
    async def hear(progress, total, message):
        pass

    async with connected() as client:
        result = await client.call_tool("noise", {}, progress_callback=hear)
        assert [content.type for content in result.content] == ["text"]


@run
async def test_progress_is_told():
    told = []
    async with connected() as client, connected() as other:

        async def hear(progress, total, message):
            told.append((progress, message))
            if message and message.startswith("Progress letters"):
                await other.call_tool("go_on", {})

        result = await client.call_tool("steps", {"text": "ab"}, progress_callback=hear)
        assert texts(result) == ["AB"]
    messages = [message for _, message in told]
    assert messages[-3:] == ["Progress letters: Step 1 of 2", "Progress letters: Step 2 of 2", None]
    assert [progress for progress, _ in told] == list(range(len(told)))


@run
async def test_errors_are_results():
    async with connected() as client:
        result = await client.call_tool("fail", {"text": "this"})
        assert failed(result) and texts(result) == ['Not "this", please.']
        result = await client.call_tool("bug", {})
        assert failed(result) and "secret" not in texts(result)[0]
        result = await client.call_tool("nothing", {})
        assert failed(result) and texts(result) == ["Unknown tool for this app: nothing"]


@run
async def test_the_address_chooses_tools():
    async with connected(URL + "/?tools=both,spell") as client:
        assert [tool.name for tool in (await client.list_tools()).tools] == ["both", "spell"]
        assert failed(await client.call_tool("remember", {}))


@run
async def test_resources_are_read():
    async with connected() as client:
        assert {str(each.uri) for each in (await client.list_resources()).resources} == {"about:this", "dot://red"}
        (template,) = (
            (await client.list_resource_templates()).resource_templates
            if NEW
            else (await client.list_resource_templates()).resourceTemplates
        )
        assert (template.uri_template if NEW else template.uriTemplate) == "greeting://{text}/{times}"
        (text,) = (await client.read_resource("greeting://ann/2")).contents
        assert text.text == "Hello, ann!!" and mime(text) == "text/plain"
        (blob,) = (await client.read_resource("dot://red")).contents
        assert base64.b64decode(blob.blob).startswith(b"\x89PNG")
        with pytest.raises(Exception, match="Resource not found"):
            await client.read_resource("greeting://ann")


@run
async def test_prompts_are_given():
    async with connected() as client:
        review = next(each for each in (await client.list_prompts()).prompts if each.name == "review")
        assert [(each.name, each.required) for each in review.arguments] == [("text", True), ("language", False)]
        result = await client.get_prompt("review", {"text": "x = 1"})
        assert result.messages[0].content.text == "Review in English:\nx = 1"
        with pytest.raises(Exception, match="Invalid prompt name"):
            await client.get_prompt("nothing", {})
