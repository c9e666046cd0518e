package io.demitasse.spaces.store;

import java.nio.file.Path;
import java.time.Clock;

/** The two databases, empty for each test. */
enum Dialect {
    SQLITE {
        @Override
        Database open(Path folder, Clock clock) {
            return Database.in(folder, clock, PASSWORDS);
        }
    },
    POSTGRES {
        @Override
        Database open(Path folder, Clock clock) {
            return Database.at(PostgresServer.STARTED.address(folder), folder, clock, PASSWORDS);
        }
    };

    /** Few rounds, since no test is about how long they take. */
    static final Passwords PASSWORDS = new Passwords(2);

    /** Opens the database of a folder, which is empty when it is opened for the first time. */
    abstract Database open(Path folder, Clock clock);
}
