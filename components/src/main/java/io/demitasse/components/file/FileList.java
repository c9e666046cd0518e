package io.demitasse.components.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import io.demitasse.component.ApiForm;
import io.demitasse.component.ApiSchema;
import io.demitasse.component.DataEvent;
import io.demitasse.component.Definition;
import io.demitasse.component.Event;
import io.demitasse.component.Field;
import io.demitasse.component.Frame;
import io.demitasse.component.Prop;
import io.demitasse.component.View;
import io.demitasse.components.wire.Wire;
import io.demitasse.media.Files;
import io.demitasse.media.MediaFile;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;

/**
 * Many files: uploaded, or made by a handler for download. With none it is the empty list.
 *
 * <pre>{@code files("Pages").types("image/*")}</pre>
 */
public final class FileList extends Field<List<MediaFile>, FileList> {
    private static final Prop<FileTypes> TYPES = new Prop<>("file_types", FileTypes.of());

    private FileList(String label) {
        super(label);
    }

    private FileList(Definition definition) {
        super(definition);
    }

    /** Files with their label. */
    public static FileList of(String label) {
        return new FileList(label);
    }

    /**
     * Sets which files are accepted: endings such as {@code .pdf}, media types such as {@code image/*}; all unless set.
     */
    public FileList types(String... types) {
        return with(TYPES, FileTypes.of(types));
    }

    /** The visitor has given a file, or several at once. */
    public Event upload() {
        return event("upload");
    }

    /** The visitor has taken the last file away. */
    public Event clear() {
        return event("clear");
    }

    /** Which file it was. */
    public record Removed(String name) {}

    /** The visitor has taken a file away. */
    public DataEvent<Removed> deleted() {
        return event("delete", Removed.class);
    }

    /** The visitor chose a file, by a click on its line or Enter; the event says which. */
    public DataEvent<Pointed> select() {
        return event("select", Pointed.class);
    }

    /** The visitor downloads a file; the event says which. */
    public DataEvent<Pointed> downloaded() {
        return event("download", Pointed.class);
    }

    /** Its style and script are those of one file. */
    @Override
    public String type() {
        return "file";
    }

    @Override
    protected FileList copy(Definition definition) {
        return new FileList(definition);
    }

    @Override
    public Frame frame() {
        return Frame.GROUP;
    }

    @Override
    public boolean redraws() {
        return true;
    }

    @Override
    public DomContent draw(View<List<MediaFile>> view) {
        return new FileView(view, get(TYPES), true).draw(view.value().orElse(List.of()));
    }

    @Override
    public ApiForm api() {
        return ApiForm.of(
                        type(),
                        ApiSchema::files,
                        () -> JsonNodeFactory.instance.arrayNode().add(FileWire.example()))
                .turned(FileWire::wires, FileWire::data)
                .implied(JsonNodeFactory.instance.arrayNode());
    }

    @Override
    public JsonNode encode(List<MediaFile> value, Files files) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        value.forEach(file -> all.add(FileWire.encode(file, files)));
        return all;
    }

    @Override
    public List<MediaFile> decode(JsonNode wire, Files files) {
        if (!wire.isArray()) {
            throw Wire.refuse("invalid.list", Wire.brief(wire));
        }
        List<MediaFile> all = new ArrayList<>();
        wire.forEach(file -> all.add(FileWire.decode(file, files)));
        return List.copyOf(all);
    }

    @Override
    public void check(List<MediaFile> value) {
        value.forEach(get(TYPES)::check);
    }

    @Override
    public List<MediaFile> empty() {
        return List.of();
    }

    @Override
    public JsonNode read(List<String> entries) {
        if (entries.isEmpty()) {
            return NullNode.getInstance();
        }
        ArrayNode ids = JsonNodeFactory.instance.arrayNode();
        FileWire.kept(entries).forEach(ids::add);
        return ids;
    }

    @Override
    public List<String> entries(JsonNode wire) {
        List<String> ids = new ArrayList<>(List.of(""));
        wire.forEach(file -> ids.add(FileWire.id(file)));
        return List.copyOf(ids);
    }
}
