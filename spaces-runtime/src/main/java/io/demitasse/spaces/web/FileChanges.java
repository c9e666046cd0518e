package io.demitasse.spaces.web;

import io.demitasse.spaces.git.hosting.Draft;
import io.demitasse.spaces.git.hosting.PushedRef;
import io.demitasse.spaces.git.hosting.Refused;
import io.demitasse.spaces.git.hosting.Refused.Reason;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Commits that people make on pages, one file at a time. */
final class FileChanges {
    /** What a commit does. */
    @FunctionalInterface
    interface Change {
        void on(Draft draft) throws IOException;
    }

    private static final int LONGEST_TITLE = 200;
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");

    private final Deeds deeds;

    FileChanges(Deeds deeds) {
        this.deeds = deeds;
    }

    /**
     * Makes a commit of whoever looks.
     *
     * @param branch that it is made on
     * @param parent where the branch has to be still
     * @param title as given, or the usual one
     * @throws Refused if that can't be
     * @throws PageException if the parent names no commit
     */
    void commit(Shown shown, String branch, String parent, String title, Change change) throws IOException {
        if (!COMMIT.matcher(parent).matches()) {
            throw new PageException(400, "This form can't be read", "Open the page again, and send its form as it is.");
        }
        try (Draft draft = shown.git().draft(branch, parent)) {
            change.on(draft);
            String line = title.replaceAll("\\p{Cntrl}", " ");
            String commit = draft.commit(
                    deeds.author(shown.user()), line.substring(0, Math.min(LONGEST_TITLE, line.length())), "");
            if (!commit.equals(parent)) {
                deeds.moved(
                        shown.known(),
                        shown.user(),
                        new PushedRef("refs/heads/" + branch, Optional.of(parent), Optional.of(commit)));
            }
        }
    }

    /** What to tell somebody whose change is refused. */
    static String words(Refused refused) {
        return refused.reason() == Reason.STALE_PARENT
                ? "Somebody has changed this branch since you opened the page, so nothing was committed. Copy your text,"
                        + " open the file again, and put in what you changed."
                : String.valueOf(refused.getMessage());
    }

    /** The status of HTTP that says the same to programs. */
    static int status(Refused refused) {
        return switch (refused.reason()) {
            case STALE_PARENT -> 412;
            case ALREADY_EXISTS, CONFLICT -> 409;
            case TOO_LARGE -> 413;
            case BAD_NAME -> 422;
            default -> 400;
        };
    }
}
