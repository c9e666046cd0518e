package io.demitasse.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.component.ApiFiles;
import io.demitasse.error.Message;
import io.demitasse.error.VisitorException;
import io.demitasse.media.Files;
import io.demitasse.media.MediaFile;
import io.demitasse.media.StoredFile;

/** Files in descriptions of an app, which nobody has asked for yet: they have a name and no place. */
final class FallbackFiles {
    /** Keeps nothing. */
    static final Files KEPT = new Files() {
        @Override
        public StoredFile keep(MediaFile file) {
            return StoredFile.of("", file.name(), file);
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
}
