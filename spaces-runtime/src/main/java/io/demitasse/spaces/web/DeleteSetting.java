package io.demitasse.spaces.web;

import static j2html.TagCreator.button;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;

import io.demitasse.error.VisitorException;
import io.demitasse.spaces.store.Repository;
import j2html.tags.DomContent;
import java.io.IOException;

/** The end of a repository. */
final class DeleteSetting implements Setting {
    private final Deeds deeds;

    DeleteSetting(Deeds deeds) {
        this.deeds = deeds;
    }

    @Override
    public String name() {
        return "delete";
    }

    @Override
    public DomContent view(Shown shown) {
        Repository known = shown.known();
        return each(
                h2("Delete it"),
                p("All that is in it goes with its history, and never comes back.")
                        .withClass("path"),
                form(shown)
                        .with(
                                Fields.line("confirmed", "Write " + known.path() + " to delete it", "", "off")
                                        .withClass("field wide"),
                                button("Delete for ever").withType("submit").withClass("danger")));
    }

    @Override
    public String change(Shown shown, Form form) throws IOException {
        Repository known = shown.known();
        if (!form.get("confirmed").strip().equals(known.path())) {
            throw new VisitorException(
                    "Nothing was deleted: what you wrote is not " + known.path() + ". Write just that.");
        }
        deeds.delete(known);
        return Links.list(known.kind());
    }
}
