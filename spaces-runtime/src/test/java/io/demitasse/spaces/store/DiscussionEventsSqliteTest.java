package io.demitasse.spaces.store;

class DiscussionEventsSqliteTest extends DiscussionEventsContract {
    DiscussionEventsSqliteTest() {
        super(Dialect.SQLITE);
    }
}
