"""What huggingface_hub does with discussions, pull requests, likes and webhooks. Any version from 0.36 on."""

import http.server
import json
import os
import queue
import threading
import warnings

import huggingface_hub
from huggingface_hub import CommitOperationAdd, HfApi, WebhookWatchedItem
from huggingface_hub.utils import HfHubHTTPError, RepositoryNotFoundError

URL = os.environ["HF_ENDPOINT"]
ann = HfApi(endpoint=URL, token=os.environ["TOKEN_ANN"])
bob = HfApi(endpoint=URL, token=os.environ["TOKEN_BOB"])
nobody = HfApi(endpoint=URL, token=False)
SUFFIX = "-" + huggingface_hub.__version__.replace(".", "-")
MODEL = "ann/talk" + SUFFIX
SPACE = "ann/stage" + SUFFIX


def refused(call, words, error=HfHubHTTPError):
    try:
        call()
    except error as e:
        assert words in str(e), (words, str(e))
        return
    raise AssertionError("It was not refused.")


def discussions():
    ann.create_repo(MODEL)
    talk = bob.create_discussion(MODEL, title="  A question ", description="**Why?**")
    assert (talk.num, talk.title, talk.status, talk.author) == (1, "A question", "open", "bob"), talk
    assert not talk.is_pull_request and talk.git_reference is None and talk.diff is None
    assert talk.url == f"{URL}/{MODEL}/discussions/1"
    assert [(each.type, each.content) for each in talk.events] == [("comment", "**Why?**")]
    assert "<strong>Why?</strong>" in talk.events[0].rendered
    said = ann.comment_discussion(MODEL, 1, "Becase.")
    assert (said.author, said.content, said.edited, said.hidden) == ("ann", "Becase.", False, False)
    edited = ann.edit_discussion_comment(MODEL, 1, said.id, "Because.")
    assert (edited.content, edited.edited, edited.number_of_edits) == ("Because.", True, 1), edited
    assert edited.last_edited_by == "ann" and edited.edit_history[0]["raw"] == "Becase."
    refused(lambda: bob.edit_discussion_comment(MODEL, 1, said.id, "No."), "403")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        hidden = ann.hide_discussion_comment(MODEL, 1, said.id)
    assert hidden.hidden and "Because" not in hidden.content, hidden
    renamed = bob.rename_discussion(MODEL, 1, "A good question")
    assert (renamed.old_title, renamed.new_title) == ("A question", "A good question")
    closed = ann.change_discussion_status(MODEL, 1, "closed", comment="Done")
    assert closed.new_status == "closed"
    types = [each.type for each in nobody.get_discussion_details(MODEL, 1).events]
    assert types == ["comment", "comment", "title-change", "comment", "status-change"], types
    assert bob.change_discussion_status(MODEL, 1, "open").new_status == "open"
    refused(lambda: nobody.comment_discussion(MODEL, 1, "x"), "401")
    refused(lambda: ann.create_discussion(MODEL, title="x"), "says too little")


def lists():
    for i in range(2, 25):
        ann.create_discussion(MODEL, title=f"Number {i}")
    ann.change_discussion_status(MODEL, 3, "closed")
    ann.create_pull_request(MODEL, title="A change")
    everything = list(nobody.get_repo_discussions(MODEL))
    assert [each.num for each in everything] == list(range(25, 0, -1))
    assert (everything[0].repo_id, everything[0].repo_type, everything[0].status) == (MODEL, "model", "draft")
    assert [each.num for each in ann.get_repo_discussions(MODEL, discussion_type="pull_request")] == [25]
    assert [each.num for each in ann.get_repo_discussions(MODEL, discussion_status="closed")] == [3]
    assert [each.num for each in ann.get_repo_discussions(MODEL, author="bob")] == [1]


def pull_requests():
    ann.create_repo(SPACE, repo_type="space", space_sdk="static")
    here = dict(repo_id=SPACE, repo_type="space")
    before = ann.space_info(SPACE).sha
    empty = bob.create_pull_request(title="Nothing yet", **here)
    assert (empty.num, empty.status, empty.git_reference) == (1, "draft", "refs/pr/1"), empty
    assert empty.target_branch == "refs/heads/main" and empty.conflicting_files == [] and empty.diff == ""
    add = [CommitOperationAdd("new.txt", b"one\n")]
    made = bob.create_commit(operations=add, commit_message="Add a file", create_pr=True, **here)
    assert (made.pr_num, made.pr_revision) == (2, "refs/pr/2"), made
    assert made.pr_url == f"{URL}/spaces/{SPACE}/discussions/2"
    more = bob.upload_file(path_or_fileobj=b"two\n", path_in_repo="more.txt", revision="refs/pr/2", **here)
    assert ann.space_info(SPACE).sha == before
    details = ann.get_discussion_details(discussion_num=2, **here)
    assert (details.title, details.status, details.merge_commit_oid) == ("Add a file", "open", None)
    commits = [each for each in details.events if each.type == "commit"]
    assert [each.summary for each in commits] == ["Add a file", "Upload more.txt with huggingface_hub"], commits
    assert commits[1].oid == more.oid and commits[1].author == "bob"
    assert "+one\n" in details.diff and "+++ b/more.txt" in details.diff, details.diff
    refused(lambda: bob.merge_pull_request(discussion_num=2, **here), "403")
    ann.merge_pull_request(discussion_num=2, comment="Thanks", **here)
    merged = bob.get_discussion_details(discussion_num=2, **here)
    assert merged.status == "merged" and merged.diff == details.diff
    assert merged.merge_commit_oid == ann.space_info(SPACE).sha == more.oid
    assert ann.file_exists(filename="new.txt", **here)
    refused(lambda: ann.merge_pull_request(discussion_num=2, **here), "409")
    add = [CommitOperationAdd("late.txt", b"x")]
    late = dict(operations=add, commit_message="Late", revision="refs/pr/2", **here)
    refused(lambda: bob.create_commit(**late), "not open any more")


