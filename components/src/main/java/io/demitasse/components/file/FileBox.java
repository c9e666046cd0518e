package io.demitasse.components.file;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.component.ApiForm;
import io.demitasse.component.DataEvent;
import io.demitasse.component.Definition;
import io.demitasse.component.Event;
import io.demitasse.component.Field;
import io.demitasse.component.Frame;
import io.demitasse.component.Prop;
import io.demitasse.component.View;
import io.demitasse.media.Files;
import io.demitasse.media.MediaFile;
import j2html.tags.DomContent;
import java.util.List;

/**
 * One file: uploaded, or made by a handler for download. With none it is refused.
 *
 * <pre>{@code file("Report").types(".pdf", "text/plain")}</pre>
 */
public final class FileBox extends Field<MediaFile, FileBox> {
    private static final Prop<FileTypes> TYPES = new Prop<>("file_types", FileTypes.of());

    private FileBox(String label) {
        super(label);
    }

    private FileBox(Definition definition) {
        super(definition);
    }

    /** A file with its label. */
    public static FileBox of(String label) {
        return new FileBox(label);
    }

    /**
     * Sets which files are accepted: endings such as {@code .pdf}, media types such as {@code image/*}; all unless set.
     */
    public FileBox types(String... types) {
        return with(TYPES, FileTypes.of(types));
    }

    @Override
    public String type() {
        return "file";
    }

    /** The visitor has given a file. */
    public Event upload() {
        return event("upload");
    }

    /** The visitor has taken it away. */
    public Event clear() {
        return event("clear");
    }

    /** The visitor chose a file, by a click on its line or Enter; the event says which. */
    public DataEvent<Pointed> select() {
        return event("select", Pointed.class);
    }

    /** The visitor downloads a file; the event says which. */
    public DataEvent<Pointed> downloaded() {
        return event("download", Pointed.class);
    }

    @Override
    protected FileBox copy(Definition definition) {
        return new FileBox(definition);
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
    public DomContent draw(View<MediaFile> view) {
        return new FileView(view, get(TYPES), false).draw(view.value().stream().toList());
    }

    @Override
    public ApiForm api() {
        return FileWire.api(type());
    }

    @Override
    public JsonNode encode(MediaFile value, Files files) {
        return FileWire.encode(value, files);
    }

    @Override
    public MediaFile decode(JsonNode wire, Files files) {
        return FileWire.decode(wire, files);
    }

    @Override
    public void check(MediaFile value) {
        get(TYPES).check(value);
    }

    @Override
    public JsonNode read(List<String> entries) {
        return FileWire.read(entries);
    }

    @Override
    public List<String> entries(JsonNode wire) {
        return wire.isNull() ? List.of() : List.of(FileWire.id(wire));
    }
}
