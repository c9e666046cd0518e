package io.demitasse.spaces.hub;

import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The lines of a commit over HTTP, one JSON object each, read as they come: however large a file in one is, no more
 * than a part of it is in memory.
 */
final class CommitLines implements AutoCloseable {
    private static final JsonFactory FACTORY = new JsonFactory();

    /**
     * A line.
     *
     * @param key what it is
     * @param values texts and numbers of its value, by name
     * @param content of a file, decoded; the next line takes its place
     */
    record Line(String key, Map<String, String> values, Optional<Spool> content) {
        String value(String name) {
            String value = values.get(name);
            if (value == null) {
                throw ApiException.bad("A line \"" + key + "\" of the commit needs \"" + name + "\"");
            }
            return value;
        }
    }

    private final JsonParser parser;
    private final Path scratch;
    private final long largestFile;
    private Optional<Spool> last = Optional.empty();

    /**
     * The lines of a stream.
     *
     * @param scratch a folder for what is too large for memory
     * @param largestFile how many bytes a file may have
     */
    CommitLines(InputStream in, Path scratch, long largestFile) throws IOException {
        this.parser = FACTORY.createParser(in);
        this.scratch = scratch;
        this.largestFile = largestFile;
    }

    /** The next line; none at the end. */
    Optional<Line> next() throws IOException {
        forget();
        try {
            JsonToken token = parser.nextToken();
            if (token == null) {
                return Optional.empty();
            }
            expect(token, JsonToken.START_OBJECT);
            return Optional.of(line());
        } catch (JsonProcessingException e) {
            throw ApiException.bad("The commit is no list of JSON lines: " + e.getOriginalMessage());
        }
    }

    private Line line() throws IOException {
        String key = "";
        Map<String, String> values = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (name.equals("key") && token == JsonToken.VALUE_STRING) {
                key = parser.getText();
            } else if (name.equals("value") && token == JsonToken.START_OBJECT) {
                value(values);
            } else {
                parser.skipChildren();
            }
        }
        if (key.isEmpty()) {
            throw ApiException.bad("Each line of the commit needs a \"key\"");
        }
        return new Line(key, values, last);
    }

    private void value(Map<String, String> values) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (name.equals("content") && token == JsonToken.VALUE_STRING) {
                content(values.getOrDefault("encoding", "base64"));
            } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                values.put(name, parser.getText());
            } else {
                parser.skipChildren();
            }
        }
        if (last.isPresent() && !values.getOrDefault("encoding", "base64").equals("base64")) {
            throw ApiException.bad("\"encoding\" must be \"base64\"");
        }
    }

    private void content(String encoding) throws IOException {
        if (!encoding.equals("base64")) {
            throw ApiException.bad("\"encoding\" must be \"base64\"");
        }
        forget();
        var spool = new Spool(scratch, largestFile);
        last = Optional.of(spool);
        try {
            parser.readBinaryValue(Base64Variants.MIME, spool);
        } catch (IllegalArgumentException e) {
            throw ApiException.bad("\"content\" is no base64: " + e.getMessage());
        }
    }

    private static void expect(JsonToken token, JsonToken wanted) {
        if (token != wanted) {
            throw ApiException.bad("Each line of the commit has to be a JSON object");
        }
    }

    private void forget() throws IOException {
        if (last.isPresent()) {
            last.get().close();
            last = Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        forget();
        parser.close();
    }
}
