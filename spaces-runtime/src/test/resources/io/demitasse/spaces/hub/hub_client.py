"""What huggingface_hub does with a hub, in the order of a day's work. Any version from 0.36 on."""

import os
import pathlib
import tempfile

import huggingface_hub
from huggingface_hub import CommitOperationAdd, CommitOperationDelete, HfApi, HfFileSystem
from huggingface_hub.utils import EntryNotFoundError, HfHubHTTPError, RepositoryNotFoundError, RevisionNotFoundError

URL = os.environ["HF_ENDPOINT"]
ann = HfApi(endpoint=URL, token=os.environ["TOKEN_ANN"])
bob = HfApi(endpoint=URL, token=os.environ["TOKEN_BOB"])
nobody = HfApi(endpoint=URL, token=False)
SUFFIX = "-" + huggingface_hub.__version__.replace(".", "-")
SPACE = "ann/app" + SUFFIX


def refused(error, call, words=""):
    try:
        call()
    except error as e:
        assert words in str(e), (words, str(e))
        return
    raise AssertionError("It was not refused.")


def paths(repository, **more):
    return sorted(each.path for each in ann.list_repo_tree(repository, repo_type="space", recursive=True, **more))


def repositories():
    assert ann.whoami()["name"] == "ann"
    url = ann.create_repo(SPACE, repo_type="space", space_sdk="static")
    assert str(url).endswith("/spaces/" + SPACE), url
    refused(HfHubHTTPError, lambda: ann.create_repo(SPACE, repo_type="space", space_sdk="static"), "already")
    assert ann.create_repo(SPACE, repo_type="space", space_sdk="static", exist_ok=True).repo_id == SPACE
    assert ann.repo_exists(SPACE, repo_type="space")
    assert not ann.repo_exists("ann/none", repo_type="space")
    info = ann.space_info(SPACE)
    assert (info.sdk, info.private, info.author) == ("static", False, "ann"), info
    assert {each.rfilename for each in info.siblings} == {".gitattributes", "README.md", "index.html", "style.css"}


def files():
    name = "a/b c#é.txt"
    ann.upload_file(path_or_fileobj=b"hello", path_in_repo=name, repo_id=SPACE, repo_type="space")
    assert ann.file_exists(SPACE, name, repo_type="space")
    assert not ann.file_exists(SPACE, "a/none", repo_type="space")
    with tempfile.TemporaryDirectory() as cache:
        kept = ann.hf_hub_download(SPACE, name, repo_type="space", cache_dir=cache)
        assert pathlib.Path(kept).read_text() == "hello"


def folders():
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as cache:
        root = pathlib.Path(folder)
        (root / "sub" / "deep").mkdir(parents=True)
        for i in range(60):
            (root / "sub" / f"f{i}.txt").write_text(str(i))
        (root / "sub" / "deep" / "big.bin").write_bytes(os.urandom(3_000_000))
        (root / "empty").write_bytes(b"")
        upload = dict(folder_path=folder, repo_id=SPACE, repo_type="space")
        ann.upload_folder(**upload, commit_message="A folder", delete_patterns="a/*")
        first = ann.space_info(SPACE).sha
        ann.upload_folder(**upload, commit_message="The same")
        assert ann.space_info(SPACE).sha == first
        got = pathlib.Path(ann.snapshot_download(SPACE, repo_type="space", cache_dir=cache))
        for file in root.rglob("*"):
            if file.is_file():
                assert (got / file.relative_to(root)).read_bytes() == file.read_bytes(), file
        assert not (got / "a").exists()
    assert len(paths(SPACE)) == 68
    there = ann.get_paths_info(SPACE, ["sub", "empty", "none"], repo_type="space", expand=True)
    assert [each.path for each in there] == ["sub", "empty"]
    commits = ann.list_repo_commits(SPACE, repo_type="space")
    assert len(commits) == 3 and commits[0].title == "A folder", commits


