package io.demitasse.components.textbox;

import static j2html.TagCreator.input;
import static j2html.TagCreator.tag;
import static j2html.TagCreator.textarea;

import io.demitasse.component.View;
import io.demitasse.components.icon.Icon;
import j2html.tags.DomContent;
import j2html.tags.Tag;

/** Draws a text box: an input for one line that is typed, else a text area, which keeps line breaks and grows. */
final class TextboxView {
    private final Textbox box;
    private final View<String> view;

    TextboxView(Textbox box, View<String> view) {
        this.box = box;
        this.view = view;
    }

    DomContent draw() {
        boolean copyable = box.option(Textbox.COPYABLE) && box.option(Textbox.KIND) != TextKind.PASSWORD;
        if (!isArea() && !copyable) {
            return line();
        }
        var wrapper = tag("demitasse-textbox")
                .withClass("textbox")
                .attr("data-max-lines", Math.max(box.option(Textbox.LINES), box.option(Textbox.MAX_LINES)))
                .with(isArea() ? area() : line());
        return copyable ? wrapper.with(copyButton()) : wrapper;
    }

    /** One line that a handler fills may turn out to be several. */
    private boolean isArea() {
        boolean several = box.option(Textbox.LINES) > 1 || box.sets(Textbox.MAX_LINES) || !view.editable();
        return several && box.option(Textbox.KIND) == TextKind.TEXT;
    }

    private DomContent line() {
        boolean secret = box.option(Textbox.KIND) == TextKind.PASSWORD;
        return common(input().withType(box.option(Textbox.KIND).html()))
                .attr("value", secret ? "" : view.value().orElse(""));
    }

    private DomContent area() {
        // The parser drops a line break at the start of a text area.
        String text = view.value().orElse("");
        return common(textarea(text.startsWith("\n") ? "\n" + text : text))
                .attr("rows", box.option(Textbox.LINES))
                .attr("dir", "auto");
    }

    private <C extends Tag<C>> C common(C tag) {
        String placeholder = view.texts().words(box.option(Textbox.PLACEHOLDER));
        int longest = box.option(Textbox.MAX_LENGTH);
        return view.control(tag)
                .withClass("control")
                .condAttr(!placeholder.isEmpty(), "placeholder", placeholder)
                .condAttr(longest < Integer.MAX_VALUE, "maxlength", String.valueOf(longest))
                .condAttr(box.option(Textbox.REQUIRED), "required", "")
                .condAttr(!view.editable(), "readonly", "");
    }

    private DomContent copyButton() {
        return Icon.COPY
                .tool(view.text("tool.copy"))
                .withClasses("tool", "needs-script", "textbox-copy")
                .attr("data-done", view.text("tool.copied"));
    }
}
