package io.demitasse.internal.gradio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.component.ApiFiles;
import io.demitasse.error.Message;
import io.demitasse.error.VisitorException;
import io.demitasse.media.Files;
import io.demitasse.media.MediaFile;
import io.demitasse.media.StoredFile;
import java.io.IOException;
import java.io.InputStream;

/** Files in descriptions of an app, which nobody has asked for yet: they have a name and no place. */
final class FallbackFiles {
    /** Keeps nothing. */
    static final Files KEPT = new Files() {
        @Override
        public StoredFile keep(MediaFile file) {
            return new Named(file);
        }

        @Override
        public StoredFile find(String id) {
            throw gone();
        }
    };

    /** Says the name alone. */
    static final ApiFiles DATA = new ApiFiles() {
        @Override
        public ObjectNode data(JsonNode wire) {
            return FileData.of(wire.path("name").asText(), "", wire);
        }

        @Override
        public JsonNode wire(JsonNode data) {
            throw gone();
        }
    };

    private FallbackFiles() {}

    private static VisitorException gone() {
        return new VisitorException(Message.of("file.gone"));
    }

    private record Named(MediaFile file) implements StoredFile {
        @Override
        public String id() {
            return "";
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
}
