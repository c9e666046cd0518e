package io.demitasse.spaces.web;

import io.demitasse.spaces.git.hosting.Entry;
import io.demitasse.spaces.git.hosting.Revisions.Split;
import io.demitasse.spaces.git.hosting.Tree;
import io.demitasse.spaces.store.Access;
import io.demitasse.spaces.store.RepositoryKind;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;

/**
 * A place on a branch of a repository, which can be changed.
 *
 * @param shown the repository
 * @param place the branch, the commit that it is at, and the path
 */
record Branch(Shown shown, Split place) {
    /**
     * The one that the parameter {@code place} of a path names, for whoever may change it.
     *
     * @throws PageException if it is no branch, but a commit or a tag, which stay as they are
     */
    static Branch open(Shelf shelf, Context context, RepositoryKind kind) throws IOException {
        Shown shown = shelf.open(context, kind, Access.WRITE);
        Split place = shown.git().revisions().split(context.pathParam("place")).orElseThrow(PageException::notFound);
        if (!is(shown, place.revision())) {
            throw new PageException(
                    400,
                    "Only branches can be changed",
                    "A commit or a tag stays as it is. Open the file on a branch.");
        }
        return new Branch(shown, place);
    }

    /** Whether a revision is a branch. */
    static boolean is(Shown shown, String revision) throws IOException {
        return shown.git().revisions().find("refs/heads/" + revision).isPresent();
    }

    Tree tree() throws IOException {
        return shown.git().tree(place.commit());
    }

    /**
     * The text of the file at this place.
     *
     * @throws PageException if it is none that can be edited here
     */
    String text() throws IOException {
        Entry file = tree().find(place.path()).orElseThrow(PageException::notFound);
        Optional<String> text = file.kind() == Entry.Kind.FILE ? PlainText.read(tree(), file) : Optional.empty();
        return text.orElseThrow(() -> new PageException(
                400,
                "This file can't be edited here",
                "It is no text, or larger than 1 MB. Change it with git, or by hf upload."));
    }
}
