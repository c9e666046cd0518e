package io.demitasse.spaces.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;

import io.demitasse.spaces.run.Stage;
import io.demitasse.spaces.store.Repository;
import j2html.tags.specialized.ATag;

/** A Space in a list. */
record SpaceCard(Repository space, Stage stage) {
    ATag view() {
        Face face = Face.of(space);
        return a(
                        div(span(face.emoji()).attr("aria-hidden", "true")).withClass("cover " + face.gradient()),
                        div(
                                        h2(face.title()),
                                        p(space.path()).withClass("path"),
                                        p(face.description()).withClass("description"),
                                        div(StageView.of(stage), Marks.visibility(space), Marks.likes(space))
                                                .withClass("facts"))
                                .withClass("about"))
                .withHref(Links.page(space))
                .withClass("card");
    }
}
