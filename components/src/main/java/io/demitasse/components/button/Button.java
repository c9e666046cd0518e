package io.demitasse.components.button;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.img;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.span;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.demitasse.component.ApiForm;
import io.demitasse.component.Definition;
import io.demitasse.component.Event;
import io.demitasse.component.Field;
import io.demitasse.component.Frame;
import io.demitasse.component.Prop;
import io.demitasse.component.View;
import io.demitasse.components.icon.Icon;
import io.demitasse.components.wire.Wire;
import io.demitasse.error.AuthorException;
import io.demitasse.media.Files;
import io.demitasse.media.ImageFile;
import j2html.tags.DomContent;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Something to press, which starts a handler or leads to another page. Its value is its label.
 *
 * <pre>{@code var go = page.add(button("Translate").primary().icon(Icon.SPARK)); page.on(go.click())…}</pre>
 */
public final class Button extends Field<String, Button> {
    private static final int LARGEST_ICON = 64 << 10;
    private static final Pattern SAFE_LINK = Pattern.compile("(?i)(https?:|mailto:)\\S+|[/?#.\\w][^:\\s]*");

    private static final Prop<String> VARIANT = new Prop<>("variant", "secondary");
    private static final Prop<String> SIZE = new Prop<>("size", "");
    private static final Prop<DomContent> ICON = new Prop<>("icon", rawHtml(""));
    private static final Prop<String> LINK = new Prop<>("link", "");

    private Button(String label) {
        super(label);
    }

    private Button(Definition definition) {
        super(definition);
    }

    /** A button with its label. */
    public static Button of(String label) {
        return new Button(label);
    }

    /** Makes it the button of the page that is meant to be pressed. */
    public Button primary() {
        return with(VARIANT, "primary");
    }

    /** Makes it one button among others, as it is unless set. */
    public Button secondary() {
        return with(VARIANT, "secondary");
    }

    /** Marks it as one that ends or deletes something. */
    public Button stop() {
        return with(VARIANT, "stop");
    }

    /** Makes it 32 pixels high instead of 40. */
    public Button small() {
        return with(SIZE, "small");
    }

    /** Makes it 48 pixels high instead of 40. */
    public Button large() {
        return with(SIZE, "large");
    }

    /** Puts a picture before the label. */
    public Button icon(Icon icon) {
        return with(ICON, icon.draw());
    }

    /**
     * Puts a picture before the label, 18 pixels wide and high, of at most 64 KB: it is part of the page.
     *
     * @throws AuthorException if it is larger
     */
    public Button icon(ImageFile picture) {
        if (picture.size() > LARGEST_ICON) {
            throw new AuthorException("icon(…) of " + this + " has " + picture.size()
                    + " bytes, and every page would carry them. Give a picture of at most 65536 bytes.");
        }
        String content = Base64.getEncoder().encodeToString(picture.bytes());
        return with(
                ICON,
                img().withSrc("data:" + picture.type() + ";base64," + content)
                        .withAlt("")
                        .attr("width", 18)
                        .attr("height", 18));
    }

    /**
     * Makes it lead to an address instead of starting a handler.
     *
     * @throws AuthorException unless it is a web or mail address or a path
     */
    public Button link(String url) {
        if (!SAFE_LINK.matcher(url).matches()) {
            throw new AuthorException("link(\"" + url + "\") of " + this
                    + " is no address that a page may lead to. Give one that starts with https: or a path.");
        }
        return with(LINK, url);
    }

    /** The button was pressed. */
    public Event click() {
        return event("click");
    }

    @Override
    protected Button copy(Definition definition) {
        return new Button(definition);
    }

    @Override
    public Frame frame() {
        return Frame.PLAIN;
    }

    @Override
    public boolean redraws() {
        return true;
    }

    @Override
    public DomContent draw(View<String> view) {
        DomContent text = span(view.value().orElse(view.texts().words(label())));
        String size = get(SIZE).isEmpty() ? "" : " button-" + get(SIZE);
        String look = "button button-" + get(VARIANT) + size;
        if (!get(LINK).isEmpty()) {
            return a(get(ICON), text)
                    .withId(view.controlId())
                    .withClass(look)
                    .withHref(get(LINK))
                    .withRel("noopener noreferrer");
        }
        return button(get(ICON), text)
                .withType("submit")
                .withId(view.controlId())
                .withName("_click")
                .withValue(view.name())
                .withClass(look)
                .condAttr(!view.editable(), "disabled", "")
                .condAttr(!view.described().isEmpty(), "aria-describedby", view.described());
    }

    @Override
    public ApiForm api() {
        return ApiForm.skipped(type());
    }

    @Override
    public JsonNode encode(String value, Files files) {
        return TextNode.valueOf(value);
    }

    @Override
    public String decode(JsonNode wire, Files files) {
        return Wire.text(wire);
    }

    @Override
    public String empty() {
        return label();
    }
}
