package io.demitasse.media;

import io.demitasse.error.VisitorException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A picture as a value. {@link #image()} decodes it, {@link #of(BufferedImage)} makes one. */
public final class ImageFile implements MediaFile {
    private final MediaFile file;

    private ImageFile(MediaFile file) {
        this.file = file;
    }

    /** The picture in a file. */
    public static ImageFile of(MediaFile file) {
        return file instanceof ImageFile image ? image : new ImageFile(file);
    }

    /** A picture already encoded, with its media type, for instance {@code image/svg+xml}. */
    public static ImageFile of(byte[] content, String type) {
        String ending = type.replaceFirst(".*/", "").replaceFirst("\\+.*", "");
        return new ImageFile(MediaFile.of("image." + ending, type, content));
    }

    /** A picture drawn in Java, encoded as PNG. */
    public static ImageFile of(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not encode a picture as PNG.", e);
        }
        return of(bytes.toByteArray(), "image/png");
    }

    /**
     * The decoded picture.
     *
     * @throws VisitorException if the content is not a picture that Java can read (PNG, JPEG, GIF, BMP)
     */
    public BufferedImage image() {
        try (InputStream in = open()) {
            BufferedImage image = ImageIO.read(in);
            if (image != null) {
                return image;
            }
        } catch (IOException e) {
            // An unreadable picture and a truncated one are the same to the visitor: told below.
        }
        throw new VisitorException(
                "'" + name() + "' is not a picture that can be read. Choose a PNG, JPEG or GIF file.");
    }

    /** The file that holds the picture. */
    public MediaFile file() {
        return file;
    }

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public String type() {
        return file.type();
    }

    @Override
    public long size() {
        return file.size();
    }

    @Override
    public InputStream open() throws IOException {
        return file.open();
    }
}
