package io.demitasse.spaces.git.hosting;

import java.io.IOException;
import java.nio.file.Path;

/** A program that commits file after file, and says each commit when it is done. */
final class Committing {
    private Committing() {}

    public static void main(String[] arguments) throws IOException {
        try (var store = RepositoryStore.in(Path.of(arguments[0]), HostingLimits.DEFAULT)) {
            HostedRepository repository = store.open(SampleStore.ID);
            for (int i = 0; ; i++) {
                try (Draft draft = repository.draft("main")) {
                    for (int file = 0; file < 60; file++) {
                        draft.add("folder" + i + "/file" + file, SampleStore.bytes(i + " " + file));
                    }
                    System.out.println(draft.commit(SampleStore.ANN, "Commit " + i, ""));
                }
            }
        }
    }
}
