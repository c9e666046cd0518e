package io.demitasse.components.image;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.img;
import static j2html.TagCreator.input;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.tag;

import io.demitasse.component.View;
import io.demitasse.components.file.DropView;
import io.demitasse.components.file.FileWire;
import io.demitasse.components.file.RemovalView;
import io.demitasse.components.icon.Icon;
import io.demitasse.media.ImageFile;
import io.demitasse.media.StoredFile;
import j2html.tags.DomContent;
import j2html.tags.specialized.DivTag;
import java.util.Optional;

/** Draws a picture in a box whose height does not depend on it, so that nothing moves when one arrives. */
final class ImageView {
    private final View<ImageFile> view;
    private final String label;
    private final Optional<CameraView> camera;
    private final Optional<StoredFile> picture;

    ImageView(View<ImageFile> view, String label, Optional<CameraView> camera) {
        this.view = view;
        this.label = label;
        this.camera = camera;
        this.picture = view.value().map(ImageFile::file).map(FileWire::stored);
    }

    DomContent draw() {
        if (!view.editable()) {
            return tag("demitasse-image").withClass("image").with(picture.isPresent() ? shown() : nothing());
        }
        return tag("demitasse-image")
                .withClass("image")
                .attr("data-wrong", view.text("image.wrongType", "{0}", "{1}"))
                .with(input().withType("hidden")
                        .withName(view.name())
                        .withClass("image-id")
                        .withValue(picture.map(StoredFile::id).orElse("")))
                .with(shown().attr("data-own", "").condAttr(picture.isEmpty(), "hidden", ""))
                .with(picture.map(each -> RemovalView.draw(view, each.id(), view.text("image.clear")))
                        .orElse(rawHtml("")))
                .with(DropView.draw(view, "image/*", false, view.text("image.drop")))
                .with(camera.stream().map(CameraView::draw));
    }

    private DomContent nothing() {
        return div(Icon.IMAGE.draw()).withClasses("image-box", "image-none");
    }

    private DivTag shown() {
        String address = picture.map(view::link).orElse("");
        var tools = div(
                        Icon.SEARCH
                                .tool(view.text("image.enlarge"))
                                .withClasses("tool", "needs-script", "image-enlarge"),
                        a(Icon.DOWNLOAD.draw())
                                .withClasses("tool", "image-download")
                                .withHref(address)
                                .attr("download", picture.map(StoredFile::name).orElse(""))
                                .withTitle(view.text("tool.download"))
                                .attr("aria-label", view.text("tool.download")))
                .withClass("image-tools");
        if (view.editable()) {
            tools.with(Icon.CLOSE.tool(view.text("image.clear")).withClasses("tool", "needs-script", "image-clear"));
        }
        // The label says what the picture is; its name says only where it came from.
        return div(
                        img().condAttr(picture.isPresent(), "src", address)
                                .withAlt(
                                        label.isEmpty()
                                                ? picture.map(StoredFile::name).orElse("")
                                                : label)
                                .withClass("image-picture"),
                        tools)
                .withClass("image-box");
    }
}
