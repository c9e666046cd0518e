package io.demitasse.components.multimodal;

import static j2html.TagCreator.a;
import static j2html.TagCreator.bdi;
import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.input;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.tag;
import static j2html.TagCreator.textarea;
import static j2html.TagCreator.ul;

import io.demitasse.component.View;
import io.demitasse.components.file.FileWire;
import io.demitasse.components.file.RemovalView;
import io.demitasse.components.icon.Icon;
import io.demitasse.media.StoredFile;
import j2html.tags.DomContent;
import j2html.tags.specialized.LiTag;
import j2html.tags.specialized.UlTag;
import java.util.List;
import java.util.Optional;

/** Draws the box: files above the text, what picks more and what sends below it. */
final class MultimodalView {
    private final View<MultimodalText> view;
    private final MultimodalBox box;

    MultimodalView(View<MultimodalText> view, MultimodalBox box) {
        this.view = view;
        this.box = box;
    }

    DomContent draw() {
        return tag("demitasse-multimodal")
                .withClasses("multimodal", box.labelled() ? "" : "is-bare")
                .attr("data-max-lines", box.maxLines())
                .attr(
                        "data-wrong",
                        view.text(
                                "file.wrongType",
                                "{0}",
                                String.join(", ", box.types().types())))
                .with(files())
                .with(text())
                .with(view.editable() ? tools() : rawHtml(""))
                .with(tag("template").with(line(Optional.empty())))
                .with(p().withClass("drop-error").attr("role", "alert").attr("hidden", ""));
    }

    private UlTag files() {
        List<StoredFile> all = view.value().map(MultimodalText::files).orElse(List.of()).stream()
                .map(FileWire::stored)
                .toList();
        return ul(each(all, file -> line(Optional.of(file))))
                .withClasses("file-list", "multimodal-files")
                .attr("aria-label", view.text("multimodal.files"));
    }

    /** One file; without one, the pattern that the script fills in. */
    private LiTag line(Optional<StoredFile> file) {
        String name = file.map(StoredFile::name).orElse("");
        var link = a(bdi(name))
                .withClass("file-name")
                .attr("download", name)
                .condAttr(file.isPresent(), "href", file.map(view::link).orElse(""));
        var line = li(Icon.FILE.draw(), link).withClass("file-line");
        if (!view.editable()) {
            return line;
        }
        String remove = view.text("file.remove", file.isPresent() ? name : "{0}");
        return line.with(input().withType("hidden")
                        .withName(view.name() + ".file")
                        .withValue(file.map(StoredFile::id).orElse("")))
                .with(file.map(each -> RemovalView.draw(view, each.id(), remove))
                        .orElse(rawHtml("")))
                .with(Icon.CLOSE.tool(remove).withClasses("tool", "needs-script", "multimodal-remove"));
    }

    private DomContent text() {
        String text = view.value().map(MultimodalText::text).orElse("");
        // The parser drops a line break at the start of a text area.
        return view.control(textarea(text.startsWith("\n") ? "\n" + text : text))
                .withName(view.name() + ".text")
                .withClass("multimodal-text")
                .attr("rows", 1)
                .attr("dir", "auto")
                .condAttr(!box.placeholder().isEmpty(), "placeholder", box.placeholder())
                .condAttr(!view.editable(), "readonly", "");
    }

    private DomContent tools() {
        var tools = div().withClass("multimodal-tools");
        if (box.takesFiles()) {
            tools.with(Icon.CLIP
                            .tool(view.text("multimodal.attach"))
                            .withClasses("tool", "needs-script", "multimodal-attach"))
                    .with(chooser());
        }
        var send = button(Icon.UP.draw())
                .withType("submit")
                .withName("_click")
                .withValue(view.name())
                .withClass("multimodal-send")
                .withTitle(view.text("multimodal.send"))
                .attr("aria-label", view.text("multimodal.send"));
        var stop = button(Icon.SQUARE.draw())
                .withType("button")
                .withClasses("multimodal-send", "multimodal-stop", "needs-script")
                .withTitle(view.text("multimodal.stop"))
                .attr("aria-label", view.text("multimodal.stop"))
                .attr("data-action", "stop")
                .attr("disabled", "");
        return tools.with(stop, send);
    }

    private DomContent chooser() {
        String accept = box.types().accept();
        return input().withType("file")
                .withName(view.name() + ".file")
                .withClass("multimodal-chooser")
                .attr("multiple", "")
                .attr("tabindex", "-1")
                .attr("aria-label", view.text("multimodal.attach"))
                .condAttr(!accept.isEmpty(), "accept", accept);
    }
}
