package io.demitasse.internal.web;

import io.demitasse.internal.engine.VisitorFiles;
import io.demitasse.media.MediaTypes;
import io.javalin.http.Context;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an HTML form sent.
 *
 * @param controls the fields whose names start with an underscore, which steer the page itself
 * @param components the texts by the number of the component; files have been kept and stand there by their ids
 */
record FormEntries(Map<String, String> controls, Map<Integer, List<String>> components) {
    private static final Pattern COMPONENT = Pattern.compile("c(\\d{1,6})(?:\\.([\\w.-]{1,200}))?");

    /** Jetty looks here for the bounds of a form with files. */
    private static final String BOUNDS = "org.eclipse.jetty.multipartConfig";

    static FormEntries read(Context ctx, VisitorFiles files, MultipartConfigElement bounds)
            throws IOException, ServletException {
        var form = new FormEntries(new HashMap<>(), new HashMap<>());
        String type = ctx.contentType();
        if (type != null && type.startsWith("multipart/form-data")) {
            ctx.req().setAttribute(BOUNDS, bounds);
            for (Part part : ctx.req().getParts()) {
                form.add(part.getName(), text(part, files));
            }
        } else {
            ctx.formParamMap().forEach((name, values) -> values.forEach(value -> form.add(name, Optional.of(value))));
        }
        return form;
    }

    private static Optional<String> text(Part part, VisitorFiles files) throws IOException {
        try (InputStream in = part.getInputStream()) {
            String name = part.getSubmittedFileName();
            if (name == null) {
                return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
            }
            // A file control left empty sends a nameless file of no bytes.
            return name.isEmpty()
                    ? Optional.empty()
                    : Optional.of(files.keep(name, MediaTypes.of(part.getContentType(), name), in)
                            .id());
        }
    }

    private void add(String name, Optional<String> text) {
        var component = COMPONENT.matcher(name);
        if (component.matches()) {
            components
                    .computeIfAbsent(Integer.valueOf(component.group(1)), any -> new ArrayList<>())
                    .addAll(text.stream()
                            .map(value -> entry(component.group(2), value))
                            .toList());
        } else if (name.startsWith("_")) {
            text.ifPresent(value -> controls.put(name, value));
        }
    }

    /** A control named {@code c3.part} holds a part of the component's value. */
    private static String entry(@Nullable String part, String value) {
        return part == null ? value : part + "=" + value;
    }

    Optional<String> control(String name) {
        return Optional.ofNullable(controls.get(name));
    }
}
