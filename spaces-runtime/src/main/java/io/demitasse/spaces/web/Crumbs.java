package io.demitasse.spaces.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import io.demitasse.spaces.store.Repository;
import j2html.tags.DomContent;
import j2html.tags.specialized.NavTag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Where a file or folder is, each folder on the way a link. */
final class Crumbs {
    private Crumbs() {}

    /** In a version that stays the same while something is changed there. */
    static NavTag of(Repository repository, String revision, String path) {
        return of(repository, revision, path, span(revision).withClass("mark"));
    }

    /** In a version that others may be looked at instead of. */
    static NavTag of(Shown shown, String revision, String path) throws IOException {
        return of(shown.known(), revision, path, RevisionMenu.of(shown, revision, "tree"));
    }

    private static NavTag of(Repository repository, String revision, String path, DomContent version) {
        List<DomContent> steps = new ArrayList<>();
        steps.add(version);
        steps.add(a(repository.name()).withHref(Links.file(repository, "tree", revision, "")));
        for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
            String folder = path.substring(0, end);
            steps.add(text("/"));
            steps.add(a(last(folder)).withHref(Links.file(repository, "tree", revision, folder)));
        }
        if (!path.isEmpty()) {
            steps.add(text("/"));
            steps.add(span(last(path)).attr("aria-current", "page"));
        }
        return nav(each(steps, step -> step)).attr("aria-label", "Folders").withClass("crumbs");
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
