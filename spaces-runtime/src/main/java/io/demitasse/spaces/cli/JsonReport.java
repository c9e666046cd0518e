package io.demitasse.spaces.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.demitasse.spaces.run.LogLine;
import io.demitasse.spaces.run.Space;
import io.demitasse.spaces.run.Stage;
import io.demitasse.spaces.run.Status;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** For programs: one JSON object a line. */
record JsonReport(PrintWriter out) implements RunReport {
    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private record StageLine(
            String space,
            Stage stage,
            String message,
            @Nullable String address) {}

    private record LogText(String log, String time, String line) {}

    private record Failed(boolean ok, String message) {}

    @Override
    public void stage(Space space, Status status, Optional<String> address) {
        print(new StageLine(space.id().toString(), status.stage(), status.message(), address.orElse(null)));
    }

    @Override
    public void line(Source source, LogLine line) {
        print(new LogText(source.name().toLowerCase(Locale.ROOT), line.time().toString(), line.text()));
    }

    @Override
    public void failed(String message) {
        print(new Failed(false, message));
    }

    /** Whole lines, whoever says something at the same time. */
    private void print(Object said) {
        try {
            String line = JSON.writeValueAsString(said);
            synchronized (out) {
                out.println(line);
                out.flush();
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Records of texts are always JSON.", e);
        }
    }
}
