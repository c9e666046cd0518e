package io.demitasse.client;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.demitasse.media.ImageFile;
import io.demitasse.media.MediaFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Java values as JSON and back; files go in as themselves, for {@link Uploads} to find, and come out as handles. */
final class Codec {
    private final RemoteFile.Files files;
    private final ObjectMapper mapper;

    Codec(RemoteFile.Files files) {
        this.files = files;
        SimpleModule module = new SimpleModule("files");
        for (Class<?> type : List.of(Path.class, File.class, MediaFile.class)) {
            module.addSerializer(type, new AsItself<>(type));
        }
        add(module, MediaFile.class, file -> file);
        add(module, RemoteFile.class, file -> file);
        add(module, ImageFile.class, ImageFile::of);
        this.mapper = Json.mapper().registerModule(module);
    }

    private <T> void add(SimpleModule module, Class<T> type, Function<RemoteFile, T> make) {
        module.addDeserializer(type, new FromFile<>(type, make));
    }

    /** The JSON of a value, with files in it as they are. */
    JsonNode write(@Nullable Object value, String name) {
        try {
            return mapper.valueToTree(value);
        } catch (IllegalArgumentException e) {
            throw new ClientException.Mismatch(
                    "The value for " + name + " can't be sent as JSON: " + Failures.cut(String.valueOf(e.getMessage())),
                    e);
        }
    }

    /** The Java value of JSON that is not null. */
    <T> T read(JsonNode value, Class<T> type, String name) {
        try {
            return mapper.treeToValue(value, type);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new ClientException.Mismatch(
                    name + " is " + Failures.cut(value.toString()) + ", which is no " + type.getSimpleName() + ".", e);
        }
    }

    List<RemoteFile> filesIn(List<JsonNode> values) {
        List<RemoteFile> found = new ArrayList<>();
        for (JsonNode value : values) {
            if (RemoteFile.isFile(value)) {
                found.add(new RemoteFile(files, value));
            } else {
                List<JsonNode> inner = new ArrayList<>();
                value.forEach(inner::add);
                found.addAll(filesIn(inner));
            }
        }
        return found;
    }

    /** Leaves a value as it is, which a tree can hold. */
    private static final class AsItself<T> extends StdSerializer<T> {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("unchecked") // a serializer is asked for values of its type only
        AsItself(Class<?> type) {
            super((Class<T>) type);
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeEmbeddedObject(value);
        }
    }

    private final class FromFile<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Function<RemoteFile, T> make;

        FromFile(Class<T> type, Function<RemoteFile, T> make) {
            super(type);
            this.make = make;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            JsonNode data = in.readValueAsTree();
            if (!RemoteFile.isFile(data)) {
                context.reportInputMismatch(handledType(), "is no file");
            }
            return make.apply(new RemoteFile(files, data));
        }
    }
}
