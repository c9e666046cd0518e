package io.demitasse.components.multimodal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.component.ApiForm;
import io.demitasse.component.Component;
import io.demitasse.component.DataEvent;
import io.demitasse.component.Definition;
import io.demitasse.component.Event;
import io.demitasse.component.Field;
import io.demitasse.component.Limits;
import io.demitasse.component.Prop;
import io.demitasse.component.View;
import io.demitasse.components.file.FileBox;
import io.demitasse.components.file.FileTypes;
import io.demitasse.components.file.FileWire;
import io.demitasse.components.textbox.Selection;
import io.demitasse.components.wire.Wire;
import io.demitasse.media.Files;
import io.demitasse.media.MediaFile;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;

/**
 * A text to send, of one line that grows to several, with files that are dropped, pasted or picked. Enter sends it and
 * empties the box at once; Shift+Enter starts a new line. Left empty it is the empty text.
 *
 * <pre>{@code multimodal("Message").types("image/*").placeholder("Ask about a picture")}</pre>
 */
public final class MultimodalBox extends Field<MultimodalText, MultimodalBox> {
    private static final String TEXT = "text=";
    private static final String FILE = "file=";
    private static final Prop<Boolean> FILES = new Prop<>("files", true);
    private static final Prop<FileTypes> TYPES = new Prop<>("file_types", FileTypes.of());
    private static final Prop<String> PLACEHOLDER = new Prop<>("placeholder", "");
    private static final Prop<Integer> MAX_LINES = new Prop<>("max_lines", 8);
    private static final Prop<Boolean> LABELLED = new Prop<>("show_label", true);

    private MultimodalBox(String label) {
        super(label);
    }

    private MultimodalBox(Definition definition) {
        super(definition);
    }

    /** A text with files, with its label. */
    public static MultimodalBox of(String label) {
        return new MultimodalBox(label);
    }

    /** Takes a text alone. */
    public MultimodalBox withoutFiles() {
        return with(FILES, false);
    }

    /** Takes files too, as it does unless set. */
    public MultimodalBox withFiles() {
        return with(FILES, true);
    }

    /**
     * Sets which files are accepted: endings such as {@code .pdf}, media types such as {@code image/*}; all unless set.
     */
    public MultimodalBox types(String... types) {
        return with(TYPES, FileTypes.of(types));
    }

    /** Sets the text shown while the box is empty. */
    public MultimodalBox placeholder(String text) {
        return with(PLACEHOLDER, text);
    }

    /** Sets how many lines the box grows to before it scrolls; 8 unless set. */
    public MultimodalBox maxLines(int lines) {
        return with(MAX_LINES, Limits.atLeast(1, lines, "maxLines"));
    }

    /** Keeps the label for those who hear the page, where it is plain to see what the box is for. */
    public MultimodalBox withoutVisibleLabel() {
        return with(LABELLED, false);
    }

    /** The visitor pressed Enter or the button in the box. Name {@link #click} too, for pages without a script. */
    public Event submit() {
        return event("submit");
    }

    /** The visitor pressed the button in the box of a page without a script. */
    public Event click() {
        return event("click");
    }

    /** The visitor pressed the button that stops what runs; it is stopped already. */
    public Event stop() {
        return event("stop");
    }

    /** The visitor selected a part of the text. */
    public DataEvent<Selection> select() {
        return event("select", Selection.class);
    }

    @Override
    public String type() {
        return "multimodal";
    }

    boolean takesFiles() {
        return get(FILES);
    }

    FileTypes types() {
        return get(TYPES);
    }

    String placeholder() {
        return get(PLACEHOLDER);
    }

    int maxLines() {
        return get(MAX_LINES);
    }

    boolean labelled() {
        return get(LABELLED);
    }

    @Override
    protected MultimodalBox copy(Definition definition) {
        return new MultimodalBox(definition);
    }

    @Override
    public boolean redraws() {
        return true;
    }

    /** Files are listed and taken away as in a list of files. */
    @Override
    public List<Component<?>> parts() {
        return List.of(FileBox.of(""));
    }

    @Override
    public DomContent draw(View<MultimodalText> view) {
        return new MultimodalView(view, this).draw();
    }

    @Override
    public ApiForm api() {
        return takesFiles() ? MultimodalApi.form() : MultimodalApi.mereText();
    }

    @Override
    public JsonNode encode(MultimodalText value, Files files) {
        ObjectNode wire = JsonNodeFactory.instance.objectNode().put("text", value.text());
        ArrayNode all = wire.putArray("files");
        value.files().forEach(file -> all.add(FileWire.encode(file, files)));
        return wire;
    }

    @Override
    public MultimodalText decode(JsonNode wire, Files files) {
        if (!wire.isObject() || !wire.path("files").isArray()) {
            throw Wire.refuse("multimodal.wrong", Wire.brief(wire));
        }
        List<MediaFile> all = new ArrayList<>();
        wire.path("files").forEach(file -> all.add(FileWire.decode(file, files)));
        return new MultimodalText(Wire.text(wire.path("text")), all);
    }

    @Override
    public void check(MultimodalText value) {
        if (!takesFiles() && !value.files().isEmpty()) {
            throw Wire.refuse("multimodal.noFiles");
        }
        value.files().forEach(types()::check);
    }

    @Override
    public MultimodalText empty() {
        return MultimodalText.EMPTY;
    }

    /** An entry that names no part is the text. */
    @Override
    public JsonNode read(List<String> entries) {
        if (entries.isEmpty()) {
            return NullNode.getInstance();
        }
        ObjectNode wire = JsonNodeFactory.instance.objectNode().put("text", "");
        ArrayNode all = wire.putArray("files");
        List<String> ids = new ArrayList<>();
        for (String entry : entries) {
            if (entry.startsWith(FILE)) {
                ids.add(entry.substring(FILE.length()));
            } else if (!entry.startsWith("remove=")) {
                wire.put("text", entry.startsWith(TEXT) ? entry.substring(TEXT.length()) : entry);
            }
        }
        ids.stream()
                .filter(id -> !id.isEmpty() && !entries.contains("remove=" + id))
                .forEach(all::add);
        return wire;
    }

    @Override
    public List<String> entries(JsonNode wire) {
        if (wire.isNull()) {
            return List.of();
        }
        List<String> entries = new ArrayList<>(List.of(TEXT + wire.path("text").asText()));
        wire.path("files").forEach(file -> entries.add(FILE + FileWire.id(file)));
        return List.copyOf(entries);
    }
}
