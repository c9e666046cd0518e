package io.demitasse.components.image;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.component.ApiForm;
import io.demitasse.component.ApiSchema;
import io.demitasse.component.Component;
import io.demitasse.component.DataEvent;
import io.demitasse.component.Definition;
import io.demitasse.component.Event;
import io.demitasse.component.Field;
import io.demitasse.component.Frame;
import io.demitasse.component.View;
import io.demitasse.components.file.FileBox;
import io.demitasse.components.file.FileWire;
import io.demitasse.components.wire.Wire;
import io.demitasse.media.Files;
import io.demitasse.media.ImageFile;
import j2html.tags.DomContent;
import java.util.List;

/**
 * A picture: uploaded, dropped or pasted by the visitor, or made by a handler. With none it is refused.
 *
 * <pre>{@code Interface.of("Grey").inputs(image("Photo")).outputs(image("In grey"))
 *     .predict(photo -> ImageFile.of(grey(photo.image())))}</pre>
 */
public final class Image extends Field<ImageFile, Image> {
    /**
     * A pixel of a picture, however large the picture is on the screen.
     *
     * @param x how many pixels are to its left
     * @param y how many pixels are above it
     */
    public record Pixel(int x, int y) {
        /** Refuses what is outside any picture. */
        public Pixel {
            if (x < 0 || y < 0) {
                throw new IllegalArgumentException("No picture has a pixel " + x + ", " + y + ".");
            }
        }
    }

    private Image(String label) {
        super(label);
    }

    private Image(Definition definition) {
        super(definition);
    }

    /** A picture with its label. */
    public static Image of(String label) {
        return new Image(label);
    }

    /** The visitor has given a picture. */
    public Event upload() {
        return event("upload");
    }

    /** The visitor has taken it away. */
    public Event clear() {
        return event("clear");
    }

    /** The visitor clicked the picture; the event says where. It takes a pointer, so offer another way too. */
    public DataEvent<Pixel> select() {
        return event("select", Pixel.class);
    }

    @Override
    protected Image copy(Definition definition) {
        return new Image(definition);
    }

    @Override
    public Frame frame() {
        return Frame.GROUP;
    }

    @Override
    public boolean redraws() {
        return true;
    }

    /** The place to drop a picture is that of a file. */
    @Override
    public List<Component<?>> parts() {
        return List.of(FileBox.of(""));
    }

    @Override
    public DomContent draw(View<ImageFile> view) {
        return new ImageView(view, label()).draw();
    }

    @Override
    public ApiForm api() {
        return ApiForm.of(type(), ApiSchema::image, FileWire::example)
                .turned((data, files) -> files.wire(data), (wire, files) -> files.data(wire));
    }

    @Override
    public JsonNode encode(ImageFile value, Files files) {
        return FileWire.encode(value.file(), files);
    }

    @Override
    public ImageFile decode(JsonNode wire, Files files) {
        return ImageFile.of(FileWire.decode(wire, files));
    }

    @Override
    public void check(ImageFile value) {
        if (!value.type().startsWith("image/")) {
            throw Wire.refuse("image.wrongType", Wire.brief(value.name()), value.type());
        }
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
