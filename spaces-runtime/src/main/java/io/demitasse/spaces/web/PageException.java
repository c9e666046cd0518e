package io.demitasse.spaces.web;

/** A page that is not shown. */
final class PageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Notice notice;

    PageException(Notice notice) {
        super(notice.line());
        this.notice = notice;
    }

    PageException(int status, String title, String text) {
        this(new Notice(status, title, text));
    }

    static PageException notFound() {
        return new PageException(Notice.NOT_FOUND);
    }

    /** For somebody who is known, and may not. */
    static PageException forbidden(String what) {
        return new PageException(403, "You may not do this", what + " Ask its owner, or sign in as somebody who may.");
    }

    /** What is said instead. */
    Notice notice() {
        return notice;
    }
}
