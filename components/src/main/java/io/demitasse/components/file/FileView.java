package io.demitasse.components.file;

import static j2html.TagCreator.a;
import static j2html.TagCreator.bdi;
import static j2html.TagCreator.each;
import static j2html.TagCreator.input;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.span;
import static j2html.TagCreator.tag;
import static j2html.TagCreator.ul;

import io.demitasse.component.View;
import io.demitasse.components.icon.Icon;
import io.demitasse.media.MediaFile;
import io.demitasse.media.StoredFile;
import j2html.tags.DomContent;
import j2html.tags.specialized.LiTag;
import j2html.tags.specialized.UlTag;
import java.util.List;
import java.util.Optional;

/** Draws a list of files, and where the visitor may change it, the place to drop or choose more. */
final class FileView {
    private final View<?> view;
    private final FileTypes types;
    private final boolean many;

    FileView(View<?> view, FileTypes types, boolean many) {
        this.view = view;
        this.types = types;
        this.many = many;
    }

    DomContent draw(List<MediaFile> files) {
        UlTag list = ul(each(files, file -> line(Optional.of(FileWire.stored(file)))))
                .withClass("file-list")
                .condAttr(view.editable(), "data-own", "")
                .attr("aria-labelledby", view.labelId());
        if (!view.editable()) {
            var shown = files.isEmpty() ? p(view.text("output.empty")).withClass("file-empty") : list;
            return tag("demitasse-file").withClass("file").with(shown);
        }
        var asked = input().withType("hidden").withName(view.name()).withValue("");
        return tag("demitasse-file")
                .withClass("file")
                .condAttr(many, "data-many", "")
                .attr("data-wrong", view.text("file.wrongType", "{0}", String.join(", ", types.types())))
                .with(many ? asked : rawHtml(""))
                .with(DropView.draw(view, types.accept(), many, view.text(many ? "file.dropMany" : "file.drop")))
                .with(list)
                .with(tag("template").with(line(Optional.empty())));
    }

    /** One file; without one, the pattern that the script fills in. */
    private LiTag line(Optional<StoredFile> file) {
        var link = a(bdi(file.map(StoredFile::name).orElse("")))
                .withClass("file-name")
                .attr("download", file.map(StoredFile::name).orElse(""))
                .condAttr(file.isPresent(), "href", file.map(view::link).orElse(""));
        var line = li(Icon.FILE.draw(), link)
                .with(span(file.map(each -> FileSize.text(each.size(), view)).orElse(""))
                        .withClass("file-size"))
                .withClass("file-line");
        if (!view.editable()) {
            return line;
        }
        String remove = view.text("file.remove", file.map(StoredFile::name).orElse("{0}"));
        return line.with(input().withType("hidden")
                        .withName(view.name())
                        .withValue(file.map(StoredFile::id).orElse("")))
                .with(file.map(each -> RemovalView.draw(view, each.id(), remove))
                        .orElse(rawHtml("")))
                .with(Icon.CLOSE.tool(remove).withClasses("tool", "needs-script", "file-remove"));
    }
}
