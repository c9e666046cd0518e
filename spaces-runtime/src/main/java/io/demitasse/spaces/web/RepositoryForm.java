package io.demitasse.spaces.web;

import static j2html.TagCreator.each;

import io.demitasse.error.VisitorException;
import io.demitasse.spaces.store.NewRepository;
import io.demitasse.spaces.store.Principal.SignedIn;
import io.demitasse.spaces.store.RepositoryKind;
import j2html.tags.DomContent;
import java.util.List;

/**
 * What somebody says of a repository that is to be made.
 *
 * @param visibility the name of one
 */
record RepositoryForm(String owner, String name, String visibility) {
    static RepositoryForm of(Form form) {
        return new RepositoryForm(form.get("owner"), form.get("name").strip(), form.get("visibility"));
    }

    /** As people fill it in. */
    DomContent fields(RepositoryKind kind, List<Choice> owners) {
        return each(
                Fields.choice("owner", "Owner", owners, owner),
                Fields.line("name", "Name", name, "off"),
                Fields.choice("visibility", "It is shown to", VisibilitySetting.choices(kind), visibility));
    }

    /**
     * What is to be made.
     *
     * @throws VisitorException if somebody may not make it
     */
    NewRepository repository(RepositoryKind kind, Owners owners, SignedIn user) {
        return new NewRepository(
                kind,
                owners.find(user, owner),
                name,
                VisibilitySetting.read(kind, visibility),
                user.account().id());
    }

    /** What to say if the name is taken. */
    VisitorException taken() {
        return new VisitorException(owner + "/" + name + " is there already. Choose another name.");
    }
}
