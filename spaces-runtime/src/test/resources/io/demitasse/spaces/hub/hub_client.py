"""What huggingface_hub does with a hub, in the order of a day's work. Any version from 0.36 on."""

import os
import pathlib
import tempfile
import warnings

import huggingface_hub
from huggingface_hub import (
    CommitOperationAdd,
    CommitOperationCopy,
    CommitOperationDelete,
    HfApi,
    HfFileSystem,
    ModelCard,
)
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


def large_files():
    """What upstream's own tests see of files that are large by their names."""
    weights = "ann/weights" + SUFFIX
    ann.create_repo(weights)
    operations = [
        CommitOperationAdd("lfs.bin", b"content"),
        CommitOperationAdd("empty.pkl", b""),
        CommitOperationAdd("file.txt", b"text"),
    ]
    ann.create_commit(weights, operations=operations, commit_message="All kinds")
    files = {each.rfilename: each for each in ann.model_info(weights, files_metadata=True).siblings}
    assert files["lfs.bin"].lfs.size == 7 and files["lfs.bin"].lfs.sha256.startswith("ed7002b4"), files["lfs.bin"]
    assert files["empty.pkl"].lfs is None and files["file.txt"].lfs is None
    again = CommitOperationCopy("lfs.bin", "copies/lfs.bin")
    ann.create_commit(weights, operations=[again], commit_message="A copy")
    with tempfile.TemporaryDirectory() as place:
        got = ann.snapshot_download(weights, local_dir=place, allow_patterns=["*.bin", "copies/*"])
        assert pathlib.Path(got, "copies/lfs.bin").read_bytes() == b"content"
        assert not pathlib.Path(got, "file.txt").exists()
    foreign = bob.create_commit(
        weights,
        operations=[CommitOperationAdd("more.bin", b"more")],
        commit_message="More weights",
        create_pr=True,
    )
    assert ann.file_exists(weights, "more.bin", revision=foreign.pr_revision)
    ann.merge_pull_request(weights, foreign.pr_num)
    assert ann.file_exists(weights, "more.bin")


def cards():
    model = "ann/card" + SUFFIX
    ann.create_repo(model)
    card = dict(path_in_repo="README.md", repo_id=model)
    wrong = b"\n---\nmodel-index: foo\n---\n\nA card that can't be used.\n"
    refused(ValueError, lambda: ann.upload_file(path_or_fileobj=wrong, **card), "Invalid metadata in README.md")
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        ann.upload_file(path_or_fileobj=b"No settings", **card)
    assert any("Warnings while validating metadata" in str(each.message) for each in said), said
    ann.upload_file(path_or_fileobj=b"---\nlicense: mit\n---\nRoasts.\n", **card)
    assert ModelCard.load(ann.hf_hub_download(model, "README.md")).data.license == "mit"
    assert all(each.formatted_title for each in ann.list_repo_commits(model, formatted=True))
    taken = "ann/taken" + SUFFIX
    ann.create_repo(taken)
    refused(HfHubHTTPError, lambda: ann.move_repo(model, taken), "A model repository called " + taken)


def elsewhere():
    for call in (
        lambda: ann.model_info("alone"),
        lambda: ann.list_repo_commits("alone"),
        lambda: ann.hf_hub_download("alone", "file.txt"),
    ):
        refused(RepositoryNotFoundError, call)
    assert not ann.revision_exists("alone", "main") and not ann.file_exists("alone", "file.txt")
    here = dict(repo_id=SPACE, repo_type="space")
    refused(RevisionNotFoundError, lambda: ann.list_repo_commits(revision="none", **here))
    refused(RevisionNotFoundError, lambda: ann.create_tag(tag="v9", revision="none", **here))
    ann.create_tag(tag="v2", revision=ann.space_info(SPACE).sha[:10], **here)
    assert ann.space_info(SPACE, revision="v2").sha == ann.space_info(SPACE).sha
    refused(HfHubHTTPError, lambda: ann.create_tag(tag="v2", **here), "already exists")
    ann.create_tag(tag="v2", exist_ok=True, **here)
    uploads = [
        ann.upload_file(path_or_fileobj=b"x", path_in_repo=f"later/{i}.txt", run_as_future=True, **here)
        for i in range(5)
    ]
    for upload in uploads:
        upload.result()
    assert sorted(each.path for each in ann.list_repo_tree(path_in_repo="later", **here)) == [
        f"later/{i}.txt" for i in range(5)
    ]
    ann.delete_folder("later", **here)
    refused(EntryNotFoundError, lambda: list(ann.list_repo_tree(path_in_repo="later", **here)))
    assert ann.create_repo(SPACE.upper().replace("ANN", "ann"), repo_type="space", space_sdk="static", exist_ok=True)


def file_system():
    data = "ann/files" + SUFFIX
    ann.create_repo(data, repo_type="dataset")
    system = HfFileSystem(endpoint=URL, token=os.environ["TOKEN_ANN"])
    root = f"datasets/{data}"
    with system.open(f"{root}/d/one.txt", "w") as file:
        file.write("one")
    with system.open(f"{root}/d/two.bin", "wb") as file:
        file.write(b"two")
    assert sorted(system.glob(f"{root}/d/*")) == [f"{root}/d/one.txt", f"{root}/d/two.bin"]
    assert system.info(f"{root}/d/two.bin")["lfs"]["size"] == 3
    system.cp_file(f"{root}/d/two.bin", f"{root}/three.bin")
    assert system.cat_file(f"{root}/three.bin", start=1) == b"wo"
    system.rm(f"{root}/d/one.txt")
    assert not system.exists(f"{root}/d/one.txt") and system.isdir(f"{root}/d")
    assert system.find(root, detail=False) == [f"{root}/.gitattributes", f"{root}/d/two.bin", f"{root}/three.bin"]
    refused(FileNotFoundError, lambda: system.info(f"{root}/none"))


for part in (repositories, files, folders, commits, branches, others, spaces, large_files, cards, elsewhere, file_system, datasets):
    part()
    print("ok", part.__name__, huggingface_hub.__version__)
