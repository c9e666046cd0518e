package io.demitasse.spaces.hub;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryKind;
import io.demitasse.spaces.web.Template;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What a new repository has in it, by paths, in the order in which it has to be written. */
final class FirstFiles {
    private static final String CARD = "README.md";
    private static final String FRONT = "---\n";
    private static final Pattern LICENCE = Pattern.compile("[A-Za-z0-9._-]{1,60}");

    private FirstFiles() {}

    /** For a person: a small app to begin with. */
    static Map<String, byte[]> demo(Repository repository, String sdk) {
        return bytes(Templates.demo(repository, sdk));
    }

    /**
     * For a program: what is usual, a card with the licence, and the files that it sends.
     *
     * @param body that asks for the repository, with {@code sdk}, {@code template}, {@code license} and {@code files}
     *     if it has them
     * @throws ApiException if these are not as they have to be
     */
    static Map<String, byte[]> asked(Repository repository, JsonNode body) {
        Map<String, String> usual = repository.kind() == RepositoryKind.SPACE && body.hasNonNull("template")
                ? Templates.demo(
                        repository, Template.wanted(Json.text(body, "template")).sdk())
                : Templates.files(repository, body.path("sdk").asText(""));
        if (body.hasNonNull("license")) {
            String line = "license: " + licence(Json.text(body, "license")) + "\n";
            String before = usual.getOrDefault(CARD, FRONT + FRONT);
            usual.put(CARD, FRONT + line + before.substring(FRONT.length()));
        }
        Map<String, byte[]> files = bytes(usual);
        body.path("files").forEach(file -> files.put(Json.text(file, "path"), content(file)));
        return files;
    }

    private static String licence(String given) {
        if (!LICENCE.matcher(given).matches()) {
            throw ApiException.bad("\"license\" has to be the name of one, such as \"apache-2.0\"");
        }
        return given;
    }

    private static byte[] content(JsonNode file) {
        String encoding = file.path("encoding").asText("base64");
        if (!encoding.equals("base64")) {
            throw ApiException.bad("\"encoding\" must be \"base64\"");
        }
        Json.text(file, "content");
        try {
            return file.path("content").binaryValue();
        } catch (IOException e) {
            throw ApiException.bad("\"content\" is no base64: " + e.getMessage());
        }
    }

    private static Map<String, byte[]> bytes(Map<String, String> texts) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        texts.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }
}
