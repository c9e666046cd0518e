package io.demitasse.spaces.run.docker;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a container writes, made into lines. The engine sends any piece of it at a time, be it half a line or many; it
 * waits until a piece is taken, and the program with it.
 */
final class Output extends ResultCallback.Adapter<Frame> {
    private static final int LONGEST_LINE = 1 << 13;

    private final Consumer<String> lines;
    private final Map<StreamType, ByteArrayOutputStream> begun = new EnumMap<>(StreamType.class);

    Output(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public void onNext(Frame frame) {
        ByteArrayOutputStream line = begun.computeIfAbsent(frame.getStreamType(), type -> new ByteArrayOutputStream());
        for (byte each : frame.getPayload()) {
            if (each == '\n') {
                end(line);
            } else {
                if (line.size() >= LONGEST_LINE && startsCharacter(each)) {
                    end(line);
                }
                line.write(each);
            }
        }
    }

    /** Other bytes of UTF-8 go on with a character. */
    private static boolean startsCharacter(byte each) {
        return (each & 0xc0) != 0x80;
    }

    private void end(ByteArrayOutputStream line) {
        String text = line.toString(StandardCharsets.UTF_8);
        lines.accept(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
        line.reset();
    }

    /** Gives on lines that have no end. */
    void finish() {
        begun.values().stream().filter(line -> line.size() > 0).forEach(this::end);
    }
}