def commits():
    before = ann.space_info(SPACE).sha
    here = dict(repo_id=SPACE, repo_type="space")
    two = [CommitOperationAdd("x.txt", b"x"), CommitOperationDelete("sub/", is_folder=True)]
    ann.create_commit(operations=two, commit_message="Two", parent_commit=before, **here)
    assert "x.txt" in paths(SPACE) and "sub" not in paths(SPACE)
    late = [CommitOperationAdd("y.txt", b"y")]
    refused(
        HfHubHTTPError,
        lambda: ann.create_commit(operations=late, commit_message="Late", parent_commit=before, **here),
        "412",
    )
    refused(EntryNotFoundError, lambda: ann.delete_file("none", **here))
    one = dict(path_or_fileobj=b"z", path_in_repo="z", **here)
    refused(HfHubHTTPError, lambda: bob.upload_file(**one), "403")
    refused(Exception, lambda: nobody.upload_file(**one), "401")


def branches():
    here = dict(repo_id=SPACE, repo_type="space")
    ann.create_branch(branch="feat/z", **here)
    ann.create_tag(tag="v1", tag_message="first", **here)
    refused(HfHubHTTPError, lambda: ann.create_branch(branch="feat/z", **here), "already exists")
    ann.upload_file(path_or_fileobj=b"b", path_in_repo="branch.txt", revision="feat/z", **here)
    assert "branch.txt" in paths(SPACE, revision="feat/z") and "branch.txt" not in paths(SPACE)
    refs = ann.list_repo_refs(**here)
    assert {each.name for each in refs.branches} == {"main", "feat/z"}
    assert [each.name for each in refs.tags] == ["v1"]
    ann.delete_tag(tag="v1", **here)
    ann.delete_branch(branch="feat/z", **here)
    refused(RevisionNotFoundError, lambda: ann.space_info(SPACE, revision="feat/z"))
    refused(HfHubHTTPError, lambda: ann.delete_branch(branch="main", **here))


def others():
    private = "ann/private" + SUFFIX
    ann.create_repo(private, private=True)
    for stranger in (bob, nobody):
        refused(RepositoryNotFoundError, lambda: stranger.model_info(private))
    assert private in {each.id for each in ann.list_models(author="ann")}
    assert private not in {each.id for each in bob.list_models(author="ann")}
    try:
        ann.update_repo_settings(private, private=False)
    except TypeError:  # As it is called since 2.0.
        ann.update_repo_settings(private, visibility="public")
    assert not bob.model_info(private).private
    moved = "ann/moved" + SUFFIX
    ann.move_repo(private, moved)
    assert ann.model_info(private).id == moved
    ann.delete_repo(moved)
    assert not ann.repo_exists(moved)
    ann.delete_repo(moved, missing_ok=True)


def spaces():
    assert ann.get_space_runtime(SPACE).stage == "RUNNING"
    ann.add_space_variable(SPACE, "GREETING", "Hi")
    assert ann.get_space_variables(SPACE)["GREETING"].value == "Hi"
    ann.delete_space_variable(SPACE, "GREETING")
    assert not ann.get_space_variables(SPACE)
    ann.add_space_secret(SPACE, "KEY", "secret", description="of tests")
    refused(HfHubHTTPError, lambda: ann.pause_space(SPACE), "static Space has no program")
    assert SPACE in {each.id for each in ann.list_spaces(author="ann")}
    assert SPACE in {each.id for each in ann.list_spaces(filter="static", search="app", full=True)}


def datasets():
    data = "ann/data" + SUFFIX
    ann.create_repo(data, repo_type="dataset")
    ann.upload_file(path_or_fileobj=b"a,b\n1,2\n", path_in_repo="t.csv", repo_id=data, repo_type="dataset")
    system = HfFileSystem(endpoint=URL, token=os.environ["TOKEN_ANN"])
    assert system.cat_file(f"datasets/{data}/t.csv") == b"a,b\n1,2\n"
    ann.super_squash_history(data, repo_type="dataset")
    assert len(ann.list_repo_commits(data, repo_type="dataset")) == 1


for part in (repositories, files, folders, commits, branches, others, spaces, datasets):
    part()
    print("ok", part.__name__, huggingface_hub.__version__)
