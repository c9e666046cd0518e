package io.demitasse.spaces.store;

import org.junit.jupiter.api.Tag;

@Tag("stores")
class DiscussionEventsPostgresTest extends DiscussionEventsContract {
    DiscussionEventsPostgresTest() {
        super(Dialect.POSTGRES);
    }
}
