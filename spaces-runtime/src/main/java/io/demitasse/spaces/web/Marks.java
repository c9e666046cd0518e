package io.demitasse.spaces.web;

import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import io.demitasse.spaces.store.Repository;
import j2html.tags.DomContent;

/** Small facts about repositories, each with its word for those who don't see the sign. */
final class Marks {
    private Marks() {}

    /** Whom it is shown to, unless that is all. */
    static DomContent visibility(Repository repository) {
        return switch (repository.visibility()) {
            case PUBLIC -> text("");
            case PROTECTED -> span("protected").withClass("mark");
            case PRIVATE -> span("private").withClass("mark");
        };
    }

    /** How many like it. */
    static DomContent likes(Repository repository) {
        return span(
                        span("♥").attr("aria-hidden", "true"),
                        text(" " + repository.likes()),
                        span(repository.likes() == 1 ? " like" : " likes").withClass("unseen"))
                .withClass("likes");
    }
}
