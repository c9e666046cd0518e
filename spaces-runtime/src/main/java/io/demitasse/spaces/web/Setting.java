package io.demitasse.spaces.web;

import io.demitasse.spaces.store.RepositoryKind;
import j2html.TagCreator;
import j2html.tags.DomContent;
import j2html.tags.specialized.FormTag;
import java.io.IOException;

/** A part of the settings of a repository: what it is now, and a form that changes it. */
interface Setting {
    /** What it is called in addresses. */
    String name();

    /** Whether repositories of a kind have it: all, unless it says otherwise. */
    default boolean isOf(RepositoryKind kind) {
        return true;
    }

    /** For somebody who may change it. */
    DomContent view(Shown shown);

    /**
     * Does what a form asks for.
     *
     * @return where to go on: a path of this hub
     * @throws VisitorException if that can't be
     */
    String change(Shown shown, Form form) throws IOException;

    /** The beginning of a form of it. */
    default FormTag form(Shown shown) {
        return TagCreator.form()
                .withMethod("post")
                .withAction(Links.part(shown.known(), "settings/" + name()))
                .withClass("line");
    }

    /** Where all settings are. */
    static String page(Shown shown) {
        return Links.part(shown.known(), "settings");
    }
}
