package io.demitasse.spaces.store;

import java.nio.file.Path;
import java.time.Clock;

/** Writes without end, two rows that belong together at a time, and says so after each. */
final class SampleWriter {
    private SampleWriter() {}

    public static void main(String[] args) {
        Database database = Dialect.SQLITE.open(Path.of(args[0]), Clock.systemUTC());
        Account ann = database.accounts()
                .createUser(new NewUser("ann", "", "", "correct horse", false))
                .orElseThrow();
        for (int i = 0; ; i++) {
            database.accounts().createOrganisation("club" + i, "", ann.id());
            System.out.println(i);
        }
    }
}
