package io.demitasse.components.textbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.demitasse.component.ApiForm;
import io.demitasse.component.ApiSchema;
import io.demitasse.component.DataEvent;
import io.demitasse.component.Definition;
import io.demitasse.component.Event;
import io.demitasse.component.Field;
import io.demitasse.component.Limits;
import io.demitasse.component.Prop;
import io.demitasse.component.View;
import io.demitasse.components.wire.Wire;
import io.demitasse.media.Files;
import j2html.tags.DomContent;
import java.util.regex.Pattern;

/**
 * A text of one line or several, or a handler's answer in words. Left empty it is the empty text.
 *
 * <pre>{@code textbox("Essay").lines(4).maxLength(10_000).placeholder("Once upon a time")}</pre>
 *
 * <p>Enter submits one line, Shift+Enter submits several. An answer may be streamed in parts.
 */
public final class Textbox extends Field<String, Textbox> {
    static final Prop<Integer> LINES = new Prop<>("lines", 1);
    static final Prop<Integer> MAX_LINES = new Prop<>("max_lines", 20);
    static final Prop<Integer> MAX_LENGTH = new Prop<>("max_length", Integer.MAX_VALUE);
    static final Prop<Integer> MIN_LENGTH = new Prop<>("min_length", 0);
    static final Prop<String> PLACEHOLDER = new Prop<>("placeholder", "");
    static final Prop<TextKind> KIND = new Prop<>("type", TextKind.TEXT);
    static final Prop<Boolean> REQUIRED = new Prop<>("required", false);
    static final Prop<Boolean> COPYABLE = new Prop<>("show_copy_button", false);

    private Textbox(String label) {
        super(label);
    }

    private Textbox(Definition definition) {
        super(definition);
    }

    /** A text box with its label. */
    public static Textbox of(String label) {
        return new Textbox(label);
    }

    /** Sets how many lines are shown at least; 1 unless set. */
    public Textbox lines(int lines) {
        return with(LINES, Limits.atLeast(1, lines, "lines"));
    }

    /** Sets how many lines the box grows to before it scrolls; 20 unless set. */
    public Textbox maxLines(int lines) {
        return with(MAX_LINES, Limits.atLeast(1, lines, "maxLines"));
    }

    /** Sets the text shown while the box is empty. */
    public Textbox placeholder(String text) {
        return with(PLACEHOLDER, text);
    }

    /** Hides what is typed. The page never shows the value again. */
    public Textbox password() {
        return with(KIND, TextKind.PASSWORD);
    }

    /** Takes an e-mail address. */
    public Textbox email() {
        return with(KIND, TextKind.EMAIL);
    }

    /** Takes a web address that starts with {@code http} or {@code https}. */
    public Textbox url() {
        return with(KIND, TextKind.URL);
    }

    /** Sets how many characters the text may have, counted as browsers and {@link String#length()} do. */
    public Textbox maxLength(int characters) {
        return with(MAX_LENGTH, Limits.atLeast(1, characters, "maxLength"));
    }

    /** Sets how many characters the text must have, if it is not empty. */
    public Textbox minLength(int characters) {
        return with(MIN_LENGTH, Limits.atLeast(1, characters, "minLength"));
    }

    /**
     * Refuses a text that is not empty and that the regular expression does not match as a whole.
     *
     * @param message what is said then
     */
    public Textbox pattern(String regex, String message) {
        Pattern pattern = Pattern.compile(regex);
        return valid(text -> text.isEmpty() || pattern.matcher(text).matches(), message);
    }

    /** Refuses an empty text. */
    public Textbox required() {
        return with(REQUIRED, true);
    }

    /** Shows a button that copies the text. */
    public Textbox copyable() {
        return with(COPYABLE, true);
    }

    /** The visitor pressed Enter in one line, or Shift+Enter in several. */
    public Event submit() {
        return event("submit");
    }

    /** The visitor selected a part of the text; an e-mail address can't tell its parts. */
    public DataEvent<Selection> select() {
        return event("select", Selection.class);
    }

    /** The visitor copied the text or a part of it. */
    public DataEvent<Copied> copied() {
        return event("copy", Copied.class);
    }

    @Override
    public boolean isPrivate() {
        return get(KIND) == TextKind.PASSWORD;
    }

    @Override
    protected Textbox copy(Definition definition) {
        return new Textbox(definition);
    }

    @Override
    public DomContent draw(View<String> view) {
        return new TextboxView(this, view).draw();
    }

    @Override
    public boolean grows() {
        return true;
    }

    /** A text that is accepted, unless a rule of the author's refuses it. */
    private String example() {
        String example = get(KIND).example();
        String longEnough = example + "!".repeat(Math.max(0, get(MIN_LENGTH) - example.length()));
        return longEnough.substring(0, Math.min(longEnough.length(), get(MAX_LENGTH)));
    }

    @Override
    public ApiForm api() {
        return ApiForm.of(type(), ApiSchema::string, () -> TextNode.valueOf(example()))
                .turned((sent, files) -> words(sent), (wire, files) -> wire);
    }

    /** Gradio takes a number for its digits too. */
    private static JsonNode words(JsonNode sent) {
        return TextNode.valueOf(sent.isValueNode() ? sent.asText() : sent.toString());
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
        return get(REQUIRED) ? super.empty() : "";
    }

    @Override
    public void check(String value) {
        if (get(REQUIRED) && value.isBlank()) {
            super.empty();
        }
        if (value.length() > get(MAX_LENGTH)) {
            throw Wire.refuse("textbox.tooLong", value.length(), get(MAX_LENGTH));
        }
        if (!value.isEmpty() && value.length() < get(MIN_LENGTH)) {
            throw Wire.refuse("textbox.tooShort", value.length(), get(MIN_LENGTH));
        }
        get(KIND).check(value);
    }

    <V> V option(Prop<V> prop) {
        return get(prop);
    }
}
