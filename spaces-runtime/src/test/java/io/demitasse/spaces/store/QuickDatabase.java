package io.demitasse.spaces.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The database of a hub as tests fill it: passwords are kept with few rounds, so that no test waits for them. */
public final class QuickDatabase {
    private static final int ROUNDS = 1000;

    private QuickDatabase() {}

    /** The one in the folder of a hub, which may run. */
    public static Database in(Path folder) {
        return Database.in(folder, Clock.systemUTC(), new Passwords(ROUNDS));
    }

    /** The one of a hub that may have it elsewhere. */
    public static Database in(Path folder, Optional<String> address) {
        return address.map(other -> Database.at(other, folder, Clock.systemUTC(), new Passwords(ROUNDS)))
                .orElseGet(() -> in(folder));
    }

    /** Makes users with that password in the one of a folder; {@code root} is an administrator. */
    public static void addUsers(Path folder, String password, List<String> names) {
        try (Database database = in(folder)) {
            addUsers(database, password, names);
        }
    }

    /** Makes users with that password; {@code root} is an administrator. */
    public static void addUsers(Database database, String password, List<String> names) {
        for (String name : names) {
            Account unused = database.accounts()
                    .createUser(new NewUser(name, "", "", password, name.equals("root")))
                    .orElseThrow();
        }
    }
}
