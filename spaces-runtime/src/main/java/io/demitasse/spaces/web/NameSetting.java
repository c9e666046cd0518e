package io.demitasse.spaces.web;

import static j2html.TagCreator.button;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;

import io.demitasse.error.VisitorException;
import io.demitasse.spaces.store.Account;
import io.demitasse.spaces.store.Repository;
import j2html.tags.DomContent;

/** What a repository is called, and whom it belongs to. */
final class NameSetting implements Setting {
    private final Owners owners;
    private final Deeds deeds;

    NameSetting(Owners owners, Deeds deeds) {
        this.owners = owners;
        this.deeds = deeds;
    }

    @Override
    public String name() {
        return "name";
    }

    @Override
    public DomContent view(Shown shown) {
        Repository known = shown.known();
        return each(
                h2("Name"),
                p("The old address leads to the new one, until something else is called so.")
                        .withClass("path"),
                form(shown)
                        .with(
                                Fields.line("owner", "Owner", known.owner(), "off"),
                                Fields.line("name", "Name", known.name(), "off"),
                                button("Rename").withType("submit")));
    }

    @Override
    public String change(Shown shown, Form form) {
        Repository known = shown.known();
        Account owner = owners.find(shown.viewer(), form.get("owner").strip());
        String name = form.get("name").strip();
        return deeds.move(known, owner, name)
                .map(Links::page)
                .orElseThrow(() -> new VisitorException(owner.name() + "/" + name + " is taken. Choose another name."));
    }
}
