package io.demitasse.spaces.git.hosting;

/** Something that a repository does not do, by the fault of who asked; its text is for them. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why, for programs. */
    public enum Reason {
        /** There is no such branch, tag, pull request or commit. */
        REVISION_NOT_FOUND,
        /** There is no such file or folder in the commit. */
        ENTRY_NOT_FOUND,
        /** There is no such repository. */
        REPOSITORY_NOT_FOUND,
        /** The branch has moved since the commit that was expected. */
        STALE_PARENT,
        /** The name is taken. */
        ALREADY_EXISTS,
        /** It may not be deleted or moved by anyone. */
        PROTECTED,
        /** The name can't be that of a file, a branch or a tag. */
        BAD_NAME,
        /** A limit is exceeded. */
        TOO_LARGE,
        /** What is to be changed stands in the way of the change. */
        CONFLICT,
        /** A large file is named that was never sent. */
        MISSING_OBJECT,
        /** What was sent is not what was announced. */
        BAD_CONTENT
    }

    Refused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why, for programs. */
    public Reason reason() {
        return reason;
    }
}