def conflicts():
    here = dict(repo_id=SPACE, repo_type="space")
    theirs = [CommitOperationAdd("new.txt", b"theirs\n")]
    pull = bob.create_commit(operations=theirs, commit_message="Theirs", create_pr=True, **here)
    ours = [CommitOperationAdd("new.txt", b"ours\n")]
    ann.create_commit(operations=ours, commit_message="Ours", **here)
    details = ann.get_discussion_details(discussion_num=pull.pr_num, **here)
    assert details.conflicting_files == ["new.txt"], details.conflicting_files
    refused(lambda: ann.merge_pull_request(discussion_num=pull.pr_num, **here), "409")
    beside = [CommitOperationAdd("beside.txt", b"x\n")]
    parent = ann.list_repo_commits(**here)[1].commit_id
    pull = ann.create_commit(
        operations=beside, commit_message="Beside", create_pr=True, parent_commit=parent, **here
    )
    ann.merge_pull_request(discussion_num=pull.pr_num, **here)
    assert ann.list_repo_commits(**here)[0].title == f"Merge pull request #{pull.pr_num}: Beside"
    refs = ann.list_repo_refs(include_pull_requests=True, **here)
    assert {each.ref for each in refs.pull_requests} == {f"refs/pr/{i}" for i in (1, 2, 3, 4)}


def likes():
    like = f"{URL}/api/models/{MODEL}/like"
    # The client can only take a like back.
    huggingface_hub.utils.get_session().post(like, headers=bob._build_hf_headers()).raise_for_status()
    assert MODEL in bob.list_liked_repos().models
    assert bob.list_liked_repos("ann").total == 0
    assert [each.username for each in ann.list_repo_likers(MODEL)] == ["bob"]
    assert ann.model_info(MODEL).likes == 1
    bob.unlike(MODEL)
    assert MODEL not in bob.list_liked_repos().models and ann.model_info(MODEL).likes == 0


def private():
    hidden = "ann/whisper" + SUFFIX
    ann.create_repo(hidden, private=True)
    ann.create_discussion(hidden, title="Among us")
    for stranger in (bob, nobody):
        for call in (
            lambda: list(stranger.get_repo_discussions(hidden)),
            lambda: stranger.get_discussion_details(hidden, 1),
            lambda: stranger.create_discussion(hidden, title="Let me in"),
            lambda: stranger.comment_discussion(hidden, 1, "x"),
            lambda: list(stranger.list_repo_likers(hidden)),
        ):
            refused(call, "", RepositoryNotFoundError)


class Hearer(http.server.BaseHTTPRequestHandler):
    heard = queue.Queue()

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        Hearer.heard.put((self.headers["X-Webhook-Secret"], body))
        self.send_response(200)
        self.end_headers()

    def log_message(self, *arguments):
        pass


def webhooks():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Hearer)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_address[1]}/hook"
    watched = [WebhookWatchedItem(type="user", name="ann"), {"type": "space", "name": SPACE}]
    made = bob.create_webhook(url=url, watched=watched, domains=["discussion"], secret="s3cret")
    assert (made.url, made.domains, made.secret, made.disabled) == (url, ["discussion"], "s3cret", False), made
    assert [(each.type, each.name) for each in made.watched] == [("user", "ann"), ("space", SPACE)]
    assert bob.get_webhook(made.id) == made and made in bob.list_webhooks()
    assert made not in ann.list_webhooks()
    refused(lambda: ann.get_webhook(made.id), "404")
    refused(lambda: bob.create_webhook(url=url, watched=[{"type": "user", "name": "nobody-here"}]), "nobody-here")
    here = dict(repo_id=SPACE, repo_type="space")
    talk = ann.create_discussion(title="Heard", description="Well", **here)
    secret, body = Hearer.heard.get(timeout=20)
    assert secret == "s3cret" and body["event"] == {"action": "create", "scope": "discussion"}, body
    assert body["discussion"]["num"] == talk.num and body["comment"]["content"] == "Well"
    assert body["repo"]["name"] == SPACE and body["webhook"] == {"id": made.id, "version": 3}
    assert bob.disable_webhook(made.id).disabled
    ann.comment_discussion(discussion_num=talk.num, comment="Not heard", **here)
    assert not bob.enable_webhook(made.id).disabled
    changed = bob.update_webhook(made.id, url=url + "2", domains=["repo", "discussion"])
    assert (changed.url, changed.domains, changed.watched) == (url + "2", ["repo", "discussion"], made.watched)
    ann.upload_file(path_or_fileobj=b"x", path_in_repo="heard.txt", **here)
    body = Hearer.heard.get(timeout=20)[1]
    assert body["event"] == {"action": "update", "scope": "repo.content"}, body
    assert body["updatedRefs"][0]["newSha"] == ann.space_info(SPACE).sha == body["repo"]["headSha"]
    bob.delete_webhook(made.id)
    refused(lambda: bob.get_webhook(made.id), "404")
    server.shutdown()


for part in (discussions, lists, pull_requests, conflicts, likes, private, webhooks):
    part()
    print("ok", part.__name__, huggingface_hub.__version__)
