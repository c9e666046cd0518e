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
import io.demitasse.component.Prop;
import io.demitasse.component.View;
import io.demitasse.components.file.FileBox;
import io.demitasse.components.file.FileWire;
import io.demitasse.components.wire.Wire;
import io.demitasse.error.AuthorException;
import io.demitasse.media.Files;
import io.demitasse.media.ImageFile;
import j2html.tags.DomContent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A picture: uploaded, dropped, pasted or photographed by the visitor, or made by a handler. With none it is refused.
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

    private static final long SHORTEST_MILLIS = 50;
    private static final Prop<Boolean> WEBCAM = new Prop<>("webcam", false);
    private static final Prop<Duration> EVERY = new Prop<>("stream_every", Duration.ZERO);

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

    /** Offers the visitor's camera too; its picture is a JPEG. A browser opens it to pages from https or localhost. */
    public Image webcam() {
        return with(WEBCAM, true);
    }

    /**
     * Offers the visitor's camera, and sends what it sees again and again while it is on: the next picture that much
     * later, or once the handlers that read it are done. A picture is kept for a minute; who needs it for longer copies
     * its bytes.
     *
     * <pre>{@code
     * var camera = page.add(image("You").streaming(Duration.ofMillis(200)));
     * page.on(camera.stream()).inputs(camera).outputs(outline).run(frame -> ImageFile.of(edges(frame.image())));
     * }</pre>
     *
     * @throws AuthorException if the time is shorter than 50 ms
     */
    public Image streaming(Duration every) {
        if (every.toMillis() < SHORTEST_MILLIS) {
            throw new AuthorException(
                    "streaming(" + every + ") is too fast: give at least " + SHORTEST_MILLIS + " ms.");
        }
        return webcam().with(EVERY, every);
    }

    /**
     * The camera has seen another picture.
     *
     * @throws AuthorException if it is not {@link #streaming}
     */
    public Event stream() {
        if (get(EVERY).isZero()) {
            throw new AuthorException(
                    "image(\"" + label() + "\") streams nothing: declare it with streaming(…), which says how often.");
        }
        return event("stream");
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
    public List<String> extras() {
        return get(WEBCAM) ? List.of("camera") : List.of();
    }

    @Override
    public DomContent draw(View<ImageFile> view) {
        Optional<CameraView> camera = get(WEBCAM) ? Optional.of(new CameraView(view, get(EVERY))) : Optional.empty();
        return new ImageView(view, label(), camera).draw();
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
