package io.demitasse.spaces.web;

import io.demitasse.spaces.git.hosting.Content;
import io.demitasse.spaces.git.hosting.Entry;
import io.demitasse.spaces.git.hosting.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Files that are shown as text: in UTF-8, of 1 MB and 20,000 lines at most. */
final class PlainText {
    static final int LONGEST = 1 << 20;
    static final int MOST_LINES = 20_000;

    private PlainText() {}

    /** The text of a file; empty if it is none that is shown. */
    static Optional<String> read(Tree tree, Entry file) throws IOException {
        if (file.size() > LONGEST || file.large().isPresent() || file.kind() == Entry.Kind.SUBMODULE) {
            return Optional.empty();
        }
        Content content = tree.stored(file);
        try (InputStream in = content.open(0)) {
            return of(in.readNBytes(LONGEST));
        }
    }

    static Optional<String> of(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean isText = text.indexOf('\0') < 0
                    && text.lines().limit(MOST_LINES + 1L).count() <= MOST_LINES;
            return isText ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
