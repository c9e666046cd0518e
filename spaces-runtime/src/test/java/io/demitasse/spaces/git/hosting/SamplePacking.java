package io.demitasse.spaces.git.hosting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;

/** Fills a repository with versions of files of several megabytes, sends and packs it, in a JVM with little memory. */
final class SamplePacking {
    private static final int VERSIONS = 24;
    private static final int BYTES = 3 << 20;

    private SamplePacking() {}

    public static void main(String[] args) throws IOException {
        try (var sample = new SampleStore(Path.of(args[0]))) {
            HostedRepository repository = sample.repository();
            repository.git().getConfig().setInt("gc", null, "auto", 1);
            byte[] content = new byte[BYTES];
            new Random(1).nextBytes(content);
            for (int i = 0; i < VERSIONS; i++) {
                content[i * 1000]++;
                try (Draft draft = repository.draft("main")) {
                    draft.add("data/file" + i, content);
                    draft.commit(SampleStore.ANN, "Version", "");
                }
            }
            String wanted = "0032want " + sample.main() + "\n00000009done\n";
            long[] sent = {0};
            new Fetch(repository, "")
                    .answer(new ByteArrayInputStream(wanted.getBytes(StandardCharsets.US_ASCII)), new OutputStream() {
                        @Override
                        public void write(int b) {
                            sent[0]++;
                        }

                        @Override
                        public void write(byte[] some, int from, int count) {
                            sent[0] += count;
                        }
                    });
            System.out.println("sent " + (sent[0] >> 20) + " MB, packed " + repository.collect(Instant.now()));
        }
    }
}
