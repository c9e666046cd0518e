package io.demitasse.internal.cache;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.demitasse.component.Component;
import io.demitasse.error.VisitorException;
import io.demitasse.handler.Binding;
import io.demitasse.handler.Call;
import io.demitasse.handler.Emitter;
import io.demitasse.handler.Results;
import io.demitasse.handler.Row;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The results of examples on disk, from their first use on. A result is found by the version of the app and by the
 * content of the inputs, so a changed app or example computes anew. Only what is an example is kept: what visitors
 * enter never fills the disk.
 */
public final class ExampleCache {
    private static final Logger LOG = LoggerFactory.getLogger(ExampleCache.class);
    private static final JsonMapper JSON = new JsonMapper();

    private record Kept(List<@Nullable Object> values) implements Results {}

    private final Binding binding;
    private final Path folder;
    private final String version;
    private final KeptFiles files;

    private ExampleCache(Binding binding, Path folder, String version) {
        this.binding = binding;
        this.folder = folder;
        this.version = version;
        this.files = new KeptFiles(folder.resolve("files"));
    }

    /** The same function, which answers its examples from that folder; unless its answers depend on more. */
    public static Binding of(Binding binding, Path folder, String version) {
        boolean more = binding.data().isPresent()
                || binding.batch().isPresent()
                || binding.components().stream().anyMatch(Component::inSession)
                || binding.outputs().stream().anyMatch(Component::inSession);
        if (more || binding.examples().isEmpty()) {
            return binding;
        }
        var cache = new ExampleCache(binding, folder, version);
        return binding.with(cache::run);
    }

    private void run(List<Object> inputs, Emitter out, Call call) throws Exception {
        String key = key(inputs);
        if (binding.examples().rows().stream().map(Row::values).noneMatch(row -> key(row).equals(key))) {
            binding.body().run(inputs, out, call);
            return;
        }
        Path place = folder.resolve(digest(version + "\n" + key) + ".json");
        Optional<Kept> kept = read(place);
        if (kept.isPresent()) {
            out.send(kept.get());
            return;
        }
        var recorder = new Recorder(out, binding.outputs());
        binding.body().run(inputs, recorder, call);
        if (recorder.isWhole()) {
            write(place, recorder.shown());
        }
    }

    /** The inputs in their wire form, with files named by their content. */
    private String key(List<? extends @Nullable Object> inputs) {
        var contents = new DigestFiles();
        var key = JSON.createArrayNode();
        List<Component<?>> components = binding.components();
        for (int i = 0; i < components.size(); i++) {
            key.add(encode(components.get(i), inputs.get(i), contents));
        }
        return key.toString();
    }

    @SuppressWarnings("unchecked") // the engine and javac tied the values to their components
    private static <T> JsonNode encode(Component<T> component, @Nullable Object value, io.demitasse.media.Files files) {
        return value == null ? NullNode.getInstance() : component.encode((T) value, files);
    }

    private static String digest(String text) {
        return HexFormat.of().formatHex(Contents.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Optional<Kept> read(Path place) {
        if (!Files.exists(place)) {
            return Optional.empty();
        }
        try {
            JsonNode wires = JSON.readTree(Files.readString(place));
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 0; i < binding.outputs().size(); i++) {
                JsonNode wire = wires.path(i);
                values.add(wire.isNull() ? null : binding.outputs().get(i).decode(wire, files));
            }
            return Optional.of(new Kept(values));
        } catch (IOException | VisitorException e) {
            LOG.warn("The kept result of an example in {} can't be read and is computed anew.", place, e);
            return Optional.empty();
        }
    }

    private void write(Path place, List<@Nullable Object> values) {
        ArrayNode wires = JSON.createArrayNode();
        try {
            Files.createDirectories(folder);
            for (int i = 0; i < values.size(); i++) {
                wires.add(encode(binding.outputs().get(i), values.get(i), files));
            }
            // Whoever reads meanwhile sees all of it or nothing.
            Path whole = Files.writeString(Files.createTempFile(folder, "result", ".tmp"), wires.toString());
            Files.move(whole, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warn("The result of an example can't be kept in {}; it will be computed again.", folder, e);
        }
    }
}
