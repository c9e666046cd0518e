package io.demitasse.media;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A file of content in memory. */
final class MemoryFile implements MediaFile {
    private final String name;
    private final String type;
    private final byte[] content;

    MemoryFile(String name, String type, byte[] content) {
        this.name = name;
        this.type = type;
        this.content = content;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public long size() {
        return content.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }
}
